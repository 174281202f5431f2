#include "ui/links/linkspage.h"
#include "tests/support/links.h"
#include "translations/catalogues.h"
#include "ui/links/comparisonview.h"
#include "ui/links/linkdialog.h"
#include "ui/links/linkform.h"
#include "ui/text/links.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace passages;

namespace {

struct Shown {
    LinksPage page;
    theme::Table* table = page.findChild<theme::Table*>();
    ComparisonView* comparison = page.findChild<ComparisonView*>();
    LinkForm* form = page.findChild<LinkForm*>();
    QComboBox* reason = form->findChild<QComboBox*>();
    QPlainTextEdit* note = form->findChild<QPlainTextEdit*>();
    QPushButton* record = form->findChild<QPushButton*>(QStringLiteral("recordDecision"));
    QCheckBox* blind = page.findChild<QCheckBox*>();

    explicit Shown(std::vector<PossibleLink> links = {test::doubtfulPair(), test::unlikelyPair()},
                   bool isBlind = false) {
        page.resize(1140, 620);
        page.setBlind(isBlind);
        page.show();
        page.display(links);
        if (!QTest::qWaitForWindowActive(&page))
            qWarning("the page was not shown");
        page.enter();
    }

    /// Every text that stands anywhere on the page, tooltips included.
    QString everything() const {
        QStringList texts;
        for (const auto* label : page.findChildren<QLabel*>())
            texts += label->isVisible() ? label->text() : QString();
        for (const auto* view : page.findChildren<QAbstractItemView*>()) {
            const QAbstractItemModel* model = view->model();
            if (model == nullptr)
                continue;
            for (int row = 0; row < model->rowCount(); ++row)
                for (int column = 0; column < model->columnCount(); ++column)
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                        texts += model->index(row, column).data(role).toString();
        }
        return texts.join(QLatin1Char('\n'));
    }
    QString cell(int row, int column) const {
        return comparison->model()->index(row, column).data().toString();
    }
    void decide(const QString& key, const QString& why) {
        QTest::keyClicks(table, key);
        QTest::keyClick(reason, Qt::Key_Down);
        QTest::keyClicks(note, why);
        QTest::keyClick(note, Qt::Key_Return);
    }
};

} // namespace

class LinksPageTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { install(Language::English); }

    void theComparisonIsAProperItemModel() {
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLink(test::doubtfulPair(), ComparisonModel::Scores::Shown);
        QCOMPARE(model.columnCount(), 5);
        model.setLink(test::unlikelyPair(), ComparisonModel::Scores::Concealed);
        QCOMPARE(model.columnCount(), 3);
        install(Language::French);
        model.retranslate();
        model.setLink({}, ComparisonModel::Scores::Shown);
        QCOMPARE(model.rowCount(), 0);
    }

    void theWeightsAndWhatIsKnownBeforehandAddUpToTheLinks() {
        for (const PossibleLink& link : {test::doubtfulPair(), test::unlikelyPair()}) {
            ComparisonModel model;
            model.setLink(link, ComparisonModel::Scores::Shown);
            double sum = 0;
            double total = 0;
            for (int row = 0; row < model.rowCount(); ++row) {
                const QModelIndex cell = model.index(row, ComparisonModel::Weight);
                (cell.data(ComparisonModel::HeavyRole).toBool() ? total : sum) +=
                    cell.data(ComparisonModel::BitsRole).toDouble();
            }
            QVERIFY(std::abs(sum - link.weight) < 1e-9);
            QVERIFY(std::abs(total - link.weight) < 1e-9);
        }
    }

    void theStrongestPairComesFirstAndIsCompared() {
        Shown shown({test::unlikelyPair(), test::doubtfulPair()});
        QCOMPARE(shown.table->model()->rowCount(), 2);
        QVERIFY(shown.table->model()->index(0, 0).data().toString().contains(QStringLiteral("DUBOIS")));
        QCOMPARE(shown.cell(0, ComparisonModel::Left), QStringLiteral("Dubois-Martínez"));
        QCOMPARE(shown.cell(0, ComparisonModel::Right), QStringLiteral("Dubois Martinez"));
        QCOMPARE(shown.cell(0, ComparisonModel::Agreement),
                 text::agreementWord(LinkField::Last, static_cast<std::uint8_t>(NameLevel::Same)));
        QCOMPARE(shown.cell(0, ComparisonModel::Weight), QStringLiteral("+11.3"));
        QTest::keyClick(shown.table, Qt::Key_J);
        QCOMPARE(shown.cell(0, ComparisonModel::Right), QStringLiteral("Tremblay"));
        QTest::keyClick(shown.table, Qt::Key_K);
        QCOMPARE(shown.cell(0, ComparisonModel::Right), QStringLiteral("Dubois Martinez"));
    }

    void aPairIsDecidedByTheKeyboardAlone() {
        Shown shown;
        QSignalSpy decided(&shown.page, &LinksPage::decided);
        QTest::keyClicks(shown.table, QStringLiteral("d"));
        QVERIFY(shown.reason->hasFocus());
        QVERIFY(!shown.record->isEnabled());
        // No reason is taken that nobody chose.
        QTest::keyClicks(shown.note, QStringLiteral("Seen side by side"));
        QTest::keyClick(shown.note, Qt::Key_Return);
        QCOMPARE(decided.size(), 0);
        QTest::keyClick(shown.reason, Qt::Key_Down);
        QTest::keyClick(shown.reason, Qt::Key_Return);
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided[0][0].toLongLong(), 1);
        QCOMPARE(decided[0][1].value<LinkDecision::Kind>(), LinkDecision::Kind::Different);
        QCOMPARE(decided[0][2].toString(), QStringLiteral("different_person"));
        QCOMPARE(decided[0][3].toString(), QStringLiteral("Seen side by side"));
        QCOMPARE(decided[0][4].toBool(), false);
    }

    void aClickDecidesToo() {
        Shown shown;
        QSignalSpy decided(&shown.page, &LinksPage::decided);
        QTest::mouseClick(shown.form->findChild<QPushButton*>(QStringLiteral("samePerson")), Qt::LeftButton);
        shown.reason->setCurrentIndex(shown.reason->findData(QStringLiteral("confirmed_by_agency")));
        QTest::keyClicks(shown.note, QStringLiteral("IRCC file"));
        QTest::mouseClick(shown.record, Qt::LeftButton);
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided[0][1].value<LinkDecision::Kind>(), LinkDecision::Kind::Same);
        QCOMPARE(decided[0][2].toString(), QStringLiteral("confirmed_by_agency"));
    }

    void escGivesUpWhatWasBegun() {
        Shown shown;
        QTest::keyClicks(shown.table, QStringLiteral("s"));
        QTest::keyClicks(shown.note, QStringLiteral("half a"));
        QTest::keyClick(shown.note, Qt::Key_Escape);
        QVERIFY(shown.note->toPlainText().isEmpty());
        QVERIFY(!shown.form->findChild<QPushButton*>(QStringLiteral("samePerson"))->isChecked());
        QVERIFY(shown.table->hasFocus());
    }

    void enterOpensTheTraveller() {
        Shown shown;
        QSignalSpy opened(&shown.page, &LinksPage::openTraveller);
        QTest::keyClick(shown.table, Qt::Key_Return);
        QCOMPARE(opened.constFirst().constFirst().toLongLong(), 10);
    }

    /// No weight makes one of whom a rule keeps apart: the page says so, and still shows what it rests on.
    void twinsAreNotVeryLikelyOne() {
        Shown shown({test::twins()});
        const QString all = shown.everything();
        QVERIFY2(!all.contains(QStringLiteral("very likely")) && !all.contains(QStringLiteral("100 %")),
                 qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("likely related, not one person by rule: another first name")),
                 qPrintable(all));
        QVERIFY(all.contains(text::bitsWord(9.5)));
        QVERIFY(all.contains(text::bitsWord(11.25)));
        shown.page.accept(3, test::decisionOf(LinkDecision::Kind::Different, true));
        QVERIFY(!shown.everything().contains(QStringLiteral("one person very likely")));
    }

    void aBlindReviewShowsNoScoreBeforeTheDecision() {
        Shown shown({test::doubtfulPair(), test::unlikelyPair()}, true);
        const PossibleLink link = test::doubtfulPair();
        const QString before = shown.everything();
        for (const QString& told : {text::linkSummary(link.evidence), text::likelihoodWord(link.probability),
                                    text::bitsWord(link.weight), text::bitsWord(11.25),
                                    text::agreementWord(LinkField::BirthDate, 3), QStringLiteral("%")})
            QVERIFY2(!before.contains(told), qPrintable(told));
        QVERIFY(before.contains(QStringLiteral("Dubois Martinez")));
        // Nor does the filter find by it, nor the order tell.
        shown.page.findChild<QLineEdit*>()->setText(QStringLiteral("likely"));
        QCOMPARE(shown.table->model()->rowCount(), 0);
        shown.page.findChild<QLineEdit*>()->clear();

        QSignalSpy asked(&shown.page, &LinksPage::decided);
        shown.decide(QStringLiteral("d"), QStringLiteral("Two faces"));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][4].toBool(), true);
        shown.page.accept(link.number, test::decisionOf(LinkDecision::Kind::Different, true));
        const QString after = shown.everything();
        QVERIFY(after.contains(text::likelihoodWord(link.probability)));
        QVERIFY(after.contains(text::bitsWord(11.25)));
        QVERIFY(after.contains(QStringLiteral("decided blind")));
        // The other pair is as hidden as before.
        QTest::keyClick(shown.table, Qt::Key_J);
        QCOMPARE(shown.comparison->model()->columnCount(), 3);
    }

    void theOrderOfABlindReviewIsNotTheStrength() {
        PossibleLink weak = test::unlikelyPair(1);
        PossibleLink strong = test::doubtfulPair(2);
        Shown shown({strong, weak}, true);
        QVERIFY(shown.table->model()->index(0, 0).data().toString().contains(QStringLiteral("ROY")));
        shown.page.setBlind(false);
        QVERIFY(shown.table->model()->index(0, 0).data().toString().contains(QStringLiteral("DUBOIS")));
    }

    void whatWasOnTheScreenIsNotDecidedBlind() {
        Shown shown;
        shown.page.setBlind(true);
        // The first was compared in full before.
        QCOMPARE(shown.comparison->model()->columnCount(), 5);
        QSignalSpy asked(&shown.page, &LinksPage::decided);
        shown.decide(QStringLiteral("s"), QStringLiteral("x"));
        QCOMPARE(asked[0][4].toBool(), false);
    }

    void whatIsDecidedStaysAndCanBeUndone() {
        Shown shown;
        shown.page.accept(1, test::decisionOf(LinkDecision::Kind::Different));
        shown.page.display(std::vector{test::unlikelyPair()});
        QCOMPARE(shown.table->model()->rowCount(), 2);
        QCOMPARE(shown.table->currentIndex().row(), 0);
        QVERIFY(shown.everything().contains(QStringLiteral("Both passports seen")));
        QSignalSpy undone(&shown.page, &LinksPage::undone);
        QVERIFY(!shown.record->isEnabled());
        QTest::keyClicks(shown.note, QStringLiteral("Wrong file"));
        QTest::keyClick(shown.note, Qt::Key_Return);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(undone[0][0].toLongLong(), 1);
        QCOMPARE(undone[0][1].toLongLong(), 5);
        QCOMPARE(undone[0][2].toString(), QStringLiteral("Wrong file"));
        shown.page.acceptUndo(1, 5, {"roy", *Instant::parse("2026-11-21T15:00:00Z"), "Wrong file"});
        QVERIFY(shown.everything().contains(QStringLiteral("taken back by roy")));
        QVERIFY(shown.form->findChild<QPushButton*>(QStringLiteral("samePerson"))->isVisible());
        // Entered again, the page asks again and shows what the desk has.
        shown.page.enter();
        shown.page.display(std::vector{test::unlikelyPair()});
        QCOMPARE(shown.table->model()->rowCount(), 1);
    }

    void theFilterAsksForOpenOrDecidedOnes() {
        Shown shown;
        QSignalSpy wanted(&shown.page, &LinksPage::wanted);
        auto* state = shown.page.findChildren<QComboBox*>().constFirst();
        for (auto* candidate : shown.page.findChildren<QComboBox*>())
            if (candidate != shown.reason)
                state = candidate;
        QTest::keyClick(state, Qt::Key_Down);
        Q_EMIT state->activated(1);
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(shown.page.shows(), LinksPage::Show::Decided);
    }

    void aRefusalIsSaidWhereItHappened() {
        Shown shown;
        shown.decide(QStringLiteral("s"), QStringLiteral("x"));
        shown.page.refuse({Failure::NotPermitted, "not_permitted", {}});
        QVERIFY(!shown.form->findChild<theme::Notice*>()->text().isEmpty());
        QCOMPARE(shown.note->toPlainText(), QStringLiteral("x"));
        QVERIFY(shown.record->isEnabled());
    }

    void anEmptyListSaysWhatToDo() {
        Shown shown(std::vector<PossibleLink>{});
        const auto* empty = shown.page.findChild<theme::EmptyState*>();
        QVERIFY(empty->isVisible());
        QVERIFY(!empty->text().isEmpty());
    }

    void anotherLanguageKeepsThePairOnTheScreen() {
        Shown shown;
        QTest::keyClick(shown.table, Qt::Key_J);
        const QString before = shown.comparison->model()->headerData(3, Qt::Horizontal).toString();
        install(Language::French);
        QTRY_VERIFY(shown.comparison->model()->headerData(3, Qt::Horizontal).toString() != before);
        QCOMPARE(shown.table->currentIndex().row(), 1);
        QCOMPARE(shown.cell(0, ComparisonModel::Right), QStringLiteral("Tremblay"));
    }

    void everythingHasAnAccessibleName() {
        Shown shown;
        for (const auto* widget : std::initializer_list<QWidget*>{
                 shown.table, shown.comparison, shown.reason, shown.note, shown.page.findChild<QLineEdit*>()})
            QVERIFY(!widget->accessibleName().isEmpty());
    }

    void partingNeedsAReasonAndANote() {
        PartDialog dialog(test::doubtfulPair().blockB);
        dialog.show();
        QSignalSpy parted(&dialog, &PartDialog::parted);
        auto* part = dialog.findChildren<QPushButton*>().constLast();
        QVERIFY(!part->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit*>(), QStringLiteral("Twin sister"));
        QVERIFY(!part->isEnabled());
        auto* reason = dialog.findChild<QComboBox*>();
        reason->setCurrentIndex(reason->findData(QStringLiteral("twins")));
        QTest::mouseClick(part, Qt::LeftButton);
        QCOMPARE(parted.size(), 1);
        QVERIFY(parted[0][0].value<Person>() == test::doubtfulPair().blockB);
        QCOMPARE(parted[0][1].toString(), QStringLiteral("twins"));
    }
};

QTEST_MAIN(LinksPageTest)
#include "linkspagetest.moc"
