#include "ui/traveller/factdialog.h"

#include "data/fact/factcheck.h"
#include "ui/text/dates.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

namespace passages {

namespace {

constexpr int DialogWidth = 720;
constexpr FactKind Kinds[] = {
    FactKind::ExtensionPending,
    FactKind::ExtensionGranted,
    FactKind::VisitorRecord,
    FactKind::WorkPermit,
    FactKind::StudyPermit,
    FactKind::TemporaryResidentPermit,
    FactKind::SatisfactoryDeparture,
    FactKind::PermanentResident,
    FactKind::Citizen,
    FactKind::ProtectedPerson,
    FactKind::Sentence,
    FactKind::AccompanyingCitizen,
    FactKind::EmployedByCanadianBusiness,
    FactKind::AccompanyingEmployedResident,
    FactKind::CrownServant,
    FactKind::AccompanyingCrownServant,
    FactKind::DocumentReportedLost,
};

enum Field { KindField, CountryField, FromField, UntilField, DocumentField, SourceField, SourceDateField };

QDateEdit* dateField(LocalDate date) {
    auto* field = new QDateEdit(text::toQDate(date));
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setCalendarPopup(true);
    return field;
}

theme::Text* errorLine() {
    auto* error = new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Failed);
    error->hide();
    return error;
}

/// Whether a fact of that kind can be of that country's law.
bool canBeOf(FactKind kind, Country country, LocalDate today) {
    Fact probe;
    probe.kind = kind;
    probe.country = country;
    probe.from = today;
    probe.sourceDate = today;
    const Result<void> checked = checkFact(probe, today);
    return checked || checked.error().code != "bad_fact_country";
}

std::string fieldOf(const Error& error) {
    for (const auto& [name, value] : error.parameters)
        if (name == "field")
            return value;
    return {};
}

} // namespace

FactDialog::FactDialog(LocalDate today, QWidget* parent)
    : QDialog(parent),
      m_today(today),
      m_grid(new QGridLayout),
      m_title(new theme::Text(theme::Size::Heading, QFont::Bold)),
      m_meaning(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_kind(new QComboBox),
      m_country(new QComboBox),
      m_from(dateField(today)),
      m_ends(new QCheckBox),
      m_until(dateField(today)),
      m_document(new QLineEdit),
      m_source(new QLineEdit),
      m_sourceDate(dateField(today)),
      m_notice(new theme::Notice),
      m_cancel(new QPushButton),
      m_enter(new QPushButton) {
    setModal(true);
    setMinimumWidth(DialogWidth);
    for (const FactKind kind : Kinds)
        m_kind->addItem({}, static_cast<int>(kind));
    m_kind->setMaxVisibleItems(static_cast<int>(std::size(Kinds)));
    m_meaning->setMinimumHeight(2 * m_meaning->fontMetrics().lineSpacing()); // the longest takes two lines
    m_document->setMaxLength(64);
    m_source->setMaxLength(static_cast<int>(LongestFactText));
    auto* until = new QWidget;
    auto* untilRow = new QHBoxLayout(until);
    untilRow->setContentsMargins(0, 0, 0, 0);
    untilRow->addWidget(m_ends);
    untilRow->addWidget(m_until, 1);
    m_ends->setChecked(true);
    m_grid->setHorizontalSpacing(theme::Double);
    m_grid->setVerticalSpacing(theme::Half);
    m_grid->setColumnStretch(1, 1);
    addField(m_labels[KindField], m_kind, "kind");
    m_grid->addWidget(m_meaning, m_grid->rowCount(), 1);
    addField(m_labels[CountryField], m_country, "country");
    addField(m_labels[FromField], m_from, "from");
    addField(m_labels[UntilField], until, "until");
    addField(m_labels[DocumentField], m_document, "document");
    addField(m_labels[SourceField], m_source, "source");
    addField(m_labels[SourceDateField], m_sourceDate, "source_date");

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_enter);
    m_cancel->setAutoDefault(false);
    m_enter->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    column->addWidget(m_notice);
    column->addSpacing(theme::Unit);
    column->addLayout(buttons);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &FactDialog::kindChanged);
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_enter, &QPushButton::clicked, this, &FactDialog::submit);
    retranslate();
    kindChanged();
}

QWidget* FactDialog::addField(theme::Text*& label, QWidget* field, const std::string& name) {
    label = new theme::Text(theme::Size::Small, QFont::DemiBold);
    label->setWordWrap(false);
    label->setBuddy(field);
    field->setMinimumHeight(theme::ControlHeight);
    theme::Text* error = errorLine();
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1);
    m_grid->addWidget(error, row + 1, 1);
    m_fields[name] = {field, error};
    return field;
}

void FactDialog::kindChanged() {
    clearErrors();
    const auto kind = static_cast<FactKind>(m_kind->currentData().toInt());
    m_meaning->setText(text::factMeaning(toCode(kind)));
    const QVariant before = m_country->currentData();
    m_country->clear();
    for (const Country country : {Country::Canada, Country::UnitedStates})
        if (canBeOf(kind, country, m_today))
            m_country->addItem(text::countryName(toCode(country)), static_cast<int>(country));
    m_country->setCurrentIndex(std::max(0, m_country->findData(before)));
    m_country->setEnabled(m_country->count() > 1);
    const bool isDocument = kind == FactKind::DocumentReportedLost;
    m_document->setVisible(isDocument);
    m_labels[DocumentField]->setVisible(isDocument);
}

