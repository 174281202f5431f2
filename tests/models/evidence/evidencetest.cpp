#include "models/evidence/evidence.h"

#include "data/audit/auditexport.h"
#include "data/crypto/digest.h"
#include "data/crypto/signing.h"
#include "tests/support/casefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace passages;

namespace {
const QByteArray Pdf = "%PDF-1.4 stands for the report";
const char* const PdfName = "passages-T123-20261122-051000-en.pdf";

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

const VerificationCheck* find(const Verification& verification, std::string_view name) {
    for (const VerificationCheck& check : verification.checks)
        if (check.check == name)
            return &check;
    return nullptr;
}

bool failed(const Verification& verification, std::string_view name) {
    const VerificationCheck* check = find(verification, name);
    return check && !check->ok;
}

std::string failures(const Verification& verification) {
    std::string text;
    for (const VerificationCheck& check : verification.checks)
        if (!check.ok)
            text += check.check + ": " + check.detail + "\n";
    return text;
}
} // namespace

class EvidenceTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    ExportGrant m_grant = test::exportOfZoe("en");
    QJsonObject m_document = evidenceDocument(m_grant);
    QByteArray m_sealed;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QString evidencePath() const {
        return m_folder.filePath(QString::fromStdString(evidenceNameOf(PdfName)));
    }
    Verification verified(const QString& file) const {
        const auto result = verifyFile(file.toStdString(), PortTable::builtIn());
        if (!result)
            qFatal("not verified: %s", result.error().code.c_str());
        return *result;
    }
    QByteArray sealed(const QJsonObject& document) const {
        const auto bytes = sealEvidence(document, PdfName, hex(sha256(Pdf.toStdString())), m_grant.identity);
        if (!bytes)
            qFatal("not sealed: %s", bytes.error().code.c_str());
        return *bytes;
    }

  private Q_SLOTS:
    void init() {
        m_sealed = sealed(m_document);
        write(path(PdfName), Pdf);
        write(evidencePath(), m_sealed);
    }

    void theHashDoesNotDependOnTheOrderOfInsertion() {
        QJsonObject one, other;
        one.insert(QStringLiteral("a"), 1);
        one.insert(QStringLiteral("é"), QStringLiteral("Đặng"));
        other.insert(QStringLiteral("é"), QStringLiteral("Đặng"));
        other.insert(QStringLiteral("a"), 1);
        QCOMPARE(evidenceHash(one), evidenceHash(other));
        QCOMPARE(canonicalJson(one), QByteArray("{\"a\":1,\"é\":\"Đặng\"}"));
    }

    void theSameCaseAtTheSameInstantHasTheSameHash() {
        const Instant when = *Instant::parse("2026-11-22T05:10:00Z");
        QCOMPARE(evidenceHash(evidenceDocument(m_grant, when)),
                 evidenceHash(evidenceDocument(m_grant, when)));
        QVERIFY(evidenceHash(evidenceDocument(m_grant, when)) !=
                evidenceHash(evidenceDocument(m_grant, when.plusSeconds(1))));
    }

    void theDocumentSaysWhoForWhomAndWhy() {
        const QJsonObject exported = m_document.value(u"export").toObject();
        QCOMPARE(exported.value(u"user").toString(), QStringLiteral("m.roy"));
        QCOMPARE(exported.value(u"case").toString(), QStringLiteral("2026-00417"));
        QCOMPARE(exported.value(u"recipient").toString(), QStringLiteral("Immigration Division, Montréal"));
        QCOMPARE(exported.value(u"training").toBool(true), false);
        QCOMPARE(m_document.value(u"records").toArray().size(), qsizetype(m_grant.file.records.size()));
    }

    void factsTravelWithTheEvidenceAndAreCountedAgain() {
        ExportGrant grant = test::exportOfZoe("en");
        Fact fact;
        fact.number = 3;
        fact.kind = FactKind::AccompanyingCitizen;
        fact.from = *LocalDate::parse("2024-01-01");
        fact.source = "déclaration du conjoint";
        fact.sourceDate = *LocalDate::parse("2026-10-01");
        fact.enteredBy = "m.roy";
        Fact gone = fact;
        gone.number = 4;
        gone.until = fact.sourceDate;
        gone.withdrawn = Fact::Withdrawal{"m.roy", Instant(), "entered twice"};
        Fact resident = fact;
        resident.number = 5;
        resident.kind = FactKind::PermanentResident;
        grant.file.input.facts = {gone, resident, fact};
        grant.file.assessment = assess(grant.file.input, PortTable::builtIn());
        QJsonObject document = evidenceDocument(grant);
        write(evidencePath(), sealed(document));
        const Verification verification = verified(evidencePath());
        QVERIFY2(verification.valid, failures(verification).c_str());

        QJsonObject itinerary = document.value(u"itinerary").toObject();
        QJsonArray facts = itinerary.value(u"facts").toArray();
        QCOMPARE(facts.size(), qsizetype(3));
        facts.removeAt(2); // the residence, on which rules rest
        itinerary.insert(QStringLiteral("facts"), facts);
        document.insert(QStringLiteral("itinerary"), itinerary);
        write(evidencePath(), sealed(document));
        QVERIFY(failed(verified(evidencePath()), "totals"));
    }

    /// Before possible identities were looked for, an itinerary had no word of them; then, for a while, two
    /// lists even where they were empty.
    void whatAnEarlierVersionWroteHolds_data() {
        QTest::addColumn<bool>("hasEmptyLists");
        QTest::newRow("without the lists") << false;
        QTest::newRow("with empty lists") << true;
    }
    void whatAnEarlierVersionWroteHolds() {
        QFETCH(bool, hasEmptyLists);
        QJsonObject document = m_document;
        QJsonObject itinerary = document.value(u"itinerary").toObject();
        QJsonArray stays = itinerary.value(u"stays").toArray();
        QVERIFY(!stays.isEmpty());
        const auto put = [&](QJsonObject& object, const QString& key) {
            object.remove(key);
            if (hasEmptyLists)
                object.insert(key, QJsonArray());
        };
        put(itinerary, QStringLiteral("possible"));
        for (auto stay : stays) {
            QJsonObject object = stay.toObject();
            put(object, QStringLiteral("other_identity"));
            stay = object;
        }
        itinerary.insert(QStringLiteral("stays"), stays);
        document.insert(QStringLiteral("itinerary"), itinerary);
        write(evidencePath(), sealed(document));
        const Verification verification = verified(evidencePath());
        QVERIFY2(verification.valid, failures(verification).c_str());
    }

    void anUntouchedReportHolds() {
        const Verification verification = verified(path(PdfName));
        QVERIFY2(verification.valid, failures(verification).c_str());
        for (const char* check :
             {"evidence", "form", "signature", "document_hash", "pdf_reference", "totals", "pdf_hash"})
            QVERIFY2(find(verification, check), check);
        QVERIFY(verification.signer.find(certificateHash(m_grant.identity.certificatePem)) !=
                std::string::npos);
    }

    void evidenceAloneHoldsWithoutItsReport() {
        QFile::remove(path(PdfName));
        const Verification verification = verified(evidencePath());
        QVERIFY2(verification.valid, failures(verification).c_str());
        QVERIFY(!find(verification, "pdf_hash"));
    }

    void aReportWithoutItsEvidenceDoesNotHold() {
        QFile::remove(evidencePath());
        QVERIFY(failed(verified(path(PdfName)), "evidence"));
        QVERIFY(!verified(path(PdfName)).valid);
    }

    void everyChangedByteOfTheEvidenceIsFound() {
        // Every 37th byte, a prime, so that each part of the file gets its share; and the first and last
        // ones.
        QList<qsizetype> places{0, 1, m_sealed.size() - 2, m_sealed.size() - 1};
        for (qsizetype i = 2; i < m_sealed.size(); i += 37)
            places.append(i);
        for (const qsizetype place : places) {
            QByteArray changed = m_sealed;
            changed[place] = static_cast<char>(changed[place] ^ 1);
            write(evidencePath(), changed);
            const Verification verification = verified(evidencePath());
            QVERIFY2(!verification.valid && !failures(verification).empty(),
                     qPrintable(QStringLiteral("byte %1").arg(place)));
        }
    }

    void everyChangedByteOfTheReportIsFound() {
        for (qsizetype place = 0; place < Pdf.size(); ++place) {
            QByteArray changed = Pdf;
            changed[place] = static_cast<char>(changed[place] ^ 1);
            write(path(PdfName), changed);
            QVERIFY(failed(verified(path(PdfName)), "pdf_hash"));
        }
    }

    void whatIsChangedIsNamed_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("check");
        QTest::newRow("the recipient") << QByteArray("Immigration Division")
                                       << QByteArray("Imaginary Division") << QStringLiteral("document_hash");
        QTest::newRow("a crossing's date")
            << QByteArray("2019-08-02T") << QByteArray("2019-08-03T") << QStringLiteral("totals");
        QTest::newRow("a total") << QByteArray("\"threshold\":730") << QByteArray("\"threshold\":731")
                                 << QStringLiteral("totals");
        QTest::newRow("the name of the report")
            << QByteArray("\"file\":\"passages-T123") << QByteArray("\"file\":\"passages-T124")
            << QStringLiteral("pdf_reference");
        QTest::newRow("a space that means nothing")
            << QByteArray("\"format\":1") << QByteArray("\"format\": 1") << QStringLiteral("form");
    }
    void whatIsChangedIsNamed() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, check);
        QVERIFY(m_sealed.contains(from));
        write(evidencePath(), QByteArray(m_sealed).replace(from, to));
        const Verification verification = verified(evidencePath());
        QVERIFY2(failed(verification, check.toStdString()), failures(verification).c_str());
    }

    /// Whoever holds the key can sign what they like: then the totals give it away.
    void signedButWrongTotalsAreFound() {
        QJsonObject document = m_document;
        QJsonObject itinerary = document.value(u"itinerary").toObject();
        QJsonArray rules = itinerary.value(u"rules").toArray();
        QJsonObject rule = rules.at(0).toObject();
        rule.insert(QStringLiteral("minimum"), rule.value(u"minimum").toDouble() + 1);
        rules.replace(0, rule);
        itinerary.insert(QStringLiteral("rules"), rules);
        document.insert(QStringLiteral("itinerary"), itinerary);
        write(evidencePath(), sealed(document));
        const Verification verification = verified(evidencePath());
        QVERIFY(find(verification, "signature")->ok && find(verification, "document_hash")->ok);
        QVERIFY(failed(verification, "totals"));
        QVERIFY2(find(verification, "totals")->detail.starts_with("rules[0].minimum: "),
                 find(verification, "totals")->detail.c_str());
    }

    void aRecordLeftOutIsFound() {
        QJsonObject document = m_document;
        QJsonArray records = document.value(u"records").toArray();
        records.removeLast();
        document.insert(QStringLiteral("records"), records);
        write(evidencePath(), sealed(document));
        QVERIFY(failed(verified(evidencePath()), "totals"));
    }

    void anotherWorkstationsSignatureIsFound() {
        const SigningPair other = makeSigningPair("Another workstation");
        const auto bytes = sealEvidence(m_document, PdfName, hex(sha256(Pdf.toStdString())),
                                        {other.keyPem, other.certificatePem});
        QVERIFY(bytes);
        write(evidencePath(), *bytes);
        const Verification verification = verified(evidencePath());
        QVERIFY(failed(verification, "signature"));
        QVERIFY(!verification.valid);
    }

    void aNameThatLeadsElsewhereIsNotFollowed() {
        const auto bytes =
            sealEvidence(m_document, "../elsewhere.pdf", std::string(64, '0'), m_grant.identity);
        write(evidencePath(), *bytes);
        QVERIFY(!find(verified(evidencePath()), "pdf_hash"));
    }

    void anAuditExportHoldsUntilALineChanges() {
        AuditEntry entry;
        entry.index = 1;
        entry.when = Instant::now();
        entry.user = "m.roy";
        entry.role = "officer";
        entry.action = "search";
        entry.outcome = "done";
        entry.detail = "{}";
        entry.salt = std::string(32, '0');
        entry.hash = AuditLog::hashOf(std::string(64, '0'), entry);
        const QByteArray log = QByteArray::fromStdString(exportAudit({entry}, AuditDisclosure::Full));
        const QString file = m_folder.filePath(QStringLiteral("audit.ndjson"));
        write(file, log);
        QVERIFY(verified(file).valid);
        write(file, QByteArray(log).replace("m.roy", "m.ray"));
        const Verification changed = verified(file);
        QVERIFY(failed(changed, "audit_chain"));
        QCOMPARE(find(changed, "audit_chain")->detail, std::string("changed at 1"));
    }

    void whatIsNotThereOrNotOursIsAnError() {
        const auto missing = verifyFile("/nowhere/at/all.pdf", PortTable::builtIn());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, std::string("cannot_read"));
        const QString file = m_folder.filePath(QStringLiteral("notes.txt"));
        write(file, "hello");
        const auto foreign = verifyFile(file.toStdString(), PortTable::builtIn());
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().code, std::string("not_verifiable"));
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "evidencetest.moc"
