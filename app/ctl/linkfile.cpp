#include "app/ctl/linkfile.h"

#include "data/record/recordreader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace passages {

namespace {

std::string textOf(const QJsonObject& object, const char* name) {
    return object.value(QLatin1String(name)).toString().toStdString();
}

/// As much of a date as is one: the year at least.
PartialDate readableDate(const std::string& text) {
    if (const auto date = PartialDate::parse(text))
        return *date;
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    constexpr std::size_t whole = 8;
    if (digits.size() == whole) {
        const std::string year = digits.substr(0, 4);
        const std::string second = digits.substr(4, 2);
        const std::string third = digits.substr(6);
        // The last, where the day is none, has what can be right.
        for (const std::string& form :
             {year + '-' + second + '-' + third, year + '-' + third + '-' + second, year + '-' + second})
            if (const auto date = PartialDate::parse(form))
                return *date;
    }
    return PartialDate::parse(digits.substr(0, 4)).value_or(PartialDate{});
}

Person readablePerson(const QJsonObject& object) {
    Person person;
    person.firstName = textOf(object, "first_name");
    person.middleName = textOf(object, "middle_name");
    person.lastName = textOf(object, "last_name");
    person.dateOfBirth = readableDate(textOf(object, "date_of_birth"));
    person.nationality = textOf(object, "nationality");
    person.gender = genderFromCode(textOf(object, "gender")).value_or(Gender::Unspecified);
    person.documentType = documentTypeFromCode(textOf(object, "document_type"));
    person.documentNumber = textOf(object, "document_number");
    person.documentCountry = textOf(object, "document_country");
    return person;
}

/// One line: a record's person, or what it points to.
struct Line {
    std::string feed;
    std::string id;
    std::string replaces; ///< a record that this one puts out of force
    std::string entry;    ///< of an admission
    std::optional<Person> person;
};

Line lineOf(const FeedRecord& record) {
    Line line{record.feed, record.record.id, record.record.replaces, {}, std::nullopt};
    if (const Person* person = record.record.person())
        line.person = *person;
    if (const auto* admission = std::get_if<Admission>(&record.record.body))
        line.entry = admission->entry;
    if (const auto* withdrawal = std::get_if<Withdrawal>(&record.record.body))
        line.replaces = withdrawal->replaces;
    return line;
}

std::optional<Line> readableLine(const QByteArray& text) {
    const QJsonObject outer = QJsonDocument::fromJson(text).object();
    const bool isCorrection = outer.value(u"record").isObject();
    const QJsonObject record = isCorrection ? outer.value(u"record").toObject() : outer;
    Line line{textOf(outer, "feed"), textOf(record, "id"), textOf(outer, "replaces"), {}, std::nullopt};
    if (line.id.empty())
        return std::nullopt;
    if (record.value(u"person").isObject())
        line.person = readablePerson(record.value(u"person").toObject());
    if (record.value(u"kind").toString() == u"admission")
        line.entry = textOf(record, "entry");
    return line;
}

std::string blockKey(const Person& person) {
    std::string key;
    for (const std::string* field : {&person.lastName, &person.firstName, &person.middleName,
                                     &person.nationality, &person.documentNumber, &person.documentCountry})
        key.append(*field).append(1, '\x1F');
    key += person.dateOfBirth.iso();
    key += toCode(person.gender);
    if (person.documentType)
        key += toCode(*person.documentType);
    return key;
}

class LinkFileReader {
  public:
    explicit LinkFileReader(const PortTable& ports) : m_reader(ports) {}

    bool take(const QByteArray& text) {
        auto record = m_reader.readWithFeed({text.constData(), static_cast<std::size_t>(text.size())});
        std::optional<Line> line = record ? lineOf(*record) : readableLine(text);
        if (!line)
            return false;
        const std::string source = line->feed + '/' + line->id;
        if (!line->replaces.empty())
            m_gone.insert(line->feed + '/' + line->replaces);
        if (!line->entry.empty())
            m_admissions.emplace_back(source, line->feed + '/' + line->entry);
        if (line->person)
            add(source, std::move(*line->person));
        return true;
    }

    LinkFile finish() {
        addLoose();
        std::unordered_map<std::string, std::uint32_t> blocks;
        if (!m_admissions.empty())
            for (std::size_t i = 0; i < m_file.sources.size(); ++i)
                blocks.emplace(m_file.sources[i], m_file.blocks[i]);
        for (const auto& [source, entry] : m_admissions) {
            const auto found = blocks.find(entry);
            if (found == blocks.end())
                continue;
            m_file.sources.push_back(source);
            m_file.blocks.push_back(found->second);
        }
        dropGone();
        return std::move(m_file);
    }

  private:
    void add(const std::string& source, Person person) {
        const bool isNameAlone = person.dateOfBirth.year == 0 && person.documentNumber.empty();
        if (isNameAlone) {
            m_loose.emplace_back(source, std::move(person));
            return;
        }
        const auto [entry, isNew] =
            m_blocks.try_emplace(blockKey(person), static_cast<std::uint32_t>(m_file.people.size()));
        if (isNew)
            m_file.people.push_back(std::move(person));
        m_file.sources.push_back(source);
        m_file.blocks.push_back(entry->second);
    }
    /// Two records of a name and nothing else are no one block: namesakes write the same. By source, so that
    /// the order of the lines changes nothing.
    void addLoose() {
        std::sort(m_loose.begin(), m_loose.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        for (auto& [source, person] : m_loose) {
            m_file.sources.push_back(std::move(source));
            m_file.blocks.push_back(static_cast<std::uint32_t>(m_file.people.size()));
            m_file.people.push_back(std::move(person));
        }
        m_loose.clear();
    }
    /// Records out of force, and the blocks that only they bore.
    void dropGone() {
        if (m_gone.empty())
            return;
        LinkFile kept;
        constexpr std::uint32_t None = ~0U;
        std::vector<std::uint32_t> places(m_file.people.size(), None);
        for (std::size_t i = 0; i < m_file.sources.size(); ++i) {
            if (m_gone.contains(m_file.sources[i]))
                continue;
            std::uint32_t& place = places[m_file.blocks[i]];
            if (place == None) {
                place = static_cast<std::uint32_t>(kept.people.size());
                kept.people.push_back(m_file.people[m_file.blocks[i]]);
            }
            kept.sources.push_back(std::move(m_file.sources[i]));
            kept.blocks.push_back(place);
        }
        m_file = std::move(kept);
    }

    RecordReader m_reader;
    LinkFile m_file;
    std::unordered_map<std::string, std::uint32_t> m_blocks;
    std::vector<std::pair<std::string, Person>> m_loose; ///< by source
    std::unordered_set<std::string> m_gone;
    std::vector<std::pair<std::string, std::string>> m_admissions;
};

} // namespace

Result<LinkFile> readLinkFile(const std::string& path, const PortTable& ports) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Failure::Failed, "cannot_read", {{"file", path}});
    LinkFileReader reader(ports);
    for (std::int64_t number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.isEmpty() && !reader.take(line))
            return fail(
                Failure::Failed, "bad_record",
                {{"file", path}, {"line", std::to_string(number)}, {"reason", "bad_json"}, {"field", ""}});
    }
    return reader.finish();
}

} // namespace passages
