#include "ui/shell/reportpanel.h"

#include "ui/shell/format.h"
#include "ui/shell/settings.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QUrl>
#include <QVBoxLayout>

namespace passages {

namespace {
constexpr int PanelWidth = 560;

/// A hash that can go over two lines.
QString inTwoParts(const std::string& hash) {
    const QString text = format::text(hash);
    return text.left(32) + QLatin1Char(' ') + text.mid(32);
}
} // namespace

ReportPanel::ReportPanel(Settings& settings, QWidget* parent)
    : QDialog(parent),
      m_settings(settings),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_subject(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_languageLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_languages(new QButtonGroup(this)),
      m_english(new QRadioButton),
      m_french(new QRadioButton),
      m_both(new QRadioButton),
      m_recipientLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_recipient(new QLineEdit),
      m_authorityLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_authority(new QLineEdit),
      m_folderLabel(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_folder(new QLineEdit),
      m_browse(new QPushButton),
      m_notice(new theme::Notice),
      m_bar(new QProgressBar),
      m_close(new QPushButton),
      m_openFolder(new QPushButton),
      m_export(new QPushButton) {
    setFixedWidth(PanelWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Triple);
    column->setSpacing(theme::Half);
    column->addWidget(m_title);
    column->addWidget(m_subject);
    column->addSpacing(theme::Unit);
    column->addWidget(m_languageLabel);
    auto* languages = new QHBoxLayout;
    for (QRadioButton* choice : {m_english, m_french, m_both}) {
        m_languages->addButton(choice);
        languages->addWidget(choice);
        languages->addSpacing(theme::Unit);
    }
    languages->addStretch(1);
    column->addLayout(languages);
    const auto field = [column](theme::Text* label, QLineEdit* edit) {
        label->setBuddy(edit);
        edit->setMinimumHeight(36);
        column->addSpacing(theme::Unit);
        column->addWidget(label);
    };
    field(m_recipientLabel, m_recipient);
    column->addWidget(m_recipient);
    field(m_authorityLabel, m_authority);
    column->addWidget(m_authority);
    field(m_folderLabel, m_folder);
    auto* folder = new QHBoxLayout;
    m_browse->setAutoDefault(false);
    m_browse->setFixedHeight(36);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_browse);
    column->addLayout(folder);
    column->addSpacing(theme::Unit);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme::Unit);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    column->addSpacing(theme::Unit);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_close, m_openFolder, m_export})
        button->setMinimumHeight(40);
    m_close->setAutoDefault(false);
    m_openFolder->setAutoDefault(false);
    m_openFolder->setIcon(theme::icon(QStringLiteral("folder")));
    m_export->setDefault(true);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_openFolder);
    buttons->addWidget(m_export);
    column->addLayout(buttons);
    for (QLineEdit* edit : {m_recipient, m_authority, m_folder})
        connect(edit, &QLineEdit::textChanged, this, &ReportPanel::adaptButton);
    connect(m_browse, &QPushButton::clicked, this, &ReportPanel::browse);
    connect(m_export, &QPushButton::clicked, this, &ReportPanel::submit);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    retranslate();
}

void ReportPanel::ask(const QString& name, std::int64_t traveller, LocalDate asOf) {
    m_busy = false;
    m_name = name;
    m_request.traveller = traveller;
    m_request.asOf = asOf;
    (installedLanguage() == Language::French ? m_french : m_english)->setChecked(true);
    if (m_folder->text().isEmpty())
        m_folder->setText(QDir::toNativeSeparators(m_settings.reportFolder()));
    m_notice->clear();
    m_bar->hide();
    m_openFolder->hide();
    m_export->show();
    retranslate();
    open();
    m_recipient->setFocus();
}

void ReportPanel::retranslate() {
    setWindowTitle(tr("Case report"));
    m_title->setText(tr("Case report"));
    m_subject->setText(m_request.asOf ? tr("%1, as of %2").arg(m_name, format::text(m_request.asOf->iso()))
                                      : m_name);
    m_languageLabel->setText(tr("Language"));
    m_english->setText(QStringLiteral("English"));
    m_french->setText(QStringLiteral("Français"));
    m_both->setText(tr("Both", "both languages in one report"));
    m_recipientLabel->setText(tr("For whom"));
    m_recipient->setAccessibleName(m_recipientLabel->text());
    m_recipient->setPlaceholderText(tr("IRCC, Case Processing Centre", "example of a recipient"));
    m_authorityLabel->setText(tr("Authority for the disclosure"));
    m_authority->setAccessibleName(m_authorityLabel->text());
    m_authority->setPlaceholderText(tr("Privacy Act, s. 8(2)(e)", "example of an authority"));
    m_folderLabel->setText(tr("Folder"));
    m_folder->setAccessibleName(m_folderLabel->text());
    m_browse->setText(tr("Browse…"));
    m_close->setText(tr("Close"));
    m_openFolder->setText(tr("Open the folder"));
    adaptButton();
}

void ReportPanel::adaptButton() {
    m_export->setText(m_busy ? tr("Writing the report…") : tr("Write and record the report"));
    const bool complete = !m_recipient->text().trimmed().isEmpty() &&
                          !m_authority->text().trimmed().isEmpty() && !m_folder->text().trimmed().isEmpty();
    m_export->setEnabled(complete && !m_busy);
}

void ReportPanel::browse() {
    auto* dialog = new QFileDialog(this, tr("Folder for the report"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

QString ReportPanel::language() const {
    if (m_both->isChecked())
        return QStringLiteral("both");
    return m_french->isChecked() ? QStringLiteral("fr") : QStringLiteral("en");
}

void ReportPanel::submit() {
    m_request.language = language().toStdString();
    m_request.recipient = m_recipient->text().trimmed().toStdString();
    m_request.authority = m_authority->text().trimmed().toStdString();
    m_request.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    m_settings.setReportFolder(m_request.folder);
    setBusy();
    Q_EMIT exportRequested(m_request);
}

void ReportPanel::setBusy() {
    m_busy = true;
    m_notice->clear();
    m_bar->show();
    adaptButton();
}

void ReportPanel::display(const WrittenReport& report) {
    m_busy = false;
    m_bar->hide();
    m_export->hide();
    m_openFolder->show();
    m_openFolder->setFocus();
    m_folder->setText(QDir::toNativeSeparators(QFileInfo(report.files.pdf).absolutePath()));
    const bool valid = report.verification.valid;
    m_notice->say(valid ? theme::Tone::Met : theme::Tone::Stale, [report, valid] {
        QStringList lines;
        lines +=
            tr("Written and recorded: %1, with its evidence %2.")
                .arg(QFileInfo(report.files.pdf).fileName(), QFileInfo(report.files.evidence).fileName());
        lines += tr("SHA-256 %1").arg(inTwoParts(report.files.pdfSha256));
        lines +=
            valid ? tr("Verified: signature, hashes, and the totals computed again from the evidence.")
                  : tr("It could not be verified: do not hand it out before “passagesctl verify” says it is "
                       "whole.");
        return lines.join(QLatin1Char('\n'));
    });
    adjustSize();
}

void ReportPanel::refuse(const Error& error) {
    m_busy = false;
    m_bar->hide();
    m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
    adaptButton();
    adjustSize();
}

void ReportPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace passages
