#pragma once

#include "ui/report/block.h"
#include "ui/report/textbox.h"

#include <QList>
#include <QRectF>
#include <QStringList>
#include <functional>
#include <utility>

namespace passages::report {

struct Column {
    QString title;
    double share = 1; ///< of the table's width
    Qt::Alignment alignment = Qt::AlignLeft;
};

enum class KeepRows { MayBreak, Together };

/// Collects the blocks of one part of the report, all of one width. One thread.
class Sheet {
  public:
    explicit Sheet(double width) : m_width(width) {}

    void title(const QString& text, const QString& below);
    void heading(const QString& text);
    void subheading(const QString& text);
    void paragraph(const QString& text);
    void small(const QString& text);
    void leadIn(const QString& text); ///< small, on the page of what follows
    void bullets(const QStringList& items);
    /// A framed text that must not be overlooked.
    void notice(const QString& text);
    /// Labels and values in two columns; empty values are left out.
    void facts(const QList<std::pair<QString, QString>>& facts);
    void table(const QList<Column>& columns, const QList<QStringList>& rows,
               KeepRows keep = KeepRows::MayBreak);
    /// `paint` gets the whole area.
    void picture(double height, std::function<void(QPainter&, const QRectF&)> paint);
    void add(std::shared_ptr<Block> block, double spaceBefore, bool keepWithNext = false);
    void startPage() { m_startPage = true; }

    double width() const { return m_width; }
    const std::vector<std::shared_ptr<Block>>& blocks() const { return m_blocks; }

  private:
    double m_width;
    bool m_startPage = false;
    std::vector<std::shared_ptr<Block>> m_blocks;
};

} // namespace passages::report
