#include "ui/signin/signinpage.h"

#include "ui/shell/languageswitch.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace passages {

namespace {
constexpr int CardWidth = 480;

theme::Text* fieldLabel(QLineEdit* field) {
    auto* label = new theme::Text(theme::Size::Small, QFont::DemiBold);
    label->setBuddy(field);
    return label;
}
} // namespace

SignInPage::SignInPage(QWidget* parent)
    : Page(parent),
      m_language(new LanguageSwitch),
      m_title(new theme::Text(theme::Size::Display, QFont::DemiBold)),
      m_subtitle(new theme::Text(theme::Size::Body, QFont::Normal, theme::Tone::Muted)),
      m_cache(new QLineEdit),
      m_browse(new QPushButton),
      m_account(new QLineEdit),
      m_passphrase(new QLineEdit),
      m_error(new theme::Notice),
      m_signIn(new QPushButton),
      m_legal(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)) {
    m_cacheLabel = fieldLabel(m_cache);
    m_accountLabel = fieldLabel(m_account);
    m_passphraseLabel = fieldLabel(m_passphrase);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_signIn->setDefault(true);
    m_signIn->setMinimumHeight(40);
    m_browse->setIcon(theme::icon(QStringLiteral("folder"), theme::Tone::Muted));
    m_browse->setAutoDefault(false);
    for (QLineEdit* field : {m_cache, m_account, m_passphrase}) {
        field->setMinimumHeight(36);
        field->setFont(theme::font(theme::Size::Body));
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::submit);
        connect(field, &QLineEdit::textChanged, this, &SignInPage::adaptButton);
    }
    m_browse->setFixedHeight(36);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme::Triple, theme::Double, theme::Triple, theme::Triple);
    auto* top = new QHBoxLayout;
    top->addStretch(1);
    top->addWidget(m_language);
    outer->addLayout(top);
    outer->addStretch(2);
    auto* card = new theme::Card;
    card->setFixedWidth(CardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::Triple + theme::Unit, theme::Triple, theme::Triple + theme::Unit,
                               theme::Triple);
    column->setSpacing(theme::Half);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(theme::Double);
    column->addWidget(m_cacheLabel);
    auto* file = new QHBoxLayout;
    file->addWidget(m_cache, 1);
    file->addWidget(m_browse);
    column->addLayout(file);
    column->addSpacing(theme::Unit);
    column->addWidget(m_accountLabel);
    column->addWidget(m_account);
    column->addSpacing(theme::Unit);
    column->addWidget(m_passphraseLabel);
    column->addWidget(m_passphrase);
    column->addSpacing(theme::Unit);
    column->addWidget(m_error);
    column->addSpacing(theme::Unit);
    column->addWidget(m_signIn);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addSpacing(theme::Double);
    m_legal->setFixedWidth(CardWidth);
    m_legal->setAlignment(Qt::AlignHCenter);
    outer->addWidget(m_legal, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    connect(m_browse, &QPushButton::clicked, this, &SignInPage::browse);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    for (const auto& [first, second] : {std::pair<QWidget*, QWidget*>{m_cache, m_browse},
                                        {m_browse, m_account},
                                        {m_account, m_passphrase},
                                        {m_passphrase, m_signIn}})
        setTabOrder(first, second);
    SignInPage::retranslate();
}

void SignInPage::retranslate() {
    m_title->setText(QStringLiteral("Passages"));
    m_subtitle->setText(tr("Canada–US Entry/Exit workstation"));
    m_cacheLabel->setText(tr("Encrypted cache"));
    m_cache->setAccessibleName(tr("Encrypted cache"));
    m_browse->setText(tr("Browse…"));
    m_accountLabel->setText(tr("Account"));
    m_account->setAccessibleName(tr("Account"));
    m_passphraseLabel->setText(tr("Passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_legal->setText(tr("For authorized use only. Every sign-in, search, opening of a person and report is "
                        "recorded with its purpose."));
    adaptButton();
}

void SignInPage::setCachePath(const QString& path) {
    m_cache->setText(path);
}

QString SignInPage::cachePath() const {
    return m_cache->text();
}

void SignInPage::setAccount(const QString& name) {
    m_account->setText(name);
}

void SignInPage::setBusy(bool busy) {
    m_busy = busy;
    for (QWidget* widget : {static_cast<QWidget*>(m_cache), static_cast<QWidget*>(m_browse),
                            static_cast<QWidget*>(m_account), static_cast<QWidget*>(m_passphrase)})
        widget->setEnabled(!busy);
    if (busy)
        m_error->clear();
    adaptButton();
}

void SignInPage::refuse(const Error& error) {
    setBusy(false);
    m_passphrase->clear();
    m_error->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
    m_passphrase->setFocus();
}

void SignInPage::enter() {
    if (m_cache->text().isEmpty())
        m_cache->setFocus();
    else if (m_account->text().isEmpty())
        m_account->setFocus();
    else
        m_passphrase->setFocus();
}

void SignInPage::forget() {
    setBusy(false);
    m_passphrase->clear();
    m_error->clear();
}

void SignInPage::browse() {
    auto* dialog = new QFileDialog(this, tr("The cache of this workstation"), m_cache->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_cache, &QLineEdit::setText);
    dialog->open();
}

void SignInPage::submit() {
    if (!m_signIn->isEnabled())
        return;
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    setBusy(true);
    Q_EMIT signInRequested(m_cache->text().trimmed(), m_account->text().trimmed(), passphrase);
}

void SignInPage::adaptButton() {
    m_signIn->setText(m_busy ? tr("Checking the passphrase…") : tr("Sign in"));
    m_signIn->setEnabled(!m_busy && !m_cache->text().isEmpty() && !m_account->text().isEmpty() &&
                         !m_passphrase->text().isEmpty());
}

} // namespace passages
