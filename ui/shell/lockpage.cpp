#include "ui/shell/lockpage.h"

#include "ui/shell/languageswitch.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace passages {

namespace {
constexpr int CardWidth = 420;
}

LockPage::LockPage(QWidget* parent)
    : Page(parent),
      m_language(new LanguageSwitch),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_text(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_passphrase(new QLineEdit),
      m_error(new theme::Notice),
      m_unlock(new QPushButton),
      m_signOut(new QPushButton) {
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_passphrase->setMinimumHeight(36);
    m_passphrase->setFont(theme::font(theme::Size::Body));
    m_unlock->setDefault(true);
    m_unlock->setMinimumHeight(40);
    m_signOut->setAutoDefault(false);

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
    column->setContentsMargins(theme::Triple, theme::Triple, theme::Triple, theme::Triple);
    auto* heading = new QHBoxLayout;
    auto* icon = new QLabel;
    icon->setPixmap(
        theme::icon(QStringLiteral("lock"), theme::Tone::Muted).pixmap(QSize(24, 24), devicePixelRatioF()));
    heading->addWidget(icon);
    heading->addWidget(m_title, 1);
    column->addLayout(heading);
    column->addWidget(m_text);
    column->addSpacing(theme::Unit);
    column->addWidget(m_passphrase);
    column->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    m_signOut->setMinimumHeight(40);
    buttons->addWidget(m_signOut);
    buttons->addWidget(m_unlock, 1);
    column->addLayout(buttons);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    connect(m_unlock, &QPushButton::clicked, this, &LockPage::submit);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &LockPage::submit);
    connect(m_signOut, &QPushButton::clicked, this, &LockPage::signOutRequested);
    setTabOrder(m_passphrase, m_unlock);
    setTabOrder(m_unlock, m_signOut);
    LockPage::retranslate();
}

void LockPage::retranslate() {
    m_title->setText(tr("Locked"));
    m_text->setText(
        tr("%1 is signed in. What was on the screen is kept; the passphrase shows it again.").arg(m_account));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_unlock->setText(m_busy ? tr("Checking the passphrase…") : tr("Unlock"));
    m_signOut->setText(tr("Sign out"));
}

void LockPage::setAccount(const QString& name) {
    m_account = name;
    retranslate();
}

void LockPage::setBusy(bool busy) {
    m_busy = busy;
    m_passphrase->setEnabled(!busy);
    m_unlock->setEnabled(!busy);
    m_signOut->setEnabled(!busy);
    retranslate();
}

void LockPage::refuse(const Error& error) {
    setBusy(false);
    m_error->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
    m_passphrase->setFocus();
}

void LockPage::enter() {
    forget();
    m_passphrase->setFocus();
}

void LockPage::forget() {
    setBusy(false);
    m_passphrase->clear();
    m_error->clear();
}

void LockPage::submit() {
    if (m_busy || m_passphrase->text().isEmpty())
        return;
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    m_error->clear();
    setBusy(true);
    Q_EMIT unlockRequested(passphrase);
}

} // namespace passages
