#include "app/demo/demodata.h"

#include "data/record/recordreader.h"
#include "models/identity/exactscheme.h"
#include "models/itinerary/assessment.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <set>

namespace passages {

/// What the program says of the training data's records must hold for what truly happened.
class TruthTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void theTrueDaysLieWithinTheBounds();
    void noVerdictContradictsTheTruth();
    void noTwoTravellersShareAnIdentityKey();

  private:
    QByteArray bytes(const char* name) const;
    void readFeed(const char* feed, Country country);

    struct Case {
        QJsonObject truth;
        Assessment assessment;
        bool isClean = true; ///< nobody else used the document
    };
    QTemporaryDir m_folder;
    std::map<std::string, FeedRecord> m_records;
    std::set<std::string> m_gone; ///< withdrawn or replaced
    std::vector<Case> m_cases;
};

namespace {

QString text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

LocalDate dateOf(const QJsonObject& move, Country country) {
    const Port* port = PortTable::builtIn().find(text(move, "port").toStdString());
    return port->dateAt(*Instant::parse(text(move, "instant").toStdString()), country);
}

/// The dates in the window on which a traveller truly was in that country, if only for a moment.
std::set<std::int32_t> trueDays(const QJsonArray& journey, Country country, DateSpan window) {
    std::set<std::int32_t> days;
    const auto add = [&](LocalDate from, LocalDate to) {
        for (auto day = std::max(from, window.from); day <= std::min(to, window.to); day = day.plusDays(1)) {
            days.insert(day.epochDays());
        }
    };
    const QString code = QString::fromUtf8(toCode(country).data(), 2);
    LocalDate since = window.from;
    bool wasThere = true;
    for (const QJsonValue value : journey) {
        const QJsonObject move = value.toObject();
        const LocalDate day = dateOf(move, country);
        if (text(move, "from") == code) {
            add(wasThere ? since : day, day);
        }
        since = day;
        wasThere = text(move, "to") == code;
    }
    if (!journey.isEmpty() && text(journey.last().toObject(), "to") == code) {
        add(since, window.to);
    }
    return days;
}

} // namespace

