#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "app/ctl/linkfile.h"
#include "data/base/csvrows.h"
#include "models/identity/linkage.h"
#include "models/identity/namematch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>
#include <cstdio>
#include <numeric>
#include <set>

namespace passages {

namespace {

/// A table of pairs of names as it came, and where its two columns stand.
struct PairTable {
    std::vector<CsvRows::Row> rows; ///< without the first, the names of the columns
    CsvRows::Row columns;
    std::size_t left = 0;
    std::size_t right = 0;
};

tl::unexpected<Error> columnsMissing(const std::string& file, int line) {
    return fail(Failure::Failed, "columns_missing", {{"file", file}, {"line", std::to_string(line)}});
}

std::optional<std::size_t> columnOf(const CsvRows::Row& columns, std::string_view name) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

Result<PairTable> readPairs(const std::string& file, std::string_view csv) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (csv.starts_with(byteOrderMark))
        csv.remove_prefix(byteOrderMark.size());
    CsvRows rows(csv);
    PairTable table;
    auto columns = rows.next();
    if (!columns)
        return columnsMissing(file, 1);
    const auto left = columnOf(*columns, "left");
    const auto right = columnOf(*columns, "right");
    if (!left || !right)
        return columnsMissing(file, 1);
    table.columns = std::move(*columns);
    table.left = *left;
    table.right = *right;
    while (auto row = rows.next()) {
        const bool isEmptyLine = row->size() == 1 && row->front().empty();
        if (isEmptyLine)
            continue;
        if (row->size() <= std::max(table.left, table.right) || !rows.isWhole())
            return columnsMissing(file, rows.line());
        table.rows.push_back(std::move(*row));
    }
    return table;
}

QString csvField(const std::string& text) {
    QString field = QString::fromStdString(text);
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    field.replace(QStringLiteral("\""), QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

QString csvLine(const CsvRows::Row& row, const QString& score) {
    QString line;
    for (const std::string& field : row)
        line += csvField(field) + u',';
    return line + score + u'\n';
}

Result<int> matchNamesCommand(const Invocation& invocation) {
    const auto content = invocation.argumentContent(0);
    if (!content)
        return fail(content.error());
    const auto table = readPairs(invocation.argument(0), *content);
    if (!table)
        return fail(table.error());
    const bool isJson = invocation.wantsJson();
    QJsonArray pairs;
    QString csv = isJson ? QString() : csvLine(table->columns, QStringLiteral("score"));
    for (const CsvRows::Row& row : table->rows) {
        const std::string& left = row[table->left];
        const std::string& right = row[table->right];
        const NameMatch match = matchNames(left, right);
        if (!isJson) {
            csv += csvLine(row, QString::number(match.score, 'f', 6));
            continue;
        }
        QJsonArray reasons;
        for (const std::string& reason : match.reasons)
            reasons.append(toQString(reason));
        pairs.append(QJsonObject{{QStringLiteral("left"), toQString(left)},
                                 {QStringLiteral("right"), toQString(right)},
                                 {QStringLiteral("score"), match.score},
                                 {QStringLiteral("reasons"), reasons}});
    }
    invocation.print({{QStringLiteral("threshold"), NameMatchThreshold}, {QStringLiteral("pairs"), pairs}},
                     csv);
    return 0;
}

/// Writes the document of `link` as it goes: for a million records it would be too large to be held whole.
class LinkDocument {
  public:
    LinkDocument(const LinkFile& file, const Linkage& linkage, Linker& linker)
        : m_file(file),
          m_linkage(linkage),
          m_linker(linker),
          m_people(peopleOf(file, linkage)),
          m_links(linkage.people) {
        for (std::size_t i = 0; i < linkage.same.size(); ++i)
            m_links[linkage.person[linkage.same[i].a]].push_back(i);
        constexpr std::uint32_t None = ~0U;
        m_firstSource.assign(file.people.size(), None);
        for (const std::vector<std::uint32_t>& records : m_people) // sorted by source
            for (const std::uint32_t record : records)
                if (std::uint32_t& first = m_firstSource[file.blocks[record]]; first == None)
                    first = record;
    }

    void write() {
        put("{\"travellers\":[");
        std::size_t number = 0;
        for (const std::vector<std::uint32_t>& records : m_people)
            writeTraveller(++number, records);
        put("],\"possible\":[");
        for (std::size_t i = 0; i < m_linkage.possible.size(); ++i) {
            put(i == 0 ? "" : ",");
            writeLink(m_linkage.possible[i]);
        }
        put("],\"thresholds\":{\"same\":" + numberText(SameFrom) + ",\"possible\":" +
            numberText(PossibleFrom) + "},\"prior\":" + numberText(m_linker.prior()) + "}\n");
        flush();
    }

    /// The records of each person, people in the order of their first record's source.
    static std::vector<std::vector<std::uint32_t>> peopleOf(const LinkFile& file, const Linkage& linkage) {
        std::vector<std::uint32_t> order(file.sources.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tie(file.sources[a], a) < std::tie(file.sources[b], b);
        });
        constexpr std::uint32_t None = ~0U;
        std::vector<std::uint32_t> places(linkage.people, None);
        std::vector<std::vector<std::uint32_t>> people;
        for (const std::uint32_t record : order) {
            std::uint32_t& place = places[linkage.person[file.blocks[record]]];
            if (place == None) {
                place = static_cast<std::uint32_t>(people.size());
                people.emplace_back();
            }
            people[place].push_back(record);
        }
        return people;
    }

  private:
    void put(std::string_view text) {
        m_buffer += text;
        constexpr std::size_t full = 1 << 20;
        if (m_buffer.size() >= full)
            flush();
    }
    void flush() {
        std::fwrite(m_buffer.data(), 1, m_buffer.size(), stdout);
        m_buffer.clear();
    }
    static std::string numberText(double number) { return QByteArray::number(number, 'f', 2).toStdString(); }
    /// Ids of well-formed records need no escapes; others may hold anything.
    static std::string quoted(const std::string& text) {
        const bool isPlain = std::all_of(text.begin(), text.end(),
                                         [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != '\\'; });
        if (isPlain)
            return '"' + text + '"';
        const QByteArray array = QJsonDocument(QJsonArray{toQString(text)}).toJson(QJsonDocument::Compact);
        return array.mid(1, array.size() - 2).toStdString();
    }
    void writeTraveller(std::size_t number, const std::vector<std::uint32_t>& records) {
        put((number == 1 ? "" : ",") + std::string("{\"traveller\":\"T") + std::to_string(number) +
            "\",\"records\":[");
        bool isFirst = true;
        for (const std::uint32_t record : records) {
            put((isFirst ? "" : ",") + quoted(m_file.sources[record]));
            isFirst = false;
        }
        const std::vector<std::size_t>& links = m_links[m_linkage.person[m_file.blocks[records.front()]]];
        put("],\"reasons\":[" + reasonsOf(links, records.size()) + ']');
        if (!links.empty()) {
            put(",\"links\":[");
            for (std::size_t i = 0; i < links.size(); ++i) {
                put(i == 0 ? "" : ",");
                writeLink(m_linkage.same[links[i]]);
            }
            put("]");
        }
        put("}");
    }
    std::string reasonsOf(const std::vector<std::size_t>& links, std::size_t records) {
        std::set<std::string> reasons;
        if (records > links.size() + 1)
            reasons.insert("same_block");
        for (const std::size_t link : links)
            for (const LinkEvidence& evidence :
                 m_linker.evidenceOf(m_linkage.same[link].a, m_linkage.same[link].b))
                reasons.insert(std::string(toCode(evidence.field)) + '_' +
                               std::string(levelCode(evidence.field, evidence.level)));
        std::string list;
        for (const std::string& reason : reasons)
            list += (list.empty() ? "\"" : ",\"") + reason + '"';
        return list;
    }
    void writeLink(const Link& link) {
        const auto [a, b] =
            std::minmax(m_file.sources[m_firstSource[link.a]], m_file.sources[m_firstSource[link.b]]);
        put("{\"a\":" + quoted(a) + ",\"b\":" + quoted(b) + ",\"weight\":" + numberText(link.weight) +
            ",\"evidence\":[");
        bool isFirst = true;
        for (const LinkEvidence& evidence : m_linker.evidenceOf(link.a, link.b)) {
            put((isFirst ? "" : ",") + std::string("{\"field\":\"") + std::string(toCode(evidence.field)) +
                "\",\"level\":\"" + std::string(levelCode(evidence.field, evidence.level)) +
                "\",\"weight\":" + numberText(evidence.weight) + '}');
            isFirst = false;
        }
        put("]}");
    }

    const LinkFile& m_file;
    const Linkage& m_linkage;
    Linker& m_linker;
    std::vector<std::vector<std::uint32_t>> m_people;
    std::vector<std::vector<std::size_t>> m_links; ///< of each person: places in Linkage::same
    std::vector<std::uint32_t> m_firstSource;      ///< of each block
    std::string m_buffer;
};

Result<int> linkCommand(const Invocation& invocation) {
    const auto path = invocation.required("records");
    if (!path)
        return fail(path.error());
    const auto file = readLinkFile(*path, PortTable::builtIn());
    if (!file)
        return fail(file.error());
    Linker linker(file->people);
    int lastTenth = 0;
    const Linkage linkage = linker.link([&](double share) {
        const int tenth = static_cast<int>(share * 10);
        constexpr std::size_t worthTelling = 200'000;
        if (tenth > lastTenth && file->people.size() >= worthTelling)
            Invocation::note(Ctl::tr("linking: %1 %").arg(tenth * 10));
        lastTenth = std::max(lastTenth, tenth);
        return true;
    });
    if (invocation.wantsJson()) {
        LinkDocument(*file, linkage, linker).write();
        return 0;
    }
    QStringList lines;
    int number = 0;
    for (const std::vector<std::uint32_t>& records : LinkDocument::peopleOf(*file, linkage)) {
        QStringList sources;
        for (const std::uint32_t record : records)
            sources += toQString(file->sources[record]);
        lines += QStringLiteral("T%1 %2").arg(QString::number(++number), sources.join(u' '));
    }
    lines += Ctl::tr("Records: %1. People: %2. Pairs of people that are possibly one: %3.")
                 .arg(QLocale().toString(static_cast<qlonglong>(file->sources.size())),
                      QLocale().toString(static_cast<qlonglong>(linkage.people)),
                      QLocale().toString(static_cast<qlonglong>(linkage.possible.size())));
    invocation.print({}, lines.join(u'\n'));
    return 0;
}

} // namespace

QList<Command> identityCommands() {
    return {
        {QStringLiteral("link"), {}, 0, 0, {valueOption("records", "FILE")}, linkCommand},
        {QStringLiteral("match-names"), QStringLiteral("FILE"), 1, 1, {}, matchNamesCommand},
    };
}

} // namespace passages
