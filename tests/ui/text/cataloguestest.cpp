#include "translations/catalogues.h"
#include "translations/spoken.h"
#include "ui/text/sentences.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QWidget>
#include <QXmlStreamReader>
#include <thread>

using namespace passages;

namespace {
struct Message {
    QString context;
    QString source;
    QStringList translations;
};

QList<Message> messagesOf(const char* catalogue) {
    QFile file(QStringLiteral(PASSAGES_SOURCE_DIR "/translations/") + QLatin1String(catalogue));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no catalogue %s", catalogue);
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"message")
            messages.append(message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            message = {context, {}, {}};
        else if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"numerusform")
            message.translations.append(xml.readElementText());
        else if (xml.name() == u"translation") {
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.translations.append(text);
        }
    }
    return messages;
}

QSet<QString> placeholdersOf(const QString& text) {
    QSet<QString> found;
    auto matches = QRegularExpression(QStringLiteral("%(?:L?n|\\d)")).globalMatch(text);
    while (matches.hasNext())
        found.insert(matches.next().captured());
    return found;
}

QString qtsOwnCancel() {
    return QCoreApplication::translate("QPlatformTheme", "Cancel");
}

class Listener : public QWidget {
  public:
    int changes = 0;

  protected:
    void changeEvent(QEvent* event) override {
        changes += event->type() == QEvent::LanguageChange ? 1 : 0;
        QWidget::changeEvent(event);
    }
};
} // namespace

class CataloguesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void switchingBackAndForthLeavesOneLanguage() {
        for (int i = 0; i < 5; ++i) {
            install(Language::French);
            QCOMPARE(text::modeWord("air"), QStringLiteral("avion"));
            QCOMPARE(qtsOwnCancel(), QStringLiteral("Annuler"));
            QCOMPARE(QLocale().toString(1095), QLocale(QLocale::French, QLocale::Canada).toString(1095));
            install(Language::English);
            QCOMPARE(text::modeWord("air"), QStringLiteral("air"));
            QCOMPARE(qtsOwnCancel(), QStringLiteral("Cancel"));
            QCOMPARE(QLocale().toString(1095), QStringLiteral("1,095"));
        }
    }

    void aShownWidgetHearsOfTheChange() {
        install(Language::English);
        Listener widget;
        widget.show();
        QCoreApplication::sendPostedEvents();
        widget.changes = 0;
        install(Language::French);
        QCoreApplication::sendPostedEvents();
        QVERIFY(widget.changes >= 1);
        install(Language::English);
    }

    void anotherLanguageIsSpokenOnOneThreadOnly() {
        install(Language::English);
        QString there, here;
        std::thread([&] {
            const Spoken speaking(Language::French);
            there = text::modeWord("air");
        }).join();
        here = text::modeWord("air");
        QCOMPARE(there, QStringLiteral("avion"));
        QCOMPARE(here, QStringLiteral("air"));
        {
            const Spoken french(Language::French);
            QCOMPARE(QCoreApplication::translate("text", "air", "mode of crossing"), QStringLiteral("avion"));
            const Spoken english(Language::English);
            QCOMPARE(text::modeWord("air"), QStringLiteral("air"));
        }
        QCOMPARE(text::modeWord("air"), QStringLiteral("air"));
    }

    void englishIsSpokenInAFrenchWindow() {
        install(Language::French);
        const Spoken speaking(Language::English);
        QCOMPARE(text::modeWord("rail"), QStringLiteral("rail"));
        QCOMPARE(QCoreApplication::translate("text", "rail", "mode of crossing"), QStringLiteral("rail"));
        QCOMPARE(translate("report", "%Ln day(s)", "a number of days", 1), QStringLiteral("1 day"));
        QCOMPARE(translate("report", "%Ln day(s)", "a number of days", 1095), QStringLiteral("1,095 days"));
        install(Language::English);
    }

    void everyTranslationKeepsThePlaceholders() {
        for (const char* catalogue : {"passages_fr.ts", "passages_en.ts"}) {
            for (const Message& message : messagesOf(catalogue)) {
                QSet<QString> expected = placeholdersOf(message.source);
                QSet<QString> found;
                for (const QString& translation : message.translations)
                    found += placeholdersOf(translation);
                QVERIFY2(found == expected, qPrintable(message.source));
            }
        }
    }

    void theFrenchIsSetAsFrenchIsSet() {
        static const QRegularExpression wrong(
            QStringLiteral("'| [:»]|« |«[^\\x{a0}]|[^\\x{a0}]»|\\s[;!?]|\\d \\d{3}\\b|\\bart\\. \\d"));
        for (const Message& message : messagesOf("passages_fr.ts"))
            for (const QString& translation : message.translations)
                QVERIFY2(!translation.contains(wrong), qPrintable(translation));
    }

    /// tr() looks a text up by the class with its namespace; lupdate leaves the namespace out where it does
    /// not find the header, and then nothing is ever translated.
    void theTextsOfEveryClassStandUnderItsWholeName() {
        QSet<QString> contexts;
        for (const Message& message : messagesOf("passages_fr.ts"))
            contexts.insert(message.context);
        const QRegularExpression declaration(QStringLiteral("class (\\w+)[^;{}]*\\{\\s*Q_OBJECT"));
        contexts.remove(QStringLiteral("AnswerCards")); // the name that its functions without a class took
        int classes = 0;
        for (const char* folder : {"ui", "models", "app"}) {
            QDirIterator files(QStringLiteral(PASSAGES_SOURCE_DIR "/") + QLatin1String(folder),
                               {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto matches = declaration.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext()) {
                    const QString name = matches.next().captured(1);
                    QVERIFY2(!contexts.contains(name), qPrintable(name));
                    classes += contexts.contains(QStringLiteral("passages::") + name) ? 1 : 0;
                }
            }
        }
        QVERIFY(classes > 10);
    }
};

QTEST_MAIN(CataloguesTest)
#include "cataloguestest.moc"
