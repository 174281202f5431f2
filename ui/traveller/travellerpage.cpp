#include "ui/traveller/travellerpage.h"

#include "data/traveller/travellerstore.h"
#include "models/desk/leadkeeping.h"
#include "models/traveller/recordrow.h"
#include "ui/text/sentences.h"
#include "ui/text/zones.h"
#include "ui/theme/notice.h"
#include "ui/theme/theme.h"
#include "ui/timeline/crossingwords.h"
#include "ui/timeline/timelinechart.h"
#include "ui/timeline/timelinewidget.h"
#include "ui/traveller/answercards.h"
#include "ui/traveller/assessing.h"
#include "ui/traveller/dateslider.h"
#include "ui/traveller/explanationpanel.h"
#include "ui/traveller/explanations.h"
#include "ui/traveller/factdialog.h"
#include "ui/traveller/factspane.h"
#include "ui/traveller/identitiespane.h"
#include "ui/traveller/identitydialogs.h"
#include "ui/traveller/ledgerpane.h"
#include "ui/traveller/travellerheader.h"
#include "ui/traveller/travellertabs.h"
#include "ui/traveller/whatifbar.h"

#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLocale>
#include <QPointer>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace passages {

namespace {

constexpr int RoomForBand = 760; // pixels of the page's height
constexpr int RoomForLegend = 840;

/// A line for each report that relies on records that changed since.
QString outdatedReports(const std::vector<IssuedReport>& reports) {
    QStringList lines;
    for (const IssuedReport& report : reports) {
        QStringList changes;
        std::int64_t records = 0;
        for (const IssuedReport::Change& change : report.changes) {
            records += change.records;
            changes += QStringLiteral("%1: %2").arg(QString::fromStdString(change.on.iso()),
                                                    text::recordChange(change.what));
        }
        if (records > 0)
            lines +=
                TravellerPage::tr("The report of %1 by %2 relies on %n record(s) that changed since (%3).",
                                  "a date; an account; the changes", static_cast<int>(records))
                    .arg(QString::fromStdString(report.writtenAt.iso().substr(0, 10)),
                         QString::fromStdString(report.writtenBy), changes.join(QStringLiteral(", ")));
    }
    return lines.join(u'\n');
}

} // namespace

struct TravellerPage::Private {
    explicit Private(TravellerPage* page);

    void show();
    void assessAsOf(LocalDate asOf);
    void openWhatIf(bool open);
    void select(int sighting);
    void explain(std::function<QString()> html);
    void explainRule(const std::string& id);
    void explainStay(std::size_t entrySighting, Country country);
    void closeExplanation();
    void showRecord(const QString& source);
    /// Asks where to, then for the file to be recorded and written.
    void save(const std::string& kind, const QString& name, const QString& suffix, const QByteArray& bytes);
    void saveTimeline(TimelineFormat format);
    void saveLedger();
    void enterFact();
    void withdrawFact(const Fact& fact);
    qint64 traveller() const { return travellerFromId(file->assessment.traveller).value_or(0); }
    void retranslate();

    TravellerPage* q;
    std::optional<TravellerFile> file;
    LocalDate today; ///< what the file was opened as of; other dates are what-ifs
    QStackedLayout* stack;
    QWidget* content;
    theme::Text* empty;
    theme::Notice* notice;
    theme::Notice* outdated; ///< reports that rely on what changed since
    TravellerHeader* header;
    WhatIfBar* whatIf;
    AnswerCards* cards;
    TimelineWidget* timeline;
    TravellerTabs* tabs;
    ExplanationPanel* explanation;
    QSplitter* rows;
    QSplitter* columns;
    Assessing* assessing;
    QPointer<FactDialog> factDialog;
    QPointer<WithdrawDialog> withdrawDialog;
    IdentityDialogs* identityDialogs;
    bool shownBefore = false;
};