QByteArray TruthTest::bytes(const char* name) const {
    QFile file(QDir(m_folder.path()).filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TruthTest::readFeed(const char* feed, Country country) {
    RecordReader reader(PortTable::builtIn());
    for (const QByteArray& line : bytes((std::string(feed) + ".ndjson").c_str()).split('\n')) {
        auto record = reader.read({line.data(), static_cast<std::size_t>(line.size())});
        if (!record) {
            continue; // the empty one at the end
        }
        const std::string prefix = std::string(feed) + '/';
        if (const auto* withdrawal = std::get_if<Withdrawal>(&record->body)) {
            m_gone.insert(prefix + withdrawal->replaces);
            continue;
        }
        if (!record->replaces.empty()) {
            m_gone.insert(prefix + record->replaces);
        }
        FeedRecord item{feed, country, std::move(*record)};
        const std::string source = item.source();
        m_records.emplace(source, std::move(item));
    }
}

void TruthTest::initTestCase() {
    DemoOptions options;
    options.directory = m_folder.path().toStdString();
    options.travellers = 800;
    options.seed = 7;
    QVERIFY(writeDemo(options));
    readFeed("cbsa", Country::Canada);
    readFeed("cbp", Country::UnitedStates);
    const Instant complete = *Instant::parse("2026-11-20T05:00:00Z");
    for (const QByteArray& line : bytes("truth.ndjson").split('\n')) {
        if (line.isEmpty()) {
            continue;
        }
        Case one;
        one.truth = QJsonDocument::fromJson(line).object();
        AssessmentInput input;
        input.asOf = *LocalDate::parse("2026-11-20");
        input.completeTo = {{"cbp", complete}, {"cbsa", complete}};
        for (const QJsonValue value : one.truth.value(QStringLiteral("records")).toArray()) {
            const auto found = m_records.find(value.toString().toStdString());
            if (found != m_records.end() && !m_gone.contains(found->first)) {
                input.records.push_back(found->second);
            }
        }
        for (const QJsonValue value : one.truth.value(QStringLiteral("journey")).toArray()) {
            one.isClean = one.isClean && !value.toObject().contains(QStringLiteral("someone_elses"));
        }
        one.assessment = assess(input, PortTable::builtIn());
        m_cases.push_back(std::move(one));
    }
    QCOMPARE(m_cases.size(), std::size_t(808)); // eight about identity
}

void TruthTest::theTrueDaysLieWithinTheBounds() {
    const DateSpan window{*LocalDate::parse("2021-11-20"), *LocalDate::parse("2026-11-18")};
    int checked = 0;
    for (const Case& one : m_cases) {
        const QJsonArray journey = one.truth.value(QStringLiteral("journey")).toArray();
        if (!one.isClean || journey.isEmpty()) {
            continue;
        }
        for (const Country country : {Country::Canada, Country::UnitedStates}) {
            const auto days = static_cast<int>(trueDays(journey, country, window).size());
            const QJsonObject bounds = daysDocument(country, window, one.assessment.itinerary);
            const bool holds = bounds.value(QStringLiteral("minimum")).toInt() <= days &&
                               days <= bounds.value(QStringLiteral("maximum")).toInt();
            QVERIFY2(holds, qPrintable(QStringLiteral("%1 in %2: %3 days, not %4 to %5")
                                           .arg(text(one.truth, "traveller"), text(bounds, "country"))
                                           .arg(days)
                                           .arg(bounds.value(QStringLiteral("minimum")).toInt())
                                           .arg(bounds.value(QStringLiteral("maximum")).toInt())));
            ++checked;
        }
    }
    QVERIFY(checked > 1000);
}

void TruthTest::noVerdictContradictsTheTruth() {
    std::map<std::string, int> seen;
    for (const Case& one : m_cases) {
        std::map<QString, Verdict> verdicts;
        for (const Stay& stay : one.assessment.stays) {
            verdicts.emplace(QString::fromStdString(std::string(toCode(stay.country)) + stay.from.iso()),
                             stay.verdict);
        }
        for (const QJsonValue value : one.truth.value(QStringLiteral("stays")).toArray()) {
            const QJsonObject stay = value.toObject();
            const auto found = verdicts.find(text(stay, "country") + text(stay, "from"));
            if (found == verdicts.end() || !one.isClean) {
                continue; // no record shows that stay
            }
            const QString truth = text(stay, "truth");
            const Verdict verdict = found->second;
            const bool isWrong =
                (verdict == Verdict::DepartedInTime && truth != QStringLiteral("left_in_time")) ||
                (verdict == Verdict::OverstayedDeparted && truth != QStringLiteral("left_late")) ||
                (verdict == Verdict::ProbableOverstay && truth == QStringLiteral("still_here_in_time"));
            QVERIFY2(!isWrong, QJsonDocument(one.truth).toJson(QJsonDocument::Compact).constData());
            ++seen[std::string(toCode(verdict))];
        }
    }
    for (const char* verdict :
         {"departed_in_time", "overstayed_departed", "probable_overstay", "departure_unrecorded",
          "not_yet_assessable", "exit_not_observable", "not_assessable"}) {
        QVERIFY2(seen[verdict] > 0, verdict);
    }
}

void TruthTest::noTwoTravellersShareAnIdentityKey() {
    const ExactScheme scheme;
    std::map<std::string, QString> owners;
    for (const Case& one : m_cases) {
        const QString traveller = text(one.truth, "traveller");
        for (const PersonSeen& seen : one.assessment.people) {
            for (const std::string& key : scheme.keysOf(seen.person).linkKeys) {
                QCOMPARE(owners.emplace(key, traveller).first->second, traveller);
            }
        }
    }
    QVERIFY(owners.size() > m_cases.size());
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::TruthTest)
#include "truthtest.moc"
