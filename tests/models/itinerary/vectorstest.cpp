#include "models/itinerary/assessment.h"
#include "tests/support/story.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace passages;

namespace {

/// Every key that `expected` names must be in `actual` with that value; lists must be as long. The empty
/// text means nothing differs.
QString difference(const QJsonValue& expected, const QJsonValue& actual, const QString& path) {
    if (expected.isObject()) {
        if (!actual.isObject())
            return path + QStringLiteral(" is no object");
        const QJsonObject object = expected.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString inner = path + QLatin1Char('.') + it.key();
            if (!actual.toObject().contains(it.key()))
                return inner + QStringLiteral(" is not there");
            const QString found = difference(it.value(), actual.toObject().value(it.key()), inner);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (expected.isArray()) {
        const QJsonArray want = expected.toArray();
        const QJsonArray have = actual.toArray();
        if (!actual.isArray() || want.size() != have.size())
            return path + QStringLiteral(" has %1 items, not %2").arg(have.size()).arg(want.size());
        for (qsizetype i = 0; i < want.size(); ++i) {
            const QString found =
                difference(want.at(i), have.at(i), QStringLiteral("%1[%2]").arg(path).arg(i));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (expected == actual)
        return {};
    const auto shown = [](const QJsonValue& value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    };
    return QStringLiteral("%1 is %2, not %3").arg(path, shown(actual), shown(expected));
}

/// The rules of the document by their id, so that a case can name the one it is about.
QJsonObject rulesById(const QJsonArray& rules) {
    QJsonObject byId;
    for (const QJsonValue& rule : rules)
        byId.insert(rule.toObject().value(u"rule").toString(), rule);
    return byId;
}

std::vector<std::string> linesOf(const QJsonObject& vector) {
    std::vector<std::string> lines;
    for (const QJsonValue& line : vector.value(u"story").toArray())
        lines.push_back(line.toString().toStdString());
    return lines;
}

LocalDate dateOf(const QJsonValue& value) {
    return LocalDate::parse(value.toString().toStdString()).value();
}

AssessmentInput inputOf(const QJsonObject& vector) {
    AssessmentInput input;
    input.records = test::story(linesOf(vector));
    input.asOf = dateOf(vector.value(u"as_of"));
    if (vector.contains(u"complete_to")) {
        const Instant instant = Instant::parse(vector.value(u"complete_to").toString().toStdString()).value();
        input.completeTo = {{"cbsa", instant}, {"cbp", instant}};
    }
    return input;
}

} // namespace

class VectorsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aCaseIsJudgedAsTheLawSays_data() {
        QTest::addColumn<QJsonObject>("vector");
        QFile file(QStringLiteral(PASSAGES_SOURCE_DIR "/tests/models/itinerary/vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonParseError error;
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll(), &error).array();
        QVERIFY2(!vectors.isEmpty(), qPrintable(error.errorString()));
        for (const QJsonValue& value : vectors) {
            const QJsonObject vector = value.toObject();
            const QString name =
                vector.value(u"id").toString() + QStringLiteral(": ") + vector.value(u"title").toString();
            QTest::newRow(qPrintable(name)) << vector;
        }
    }

    void aCaseIsJudgedAsTheLawSays() {
        QFETCH(QJsonObject, vector);
        const AssessmentInput input = inputOf(vector);
        const Assessment assessment = assess(input, PortTable::builtIn());
        QJsonObject document = toJson(assessment);
        const QJsonObject expected = vector.value(u"expect").toObject();
        const QJsonObject rules = rulesById(document.value(u"rules").toArray());
        if (expected.contains(u"rules") && expected.value(u"rules").toObject().isEmpty())
            QVERIFY(rules.isEmpty());
        document.insert(QStringLiteral("rules"), rules);
        QString found = difference(expected, document, QStringLiteral("document"));
        QVERIFY2(found.isEmpty(), qPrintable(found));

        if (!vector.contains(u"days"))
            return;
        const QJsonObject days = vector.value(u"days").toObject();
        const Country country =
            days.value(u"country").toString() == u"CA" ? Country::Canada : Country::UnitedStates;
        const DateSpan window{dateOf(days.value(u"from")), dateOf(days.value(u"to"))};
        found = difference(days.value(u"expect"), daysDocument(country, window, assessment.itinerary),
                           QStringLiteral("days"));
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
};

QTEST_GUILESS_MAIN(VectorsTest)
#include "vectorstest.moc"
