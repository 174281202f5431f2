#include "ui/shell/contextbar.h"

#include "ui/shell/format.h"
#include "ui/shell/languageswitch.h"
#include "ui/text/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace passages {

namespace {
constexpr int BarHeight = 48;
}

ContextBar::ContextBar(QWidget* parent)
    : QWidget(parent),
      m_marking(new QLabel),
      m_purposeText(new QLabel),
      m_change(new QPushButton),
      m_language(new LanguageSwitch),
      m_account(new QPushButton) {
    setFixedHeight(BarHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, theme::Double, 0);
    row->setSpacing(theme::Unit);
    m_marking->setFont(theme::font(theme::Size::Small, QFont::Bold));
    m_marking->setAutoFillBackground(true);
    m_marking->setAlignment(Qt::AlignCenter);
    m_marking->setContentsMargins(theme::Double, 0, theme::Double, 0);
    m_marking->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_purposeText->setMinimumWidth(80);
    m_purposeText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_change->setIcon(theme::icon(QStringLiteral("change"), theme::Tone::Accent));
    m_change->setFlat(true);
    m_account->setIcon(theme::icon(QStringLiteral("person"), theme::Tone::Muted));
    m_account->setFlat(true);
    row->addWidget(m_marking);
    row->addSpacing(theme::Unit);
    row->addWidget(m_purposeText, 1);
    row->addWidget(m_change);
    row->addSpacing(theme::Unit);
    row->addWidget(m_language);
    row->addWidget(m_account);

    auto* menu = new QMenu(m_account);
    m_about =
        menu->addAction(theme::icon(QStringLiteral("about")), QString(), this, &ContextBar::aboutRequested);
    menu->addSeparator();
    m_lock =
        menu->addAction(theme::icon(QStringLiteral("lock")), QString(), this, &ContextBar::lockRequested);
    m_signOut = menu->addAction(theme::icon(QStringLiteral("sign-out")), QString(), this,
                                &ContextBar::signOutRequested);
    m_account->setMenu(menu);
    connect(m_change, &QPushButton::clicked, this, &ContextBar::changePurposeRequested);
    retranslate();
}

void ContextBar::setSession(const Session& session) {
    m_session = session;
    retranslate();
}

void ContextBar::setPurpose(const std::optional<Purpose>& purpose) {
    m_purpose = purpose;
    retranslate();
}

QString ContextBar::markingText() const {
    return m_marking->text();
}

void ContextBar::retranslate() {
    // The marking is in both languages at once, whatever the window's: it must mean the same to everybody.
    m_marking->setText(m_session.training ? QStringLiteral("TRAINING DATA · DONNÉES DE FORMATION")
                                          : QStringLiteral("PROTECTED B · PROTÉGÉ B"));
    const theme::Marking marking = theme::marking(m_session.training);
    QPalette palette = m_marking->palette();
    palette.setColor(QPalette::Window, marking.ground);
    palette.setColor(QPalette::WindowText, marking.text);
    m_marking->setPalette(palette);
    m_change->setText(m_purpose ? tr("Change") : tr("Give a purpose"));
    m_change->setToolTip(tr("Change the purpose and the case (Ctrl+P)"));
    m_change->setVisible(m_session.may(Permission::ReadRecords));
    m_account->setText(format::text(m_session.account.name));
    m_account->setToolTip(QString::fromUtf8(toCode(m_session.agency).data()).toUpper() +
                          QStringLiteral(" · ") + text::roleWord(toCode(m_session.account.role)));
    m_account->setAccessibleName(tr("Account: %1").arg(format::text(m_session.account.name)));
    m_about->setText(tr("About and self-check"));
    m_lock->setText(tr("Lock") + QStringLiteral("\tCtrl+L"));
    m_signOut->setText(tr("Sign out"));
    showPurpose();
}

void ContextBar::showPurpose() {
    QString words;
    if (m_purpose)
        words = tr("Purpose: %1 · Case %2")
                    .arg(text::purposeWord(m_purpose->code), format::text(m_purpose->caseReference));
    else if (m_session.may(Permission::ReadRecords))
        words = tr("No purpose given yet");
    m_purposeText->setToolTip(words);
    m_purposeText->setAccessibleName(words);
    m_purposeText->setText(
        m_purposeText->fontMetrics().elidedText(words, Qt::ElideRight, m_purposeText->width()));
}

void ContextBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ContextBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::fill(theme::Tone::Card));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::fill(theme::Tone::Border));
}

void ContextBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    showPurpose();
}

} // namespace passages