TravellerPage::Private::Private(TravellerPage* page)
    : q(page),
      stack(new QStackedLayout(page)),
      content(new QWidget),
      empty(new theme::Text(theme::Size::Body, QFont::Normal, theme::Tone::Muted)),
      notice(new theme::Notice),
      outdated(new theme::Notice),
      header(new TravellerHeader),
      whatIf(new WhatIfBar),
      cards(new AnswerCards),
      timeline(new TimelineWidget),
      tabs(new TravellerTabs),
      explanation(new ExplanationPanel),
      rows(new QSplitter(Qt::Vertical)),
      columns(new QSplitter(Qt::Horizontal)),
      assessing(new Assessing(page)),
      identityDialogs(new IdentityDialogs(page)) {
    auto* timelineCard = new theme::Card;
    auto* inCard = new QVBoxLayout(timelineCard);
    inCard->setContentsMargins(theme::Unit, theme::Half, theme::Unit, theme::Half);
    inCard->addWidget(timeline);
    auto* tabsCard = new theme::Card;
    auto* inTabs = new QVBoxLayout(tabsCard);
    inTabs->setContentsMargins(1, 1, 1, 1);
    inTabs->addWidget(tabs);
    rows->addWidget(timelineCard);
    rows->addWidget(tabsCard);
    rows->setStretchFactor(0, 2);
    rows->setStretchFactor(1, 3);
    rows->setChildrenCollapsible(false);
    rows->setHandleWidth(theme::Unit);
    auto* explanationCard = new theme::Card;
    auto* inExplanation = new QVBoxLayout(explanationCard);
    inExplanation->setContentsMargins(1, 1, 1, 1);
    inExplanation->addWidget(explanation);
    columns->addWidget(rows);
    columns->addWidget(explanationCard);
    columns->setStretchFactor(0, 1);
    columns->setStretchFactor(1, 0);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(theme::Unit);
    explanationCard->hide();

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::Double, theme::Unit, theme::Double, theme::Unit);
    column->setSpacing(theme::Unit);
    column->addWidget(header);
    column->addWidget(notice);
    column->addWidget(outdated);
    column->addWidget(whatIf);
    whatIf->hide();
    column->addWidget(cards);
    column->addWidget(columns, 1);
    empty->setAlignment(Qt::AlignCenter);
    stack->addWidget(empty);
    stack->addWidget(content);
}

