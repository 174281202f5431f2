#include "ui/traveller/explanationpanel.h"

#include "ui/theme/card.h"
#include "ui/theme/theme.h"
#include "ui/traveller/explanations.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>

namespace passages {

ExplanationPanel::ExplanationPanel(QWidget* parent)
    : QFrame(parent),
      m_title(new theme::Text(theme::Size::Small, QFont::DemiBold, theme::Tone::Muted)),
      m_close(new QToolButton(this)),
      m_text(new QTextBrowser(this)) {
    m_close->setIcon(theme::icon(QStringLiteral("cancel"), theme::Tone::Text));
    m_close->setAutoRaise(true);
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(theme::Unit);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::Unit, 0, 0, 0);
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_text, 1);
    connect(m_close, &QToolButton::clicked, this, &ExplanationPanel::closed);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == QLatin1String("record"))
            Q_EMIT recordWanted(url.path());
        else if (url.scheme() == QLatin1String("fact"))
            Q_EMIT factWanted(url.path());
        else if (url.scheme() == QLatin1String("ledger"))
            Q_EMIT ledgerWanted(url.path().section(QLatin1Char('/'), 0, 0),
                                url.path().section(QLatin1Char('/'), 1, 1));
    });
    setMinimumWidth(320);
    retranslate();
}

void ExplanationPanel::open(std::function<QString()> html) {
    m_html = std::move(html);
    refresh();
    m_text->verticalScrollBar()->setValue(0);
}

void ExplanationPanel::refresh() {
    if (!m_html)
        return;
    const int at = m_text->verticalScrollBar()->value();
    m_text->document()->setDefaultStyleSheet(text::explanationStyle());
    m_text->setHtml(m_html());
    m_text->verticalScrollBar()->setValue(at);
}

void ExplanationPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void ExplanationPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

void ExplanationPanel::retranslate() {
    m_title->setText(tr("Explanation"));
    m_close->setToolTip(tr("Close the explanation (Esc)"));
    m_close->setAccessibleName(tr("Close the explanation"));
    m_text->setAccessibleName(tr("Explanation"));
}

} // namespace passages
