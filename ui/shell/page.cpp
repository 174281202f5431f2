#include "ui/shell/page.h"

#include <QEvent>

namespace passages {

void Page::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace passages