Fact FactDialog::fact() const {
    Fact fact;
    fact.kind = static_cast<FactKind>(m_kind->currentData().toInt());
    fact.country = static_cast<Country>(m_country->currentData().toInt());
    fact.from = text::toLocalDate(m_from->date());
    if (m_ends->isChecked())
        fact.until = text::toLocalDate(m_until->date());
    if (fact.kind == FactKind::DocumentReportedLost)
        fact.document = m_document->text().trimmed().toStdString();
    fact.source = m_source->text().trimmed().toStdString();
    fact.sourceDate = text::toLocalDate(m_sourceDate->date());
    return fact;
}

void FactDialog::submit() {
    clearErrors();
    if (const Result<void> checked = checkFact(fact(), m_today); !checked) {
        refuse(checked.error());
        return;
    }
    m_enter->setEnabled(false);
    Q_EMIT entered(fact());
}

void FactDialog::clearErrors() {
    m_notice->clear();
    for (auto& [name, field] : m_fields)
        field.second->hide();
}

void FactDialog::refuse(const Error& error) {
    m_enter->setEnabled(true);
    const auto field = m_fields.find(fieldOf(error));
    if (field == m_fields.end()) {
        m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
        return;
    }
    auto& [widget, line] = field->second;
    line->setText(text::errorSentence(error));
    line->setMinimumHeight(line->heightForWidth(widget->width())); // a grid does not ask for it
    line->show();
    widget->setAccessibleDescription(line->text());
    QWidget* target = widget->focusPolicy() == Qt::NoFocus ? widget->findChild<QDateEdit*>() : widget;
    target->setFocus(Qt::OtherFocusReason);
}

void FactDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        kindChanged();
    }
}

void FactDialog::retranslate() {
    setWindowTitle(tr("Enter a fact"));
    m_title->setText(tr("Enter a fact from outside the exchange"));
    for (int index = 0; index < m_kind->count(); ++index)
        m_kind->setItemText(
            index, text::factKindWord(toCode(static_cast<FactKind>(m_kind->itemData(index).toInt()))));
    const std::pair<QWidget*, QString> names[] = {
        {m_kind, tr("&Fact")},
        {m_country, tr("&Country")},
        {m_from, tr("F&rom")},
        {m_until, tr("&Until")},
        {m_document, tr("&Document number")},
        {m_source, tr("&Source: what you saw")},
        {m_sourceDate, tr("Date of the s&ource")},
    };
    int index = 0;
    for (const auto& [field, name] : names) {
        m_labels[index++]->setText(name);
        field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    }
    m_ends->setText(tr("&ends on", "of a fact: it has a last day"));
    m_source->setPlaceholderText(tr("Confirmation letter V301234567", "example of a source"));
    m_cancel->setText(tr("Cancel (Esc)"));
    m_enter->setText(tr("Enter and record the fact"));
}

WithdrawDialog::WithdrawDialog(const Fact& fact, QWidget* parent)
    : QDialog(parent),
      m_fact(fact),
      m_reason(new QLineEdit),
      m_error(errorLine()),
      m_withdraw(new QPushButton(tr("Withdraw and record it"))) {
    setModal(true);
    setMinimumWidth(DialogWidth);
    setWindowTitle(tr("Withdraw a fact"));
    auto* title = new theme::Text(theme::Size::Heading, QFont::Bold);
    title->setText(tr("Withdraw: %1", "kind of a fact").arg(text::factKindWord(toCode(fact.kind))));
    auto* meaning = new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted);
    meaning->setText(tr("It stays on record with who entered and who withdrew it, and counts no more."));
    auto* label = new theme::Text(theme::Size::Small, QFont::DemiBold);
    label->setText(tr("&Reason"));
    label->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(static_cast<int>(LongestFactText));
    m_reason->setMinimumHeight(theme::ControlHeight);
    auto* cancel = new QPushButton(tr("Cancel (Esc)"));
    cancel->setAutoDefault(false);
    m_withdraw->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_withdraw);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit);
    for (QWidget* part : std::initializer_list<QWidget*>{title, meaning, label, m_reason, m_error})
        column->addWidget(part);
    column->addSpacing(theme::Unit);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_withdraw, &QPushButton::clicked, this, &WithdrawDialog::submit);
}

void WithdrawDialog::submit() {
    const std::string reason = m_reason->text().trimmed().toStdString();
    if (const Result<void> checked = checkFactReason(reason); !checked) {
        refuse(checked.error());
        return;
    }
    m_withdraw->setEnabled(false);
    Q_EMIT withdrawn(m_fact.number, QString::fromStdString(reason));
}

void WithdrawDialog::refuse(const Error& error) {
    m_withdraw->setEnabled(true);
    m_error->setText(text::errorSentence(error));
    m_error->show();
    m_reason->setAccessibleDescription(m_error->text());
    m_reason->setFocus(Qt::OtherFocusReason);
}

} // namespace passages