TravellerPage::TravellerPage(QWidget* parent) : QWidget(parent), m(std::make_unique<Private>(this)) {
    connect(m->header, &TravellerHeader::asOfChanged, this, [this](LocalDate asOf) { m->assessAsOf(asOf); });
    connect(m->header, &TravellerHeader::whatIfToggled, this, [this](bool open) { m->openWhatIf(open); });
    connect(m->whatIf, &WhatIfBar::asOfChanged, this, [this](LocalDate asOf) { m->assessAsOf(asOf); });
    connect(m->whatIf, &WhatIfBar::closed, this, [this] { m->openWhatIf(false); });
    connect(m->header, &TravellerHeader::reportWanted, this, [this] {
        if (m->file)
            Q_EMIT reportRequested(travellerFromId(m->file->assessment.traveller).value_or(0),
                                   m->file->assessment.asOf);
    });
    connect(m->assessing, &Assessing::done, this, [this](const Assessment& assessment) {
        if (!m->file)
            return;
        m->file->assessment = assessment;
        applyDecisions(m->file->assessment, m->file->decisions);
        m->file->input.asOf = assessment.asOf;
        m->show();
    });
    connect(m->assessing, &Assessing::busyChanged, m->header, &TravellerHeader::setBusy);
    connect(m->timeline, &TimelineWidget::sightingSelected, this,
            [this](int sighting) { m->select(sighting); });
    connect(m->timeline, &TimelineWidget::sightingActivated, this, [this](int sighting) {
        m->tabs->open(TravellerTabs::Crossings);
        m->select(sighting);
        m->tabs->setFocus(Qt::OtherFocusReason);
    });
    connect(m->timeline, &TimelineWidget::exportWanted, this,
            [this](TimelineFormat format) { m->saveTimeline(format); });
    connect(m->tabs, &TravellerTabs::sightingChosen, this, [this](int sighting) { m->select(sighting); });
    connect(m->tabs, &TravellerTabs::ruleActivated, this,
            [this](const std::string& rule) { m->explainRule(rule); });
    connect(m->tabs, &TravellerTabs::stayActivated, this, [this](int row) {
        const Stay& stay = m->file->assessment.stays[static_cast<std::size_t>(row)];
        m->explainStay(stay.entrySighting, stay.country);
    });
    connect(m->tabs, &TravellerTabs::recordActivated, this, [this](const RecordRow& record) {
        m->explain([record] { return text::recordExplained(record); });
    });
    connect(m->tabs, &TravellerTabs::recordWanted, this,
            [this](const QString& source) { m->showRecord(source); });
    connect(m->cards, &AnswerCards::ruleOpened, this, [this](int rule) {
        m->explainRule(m->file->assessment.rules[static_cast<std::size_t>(rule)].rule);
    });
    connect(m->cards, &AnswerCards::stayOpened, this, [this](int index) {
        const Stay& stay = m->file->assessment.stays[static_cast<std::size_t>(index)];
        m->select(static_cast<int>(stay.entrySighting));
        m->explainStay(stay.entrySighting, stay.country);
    });
    connect(m->cards, &AnswerCards::ordersOpened, this, [this] {
        m->explain([page = m.get()] { return text::ordersExplained(page->file->assessment.orders); });
    });
    connect(m->explanation, &ExplanationPanel::recordWanted, this,
            [this](const QString& source) { m->showRecord(source); });
    connect(m->explanation, &ExplanationPanel::ledgerWanted, this,
            [this](const QString& rule, const QString& total) {
                m->tabs->showLedger(rule.toStdString(), total);
            });
    connect(m->explanation, &ExplanationPanel::factWanted, this,
            [this](const QString& fact) { m->tabs->showFact(fact); });
    connect(m->tabs, &TravellerTabs::ledgerWanted, this,
            [this](const std::string& rule, const QString& total) { m->tabs->showLedger(rule, total); });
    connect(&m->tabs->ledger(), &LedgerPane::exportWanted, this, [this] { m->saveLedger(); });
    connect(&m->tabs->facts(), &FactsPane::enterWanted, this, [this] { m->enterFact(); });
    connect(&m->tabs->facts(), &FactsPane::withdrawWanted, this,
            [this](const Fact& fact) { m->withdrawFact(fact); });
    IdentitiesPane& identities = m->tabs->identities();
    connect(&identities, &IdentitiesPane::openTraveller, this, &TravellerPage::openTraveller);
    connect(&identities, &IdentitiesPane::compareWanted, m->identityDialogs, &IdentityDialogs::compare);
    connect(&identities, &IdentitiesPane::partWanted, m->identityDialogs, &IdentityDialogs::part);
    connect(&identities, &IdentitiesPane::undoWanted, m->identityDialogs, &IdentityDialogs::undo);
    connect(m->identityDialogs, &IdentityDialogs::openTraveller, this, &TravellerPage::openTraveller);
    connect(m->identityDialogs, &IdentityDialogs::decided, this, &TravellerPage::linkDecided);
    connect(m->identityDialogs, &IdentityDialogs::undone, this, &TravellerPage::linkUndone);
    connect(m->identityDialogs, &IdentityDialogs::parted, this,
            [this](const Person& block, const QString& reason, const QString& note) {
                Q_EMIT blockParted(m->traveller(), block, reason, note);
            });
    connect(m->explanation, &ExplanationPanel::closed, this, [this] { m->closeExplanation(); });
    m->retranslate();
}

TravellerPage::~TravellerPage() = default;

void TravellerPage::setFile(const TravellerFile& file) {
    const bool another = !m->file || m->file->assessment.traveller != file.assessment.traveller;
    m->file = file;
    m->today = file.assessment.asOf;
    m->assessing->setInput(file.input);
    if (another)
        m->closeExplanation();
    m->notice->clear();
    const auto& sightings = file.assessment.itinerary.sightings;
    if (std::any_of(sightings.begin(), sightings.end(),
                    [](const Sighting& sighting) { return sighting.has(SightingFlag::ZoneDoubtful); }))
        m->notice->say(theme::Tone::Depends, text::zonesCaution);
    m->outdated->clear();
    if (std::any_of(file.reports.begin(), file.reports.end(),
                    [](const IssuedReport& report) { return !report.changes.empty(); }))
        m->outdated->say(theme::Tone::Depends, [reports = file.reports] { return outdatedReports(reports); });
    m->header->setFile(file);
    m->whatIf->setDates(m->today, m->today);
    m->openWhatIf(false);
    m->timeline->chart().setToday(m->today);
    m->show();
    if (another)
        m->tabs->open(TravellerTabs::Crossings);
}

