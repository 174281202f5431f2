#include "ui/search/savesearchbar.h"

#include "models/desk/desk.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace passages {

SaveSearchBar::SaveSearchBar(QWidget* parent)
    : QWidget(parent),
      m_name(new QLineEdit),
      m_save(new QPushButton),
      m_cancel(new QPushButton),
      m_start(new QPushButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Unit);
    m_name->setMaxLength(static_cast<int>(LongestSearchName));
    m_name->setMinimumWidth(280);
    m_name->installEventFilter(this);
    row->addWidget(m_name);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    row->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, this, [this] { setNaming(true); });
    connect(m_cancel, &QPushButton::clicked, this, &SaveSearchBar::finish);
    connect(m_save, &QPushButton::clicked, this, &SaveSearchBar::submit);
    connect(m_name, &QLineEdit::returnPressed, this, &SaveSearchBar::submit);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& name) { m_save->setEnabled(!name.trimmed().isEmpty()); });
    retranslate();
    withdraw();
}

void SaveSearchBar::offer(const QString& name) {
    m_proposed = name.left(m_name->maxLength());
    setNaming(false);
    show();
}

void SaveSearchBar::withdraw() {
    m_proposed.clear();
    setNaming(false);
    hide();
}

void SaveSearchBar::finish() {
    setNaming(false);
    m_start->setFocus(Qt::OtherFocusReason);
}

void SaveSearchBar::setNaming(bool isNaming) {
    m_name->setVisible(isNaming);
    m_save->setVisible(isNaming);
    m_cancel->setVisible(isNaming);
    m_start->setVisible(!isNaming);
    if (!isNaming) {
        m_name->clear();
        return;
    }
    m_name->setText(m_proposed);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void SaveSearchBar::submit() {
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty())
        Q_EMIT named(name);
}

void SaveSearchBar::retranslate() {
    m_start->setText(tr("Save this search"));
    m_name->setAccessibleName(tr("Name of the search"));
    m_name->setPlaceholderText(tr("Name of the search"));
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
}

void SaveSearchBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool SaveSearchBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        finish();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace passages
