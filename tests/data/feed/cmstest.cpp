#include "data/feed/cms.h"
#include "data/feed/statements.h"
#include "tests/support/testfeed.h"

#include <QProcess>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

const std::string Content = R"({"format":1,"feed":"cbp"})";

QString codeOf(const Result<void>& result) {
    return result ? QString() : QString::fromStdString(result.error().code);
}

Instant at(const char* text) {
    return *Instant::parse(text);
}

} // namespace

/// Signatures, against OpenSSL's own command and against everything that must not pass.
class CmsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatWasSignedIsVerified() {
        const auto signer = m_authority.issue();
        const auto der = signCms(Content, signer.keyPem, signer.certificatePem);
        QVERIFY(der.has_value());
        const auto message = CmsMessage::read(*der);
        QVERIFY(message.has_value());
        QCOMPARE(message->content(), Content);
        QCOMPARE(message->signer(), "Feed Signer");
        QCOMPARE(codeOf(message->verify({m_authority.pem(), "Feed Signer"}, at("2026-01-01T00:00:00Z"))),
                 QString());
    }

    void opensslVerifiesIt() {
        TestFeed feed;
        feed.publish({"{}"});
        replaceBytes(feed.path("ca.pem"), feed.authority.pem());
        for (const char* file : {"checkpoint.p7m", "segments/00000001.p7m"}) {
            QProcess openssl;
            openssl.start(QStringLiteral("openssl"),
                          {QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-inform"),
                           QStringLiteral("DER"), QStringLiteral("-in"),
                           QString::fromStdString(feed.path(file)), QStringLiteral("-CAfile"),
                           QString::fromStdString(feed.path("ca.pem")), QStringLiteral("-purpose"),
                           QStringLiteral("any")});
            QVERIFY(openssl.waitForFinished());
            const QByteArray errors = openssl.readAllStandardError();
            QVERIFY2(openssl.exitCode() == 0, errors.constData());
            QVERIFY(openssl.readAllStandardOutput().contains("\"feed\":\"cbp\""));
        }
    }

    void itsOwnSignatureIsVerifiedByUsWhenOpensslMadeIt() {
        const auto signer = m_authority.issue();
        const QTemporaryDir folder;
        const auto path = [&](const char* name) { return folder.filePath(QString::fromUtf8(name)); };
        replaceBytes(path("key.pem").toStdString(), signer.keyPem);
        replaceBytes(path("cert.pem").toStdString(), signer.certificatePem);
        replaceBytes(path("in").toStdString(), Content);
        for (const char* digest : {"sha384", "sha256"}) {
            QProcess openssl;
            openssl.start(QStringLiteral("openssl"),
                          {QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-binary"),
                           QStringLiteral("-nodetach"), QStringLiteral("-md"), QString::fromUtf8(digest),
                           QStringLiteral("-in"), path("in"), QStringLiteral("-signer"), path("cert.pem"),
                           QStringLiteral("-inkey"), path("key.pem"), QStringLiteral("-outform"),
                           QStringLiteral("DER"), QStringLiteral("-out"), path("out")});
            QVERIFY(openssl.waitForFinished());
            const auto message = CmsMessage::read(bytesOfFile(path("out").toStdString()));
            QVERIFY(message.has_value());
            QCOMPARE(message->content(), Content);
            QCOMPARE(codeOf(message->verify({m_authority.pem(), "Feed Signer"}, at("2026-01-01T00:00:00Z"))),
                     QString::fromUtf8(std::string_view(digest) == "sha384" ? "" : "weak_signature"));
        }
    }

    void validityIsJudgedAtTheTimeOfIssue_data() {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("code");
        QTest::newRow("the second before it begins") << "2019-12-31T23:59:59Z"
                                                     << "certificate_not_valid_then";
        QTest::newRow("its first second") << "2020-01-01T00:00:00Z"
                                          << "";
        QTest::newRow("the second before its end") << "2020-12-31T23:59:59Z"
                                                   << "";
        // OpenSSL is stricter by this one second than RFC 5280, where notAfter is included.
        QTest::newRow("its end") << "2021-01-01T00:00:00Z"
                                 << "certificate_not_valid_then";
    }
    void validityIsJudgedAtTheTimeOfIssue() {
        QFETCH(QString, when);
        QFETCH(QString, code);
        TestAuthority::Wish wish;
        wish.from = at("2020-01-01T00:00:00Z");
        wish.to = at("2021-01-01T00:00:00Z");
        const auto signer = m_authority.issue(wish);
        const auto message = CmsMessage::read(*signCms(Content, signer.keyPem, signer.certificatePem));
        QCOMPARE(
            codeOf(message->verify({m_authority.pem(), "Feed Signer"}, *Instant::parse(when.toStdString()))),
            code);
    }

    void aSignerOfAnotherUsageNameOrAuthorityIsRefused() {
        const Instant now = at("2026-01-01T00:00:00Z");
        const auto messageOf = [&](const TestAuthority::Wish& wish) {
            const auto signer = m_authority.issue(wish);
            return std::move(*CmsMessage::read(*signCms(Content, signer.keyPem, signer.certificatePem)));
        };
        TestAuthority::Wish agreement;
        agreement.keyUsage = "critical,keyAgreement";
        QCOMPARE(codeOf(messageOf(agreement).verify({m_authority.pem(), "Feed Signer"}, now)),
                 QStringLiteral("certificate_may_not_sign"));
        TestAuthority::Wish any;
        any.keyUsage.clear();
        QCOMPARE(codeOf(messageOf(any).verify({m_authority.pem(), "Feed Signer"}, now)), QString());
        QCOMPARE(codeOf(messageOf({}).verify({m_authority.pem(), "Feed signer"}, now)),
                 QStringLiteral("signer_mismatch"));
        QCOMPARE(codeOf(messageOf({}).verify({TestAuthority("Other").pem(), "Feed Signer"}, now)),
                 QStringLiteral("untrusted_certificate"));
        QCOMPARE(codeOf(messageOf({}).verify({"no pem", "Feed Signer"}, now)),
                 QStringLiteral("unreadable_authority"));
    }

    /// One bit anywhere: it is no message any more, or its signature fails, or its content is untouched.
    void noFlippedBitPassesUnseen() {
        const auto signer = m_authority.issue();
        const std::string der = *signCms(Content, signer.keyPem, signer.certificatePem);
        for (std::size_t i = 0; i < der.size(); ++i) {
            std::string bad = der;
            bad[i] = static_cast<char>(bad[i] ^ 1);
            const auto message = CmsMessage::read(bad);
            if (!message)
                continue;
            const auto verified =
                message->verify({m_authority.pem(), "Feed Signer"}, at("2026-01-01T00:00:00Z"));
            QVERIFY2(!verified || message->content() == Content, qPrintable(QString::number(i)));
        }
        QVERIFY(!CmsMessage::read(der + "x"));
        QVERIFY(!CmsMessage::read(der.substr(0, der.size() - 1)));
        QVERIFY(!CmsMessage::read(""));
    }

    void statementsReadBackAsWritten() {
        const Checkpoint checkpoint{"cbp", 203, std::string(64, 'a'), at("2026-11-20T05:00:00Z"),
                                    at("2026-11-20T05:10:00Z")};
        const auto read = Checkpoint::read(checkpoint.json());
        QVERIFY(read.has_value());
        QCOMPARE(read->json(), checkpoint.json());
        QCOMPARE(read->segment, 203);
        QVERIFY(read->completeTo == checkpoint.completeTo);
    }

    void aMalformedStatementIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        const std::string good =
            Checkpoint{"cbp", 1, std::string(64, 'a'), at("2026-11-20T05:00:00Z"), at("2026-11-20T05:10:00Z")}
                .json();
        const auto changed = [&](const std::string& from, const std::string& to) {
            std::string text = good;
            text.replace(text.find(from), from.size(), to);
            return QByteArray::fromStdString(text);
        };
        QTest::newRow("another format") << changed("\"format\":1", "\"format\":2");
        QTest::newRow("a number as text") << changed("\"segment\":1", "\"segment\":\"1\"");
        QTest::newRow("a negative number") << changed("\"segment\":1", "\"segment\":-1");
        QTest::newRow("half a number") << changed("\"segment\":1", "\"segment\":1.5");
        QTest::newRow("a short hash") << changed("aaaa", "");
        QTest::newRow("an impossible date") << changed("2026-11-20T05:10", "2026-11-31T05:10");
        QTest::newRow("a field missing") << changed("\"feed\"", "\"food\"");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("nothing") << QByteArray();
    }
    void aMalformedStatementIsRefused() {
        QFETCH(QByteArray, json);
        const auto read = Checkpoint::read(json.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, "malformed_statement");
    }

  private:
    TestAuthority m_authority;
};

QTEST_GUILESS_MAIN(CmsTest)
#include "cmstest.moc"