void TravellerPage::clear() {
    m->assessing->cancel();
    m->closeExplanation();
    m->file.reset();
    m->header->clear();
    m->outdated->clear();
    m->timeline->setFile(TravellerFile());
    m->tabs->setFile(TravellerFile());
    m->cards->setAssessment(Assessment());
    m->stack->setCurrentWidget(m->empty);
}

void TravellerPage::saySaved(const QString& path) {
    m->notice->say(theme::Tone::Met,
                   [path] { return tr("Saved and recorded in the audit log: %1").arg(path); });
}

void TravellerPage::refuse(const Error& error) {
    m->notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
}

void TravellerPage::Private::save(const std::string& kind, const QString& name, const QString& suffix,
                                  const QByteArray& bytes) {
    const Assessment& assessment = file->assessment;
    PageDocument document{kind, {}, bytes, traveller(), assessment.asOf};
    auto* dialog = new QFileDialog(q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("*.") + suffix);
    dialog->selectFile(QStringLiteral("%1-%2-%3%4.%5")
                           .arg(name, QString::fromStdString(assessment.traveller),
                                text::isoDate(assessment.asOf),
                                whatIf->isWhatIf() ? QStringLiteral("-what-if") : QString(), suffix));
    QObject::connect(dialog, &QFileDialog::fileSelected, q, [page = q, document](const QString& path) {
        PageDocument chosen = document;
        chosen.path = path;
        Q_EMIT page->documentRequested(chosen);
    });
    dialog->open();
}

void TravellerPage::Private::saveTimeline(TimelineFormat format) {
    const QString suffix = suffixOf(format);
    save("timeline_" + suffix.toStdString(), QStringLiteral("timeline"), suffix, timeline->document(format));
}

void TravellerPage::Private::saveLedger() {
    save("day_ledger_csv", QStringLiteral("day-ledger"), QStringLiteral("csv"),
         tabs->ledger().ledger().csv());
}

void TravellerPage::Private::enterFact() {
    if (!file)
        return;
    factDialog = new FactDialog(today, q);
    factDialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(factDialog, &FactDialog::entered, q,
                     [this](const Fact& fact) { Q_EMIT q->factEntered(traveller(), fact); });
    factDialog->open();
}

void TravellerPage::Private::withdrawFact(const Fact& fact) {
    withdrawDialog = new WithdrawDialog(fact, q);
    withdrawDialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(withdrawDialog, &WithdrawDialog::withdrawn, q,
                     [this](qint64 number, const QString& reason) {
                         Q_EMIT q->factWithdrawn(traveller(), number, reason);
                     });
    withdrawDialog->open();
}

qint64 TravellerPage::traveller() const {
    return m->file ? m->traveller() : 0;
}

void TravellerPage::showIdentities() {
    m->tabs->open(TravellerTabs::Identities);
}

void TravellerPage::setBlind(bool blind) {
    m->identityDialogs->setBlind(blind);
    m->tabs->identities().setBlind(blind);
}

void TravellerPage::acceptLink() {
    m->identityDialogs->accept();
}

void TravellerPage::refuseLink(const Error& error) {
    if (!m->identityDialogs->refuse(error))
        refuse(error);
}

void TravellerPage::setMay(bool enterFacts, bool exportFiles) {
    m->tabs->identities().setMay(enterFacts);
    m->tabs->facts().setMayEnter(enterFacts);
    m->tabs->ledger().setMayExport(exportFiles);
    m->timeline->setMayExport(exportFiles);
}

void TravellerPage::acceptFact() {
    for (QDialog* dialog : std::initializer_list<QDialog*>{m->factDialog, m->withdrawDialog})
        if (dialog)
            dialog->accept();
}

void TravellerPage::refuseFact(const Error& error) {
    if (m->factDialog)
        m->factDialog->refuse(error);
    else if (m->withdrawDialog)
        m->withdrawDialog->refuse(error);
    else
        refuse(error);
}

