#include "ui/leads/leadspage.h"
#include "translations/catalogues.h"
#include "ui/leads/decisionpanel.h"
#include "ui/leads/leadpanel.h"
#include "ui/text/sentences.h"
#include "ui/theme/card.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QtTest>

using namespace passages;

namespace {

StoredLead lead(std::int64_t traveller, const char* verdict, std::int32_t rank) {
    StoredLead lead;
    lead.traveller = traveller;
    lead.country = "CA";
    lead.verdict = verdict;
    lead.from = *LocalDate::parse("2026-02-01");
    lead.authorizedUntil = LocalDate::parse("2026-08-01");
    lead.basis = "class_default";
    lead.daysOverMinimum = lead.daysOverMaximum = 111;
    lead.reasons = {"FP-EXT", "FP-COV"};
    lead.evidence = {"no_exit_on_record"};
    lead.rank = rank;
    lead.lastName = "Dubois";
    lead.nationality = "FRA";
    return lead;
}

bool says(const QWidget& widget, const QString& text) {
    const auto labels = widget.findChildren<theme::Text*>();
    return std::any_of(labels.begin(), labels.end(), [&text](const theme::Text* label) {
        return label->text().contains(text.toHtmlEscaped()) || label->text().contains(text);
    });
}

QPushButton* button(const QWidget& widget, const QString& text) {
    for (auto* candidate : widget.findChildren<QPushButton*>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class LeadsPageTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { install(Language::English); }
    void aLeadIsSaidToBeALead();
    void theChosenLeadOpensToItsReasons();
    void aPossibleExitUnderAnotherIdentityIsNamed();
    void onlyTheChosenKindIsShown();
    void anotherLanguageKeepsTheChosenRow();
    void aDecisionNeedsANoteAndTakesItsReasonFromTheLead();
    void whatIsSetAsideCanOnlyBeTakenUpAgain();
    void aClosedLeadCannotBeDecided();
};

void LeadsPageTest::aLeadIsSaidToBeALead() {
    DeskThread desk;
    LeadsPage page(desk);
    page.show();
    QCOMPARE(page.findChild<theme::Notice*>()->text(), text::leadNotice());
}

void LeadsPageTest::theChosenLeadOpensToItsReasons() {
    DeskThread desk;
    LeadsPage page(desk);
    page.display(std::vector{lead(3, "probable_overstay", 900)});
    const auto* panel = page.findChild<LeadPanel*>();
    QVERIFY(says(*panel, text::evidenceSentence("no_exit_on_record")));
    QVERIFY(says(*panel, text::reasonSentence("FP-EXT")));
    QVERIFY(says(*panel, text::reasonSentence("FP-COV")));
    QVERIFY(LeadPanel::isAboutCoverage("FP-COV"));
    QVERIFY(!LeadPanel::isAboutCoverage("FP-EXT"));
    QSignalSpy opened(&page, &LeadsPage::openTraveller);
    QTest::keyClick(page.findChild<theme::Table*>(), Qt::Key_Return);
    QCOMPARE(opened.constFirst().constFirst().toLongLong(), 3);
}

void LeadsPageTest::aPossibleExitUnderAnotherIdentityIsNamed() {
    LeadPanel panel;
    StoredLead doubted = lead(3, "probable_overstay", 900);
    doubted.reasons.insert(doubted.reasons.begin(), "FP-UNM");
    doubted.otherIdentities = {{"T123", 1.5, "cbp/x7", *LocalDate::parse("2026-03-04"), "champlain-lacolle"}};
    panel.setLead(doubted);
    for (const char* told : {"T123", "2026-03-04", "cbp/x7", "Champlain"})
        QVERIFY2(says(panel, QString::fromLatin1(told)), told);
    doubted.otherIdentities.clear();
    panel.setLead(doubted);
    QVERIFY(!says(panel, QStringLiteral("T123")));
}

void LeadsPageTest::onlyTheChosenKindIsShown() {
    DeskThread desk;
    LeadsPage page(desk);
    page.display(std::vector{lead(3, "probable_overstay", 900), lead(4, "overstayed_departed", 500)});
    auto* table = page.findChild<theme::Table*>();
    QCOMPARE(table->model()->rowCount(), 2);
    page.setVerdict(QStringLiteral("overstayed_departed"));
    QCOMPARE(table->model()->rowCount(), 1);
    page.setVerdict({});
    QCOMPARE(table->model()->rowCount(), 2);
}

void LeadsPageTest::anotherLanguageKeepsTheChosenRow() {
    DeskThread desk;
    LeadsPage page(desk);
    page.show();
    page.display(std::vector{lead(3, "probable_overstay", 900), lead(4, "overstayed_departed", 500)});
    auto* table = page.findChild<theme::Table*>();
    QTest::keyClick(table, Qt::Key_J);
    QCOMPARE(table->currentIndex().row(), 1);
    const QString before = table->currentIndex().siblingAtColumn(0).data().toString();
    install(Language::French);
    QTRY_VERIFY(says(*page.findChild<LeadPanel*>(), text::verdictWord("overstayed_departed")));
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(table->currentIndex().siblingAtColumn(0).data().toString() != before);
}

void LeadsPageTest::aDecisionNeedsANoteAndTakesItsReasonFromTheLead() {
    DecisionPanel panel;
    StoredLead asked = lead(3, "probable_overstay", 900);
    asked.number = 7;
    panel.ask(asked);
    auto* decide = button(panel, QStringLiteral("Set aside"));
    QVERIFY(decide != nullptr);
    QVERIFY(!decide->isEnabled());
    QTest::keyClicks(panel.findChild<QPlainTextEdit*>(), QStringLiteral("IMM 1442 seen"));
    QVERIFY(decide->isEnabled());
    QSignalSpy decided(&panel, &DecisionPanel::decided);
    QTest::mouseClick(decide, Qt::LeftButton);
    QCOMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].toLongLong(), 7);
    QCOMPARE(decided[0][1].value<LeadDecision::Kind>(), LeadDecision::Kind::SetAside);
    // The first reason of the lead in the order of the list, not the first of the list.
    QVERIFY(decided[0][2].toString() == QStringLiteral("FP-EXT") ||
            decided[0][2].toString() == QStringLiteral("FP-COV"));
    QCOMPARE(decided[0][3].toString(), QStringLiteral("IMM 1442 seen"));
}

void LeadsPageTest::whatIsSetAsideCanOnlyBeTakenUpAgain() {
    DecisionPanel panel;
    StoredLead asked = lead(3, "set_aside", 900);
    asked.status = "set_aside";
    asked.assessedVerdict = "probable_overstay";
    panel.ask(asked);
    QVERIFY(button(panel, QStringLiteral("Take up again")) != nullptr);
    int choices = 0;
    for (const auto* choice : panel.findChildren<QRadioButton*>())
        choices += choice->isVisible() ? 1 : 0;
    QCOMPARE(choices, 1);
}

void LeadsPageTest::aClosedLeadCannotBeDecided() {
    LeadPanel panel;
    StoredLead closed = lead(3, "probable_overstay", 900);
    panel.setLead(closed);
    QVERIFY(button(panel, QStringLiteral("Decide…"))->isEnabled());
    closed.status = "closed";
    panel.setLead(closed);
    QVERIFY(!button(panel, QStringLiteral("Decide…"))->isEnabled());
}

QTEST_MAIN(LeadsPageTest)
#include "leadspagetest.moc"
