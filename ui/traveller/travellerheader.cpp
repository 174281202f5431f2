#include "ui/traveller/travellerheader.h"

#include "ui/text/dates.h"
#include "ui/text/sentences.h"
#include "ui/theme/card.h"
#include "ui/theme/theme.h"
#include "ui/traveller/answerwords.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <set>
#include <tuple>

namespace passages {

namespace {

constexpr int YearsAhead = 5; // an examination can be looked forward to

/// The block that most records bear: the newest of them where several do.
const PersonSeen* mainPerson(const Assessment& assessment) {
    const PersonSeen* main = nullptr;
    for (const PersonSeen& seen : assessment.people)
        if (!main || seen.sources.size() >= main->sources.size())
            main = &seen;
    return main;
}

std::size_t documentsOf(const Assessment& assessment) {
    std::set<std::tuple<int, std::string, std::string>> documents;
    for (const PersonSeen& seen : assessment.people)
        if (!seen.person.documentNumber.empty())
            documents.emplace(seen.person.documentType ? static_cast<int>(*seen.person.documentType) : -1,
                              seen.person.documentNumber, seen.person.documentCountry);
    return documents.size();
}

} // namespace

TravellerHeader::TravellerHeader(QWidget* parent)
    : QWidget(parent),
      m_name(new theme::Text(theme::Size::Heading, QFont::Bold)),
      m_details(new theme::Text(theme::Size::Body)),
      m_identity(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_asOfLabel(new QLabel(this)),
      m_asOf(new QDateEdit(this)),
      m_whatIf(new QToolButton(this)),
      m_busy(new QProgressBar(this)),
      m_report(new QPushButton(this)) {
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_asOf->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_asOf->setCalendarPopup(true);
    m_asOf->setKeyboardTracking(false);
    m_asOfLabel->setBuddy(m_asOf);
    m_whatIf->setCheckable(true);
    m_whatIf->setFocusPolicy(Qt::TabFocus);
    m_whatIf->setIcon(theme::icon(QStringLiteral("calendar"), theme::Tone::Text));
    m_whatIf->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(48, 6);
    QSizePolicy keepsRoom = m_busy->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsRoom);
    m_busy->hide();
    m_report->setIcon(theme::icon(QStringLiteral("report"), theme::Tone::Text));

    auto* first = new QHBoxLayout;
    first->setSpacing(theme::Double);
    first->addWidget(m_name, 1);
    first->addWidget(m_busy);
    first->addWidget(m_asOfLabel);
    first->addWidget(m_asOf);
    first->addWidget(m_whatIf);
    first->addWidget(m_report);
    auto* second = new QHBoxLayout;
    second->setSpacing(theme::Triple);
    second->addWidget(m_details, 3);
    second->addWidget(m_identity, 2);
    m_identity->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(first);
    column->addLayout(second);

    connect(m_asOf, &QDateEdit::dateChanged, this, [this] { Q_EMIT asOfChanged(asOf()); });
    connect(m_whatIf, &QToolButton::toggled, this, &TravellerHeader::whatIfToggled);
    connect(m_report, &QPushButton::clicked, this, &TravellerHeader::reportWanted);
    retranslate();
}

void TravellerHeader::setFile(const TravellerFile& file) {
    m_file = file;
    const QSignalBlocker quiet(m_asOf);
    m_asOf->setDateRange(QDate(2000, 1, 1), QDate::currentDate().addYears(YearsAhead));
    setAsOf(file.assessment.asOf);
    retranslate();
}

void TravellerHeader::setAsOf(LocalDate asOf) {
    const QSignalBlocker quiet(m_asOf);
    const QDate date = text::toQDate(asOf);
    if (date > m_asOf->maximumDate())
        m_asOf->setMaximumDate(date);
    m_asOf->setDate(date);
}

void TravellerHeader::setWhatIf(bool open) {
    const QSignalBlocker quiet(m_whatIf);
    m_whatIf->setChecked(open);
}

void TravellerHeader::clear() {
    m_file.reset();
    retranslate();
}

LocalDate TravellerHeader::asOf() const {
    return text::toLocalDate(m_asOf->date());
}

void TravellerHeader::setBusy(bool busy) {
    m_busy->setVisible(busy);
}

void TravellerHeader::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Nobody else on record may be this person, or who may.
QString TravellerHeader::certainty(const std::vector<PossibleIdentity>& possible) {
    if (possible.empty())
        return tr("identity: certain");
    QString words = tr("identity: possibly also %1", "a traveller")
                        .arg(QString::fromStdString(possible.front().traveller));
    if (possible.size() > 1)
        words += tr(" and %n more", "travellers", static_cast<int>(possible.size()) - 1);
    return words;
}

QString TravellerHeader::identityLine() const {
    QStringList parts;
    parts += QString::fromStdString(m_file->assessment.traveller);
    if (!m_file->identity.blocks.empty())
        parts += certainty(m_file->assessment.possible);
    const std::size_t blocks = m_file->assessment.people.size();
    if (blocks > 1)
        parts += tr("%n variant(s) of the identity", nullptr, static_cast<int>(blocks));
    parts += tr("%n document(s)", nullptr, static_cast<int>(documentsOf(m_file->assessment)));
    parts += tr("%n crossing(s)", nullptr, static_cast<int>(m_file->assessment.itinerary.sightings.size()));
    return parts.join(QStringLiteral(" · "));
}

void TravellerHeader::retranslate() {
    m_asOfLabel->setText(tr("As &of", "the date everything is counted as of"));
    m_asOf->setAccessibleName(tr("As-of date"));
    m_asOf->setToolTip(tr("Every total is counted as of this date"));
    m_whatIf->setText(tr("&What if…"));
    m_whatIf->setToolTip(tr("Move the date by a slider and see every total follow (W)"));
    m_whatIf->setEnabled(m_file.has_value());
    m_report->setText(tr("&Report…"));
    m_report->setAccessibleName(tr("Export the case report"));
    m_busy->setAccessibleName(tr("Counting again for another date"));
    m_asOf->setEnabled(m_file.has_value());
    m_report->setEnabled(m_file.has_value());
    if (!m_file) {
        m_name->clear();
        m_details->clear();
        m_identity->clear();
        return;
    }
    const PersonSeen* seen = mainPerson(m_file->assessment);
    m_identity->setText(identityLine());
    if (!seen) {
        m_name->setText(QString::fromStdString(m_file->assessment.traveller));
        m_details->setText(tr("No person is on record."));
        return;
    }
    const Person& person = seen->person;
    m_name->setText(text::personName(person));
    QStringList details;
    details +=
        QStringLiteral("%1 %2").arg(text::genderSign(person.gender), text::genderWord(toCode(person.gender)));
    details += tr("born %1").arg(QString::fromStdString(person.dateOfBirth.iso()));
    if (!person.nationality.empty())
        details += QStringLiteral("%1 (%2)").arg(text::stateName(person.nationality),
                                                 QString::fromStdString(person.nationality));
    if (const QString document = text::documentLine(person); !document.isEmpty())
        details += document;
    m_details->setText(details.join(QStringLiteral(" · ")));
}

} // namespace passages