void TravellerPage::Private::show() {
    cards->setAssessment(file->assessment);
    timeline->setFile(*file);
    std::vector<LocalDate> changes;
    for (const RuleResult& rule : file->assessment.rules)
        if (rule.nextChange)
            changes.push_back(rule.nextChange->date);
    whatIf->setChanges(std::move(changes));
    tabs->setFile(*file);
    const auto selected = timeline->chart().selected();
    tabs->showSighting(selected ? std::optional(static_cast<int>(*selected)) : std::nullopt);
    explanation->refresh();
    stack->setCurrentWidget(content);
}

void TravellerPage::Private::assessAsOf(LocalDate asOf) {
    if (!file)
        return;
    header->setAsOf(asOf);
    whatIf->setDates(today, asOf);
    if (whatIf->isWhatIf())
        openWhatIf(true);
    assessing->start(asOf);
}

void TravellerPage::Private::openWhatIf(bool open) {
    // What is not of today always says so.
    open = open || whatIf->isWhatIf();
    header->setWhatIf(open);
    if (open == !whatIf->isHidden())
        return;
    whatIf->setVisible(open);
    if (open && header->isAncestorOf(QApplication::focusWidget()))
        whatIf->setFocus(Qt::OtherFocusReason);
}

void TravellerPage::Private::select(int sighting) {
    timeline->select(static_cast<std::size_t>(sighting));
    tabs->showSighting(sighting);
}

void TravellerPage::Private::explain(std::function<QString()> html) {
    QWidget* card = explanation->parentWidget();
    if (card->isHidden()) {
        card->show();
        const int width = columns->width();
        const int wanted = std::clamp(width * 38 / 100, explanation->minimumWidth(), 560);
        columns->setSizes({width - wanted, wanted});
    }
    explanation->open(std::move(html));
}

void TravellerPage::Private::explainRule(const std::string& id) {
    explain([this, id] {
        for (const RuleResult& rule : file->assessment.rules)
            if (rule.rule == id)
                return text::ruleExplained(rule, file->assessment);
        return TravellerPage::tr("This rule does not apply as of this date.");
    });
}

void TravellerPage::Private::explainStay(std::size_t entrySighting, Country country) {
    explain([this, entrySighting, country] {
        for (const Stay& stay : file->assessment.stays)
            if (stay.entrySighting == entrySighting && stay.country == country)
                return text::stayExplained(stay);
        return TravellerPage::tr("This stay had not begun as of this date.");
    });
}

void TravellerPage::Private::closeExplanation() {
    const bool hadFocus = explanation->isAncestorOf(QApplication::focusWidget());
    explanation->parentWidget()->hide();
    if (hadFocus)
        tabs->setFocus(Qt::OtherFocusReason);
}

void TravellerPage::Private::showRecord(const QString& source) {
    tabs->showRecord(source);
}

void TravellerPage::Private::retranslate() {
    q->setAccessibleName(TravellerPage::tr("Traveller"));
    empty->setText(
        TravellerPage::tr("No traveller is open. Search for a person (Ctrl+K) and press Enter on a "
                          "result."));
}

void TravellerPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m->retranslate();
}

void TravellerPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // The signs stay at hand behind their button; where there is room they stand open. So does the window
    // that moves.
    if (!event->spontaneous() && !std::exchange(m->shownBefore, true)) {
        m->timeline->showLegend(height() >= RoomForLegend);
        m->timeline->showBand(height() >= RoomForBand);
    }
}

void TravellerPage::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Slash:
        m->tabs->focusFilter();
        return;
    case Qt::Key_W:
        m->openWhatIf(true);
        m->whatIf->setFocus(Qt::ShortcutFocusReason);
        return;
    case Qt::Key_T:
        m->whatIf->returnToToday();
        return;
    case Qt::Key_J:
        m->tabs->moveBy(1);
        return;
    case Qt::Key_K:
        m->tabs->moveBy(-1);
        return;
    case Qt::Key_Escape:
        if (!m->explanation->parentWidget()->isHidden()) {
            m->closeExplanation();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace passages
