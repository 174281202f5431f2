#pragma once

#include "models/desk/desk.h"
#include "models/table/tablemodel.h"
#include "models/table/tableproxy.h"

#include <QWidget>
#include <optional>
#include <string>
#include <vector>

class QPushButton;

namespace passages {

namespace theme {
class Table;
class Text;
} // namespace theme

/// A search that was asked before: saved under a name, or of late.
struct KnownSearch {
    std::int64_t saved = 0; ///< its number; 0 for one that is not saved
    std::string name;
    SearchRequest request;
    std::optional<std::int64_t> hits; ///< of the last time it was asked; none where that is not known
    Instant at;                       ///< that time, or when it was saved
};
/// The saved ones first, then those of late that are not among them.
std::vector<KnownSearch> knownSearches(const std::vector<SavedSearch>& saved,
                                       const std::vector<PastSearch>& past);
/// Those of the account that is signed in. Database thread.
Result<std::vector<KnownSearch>> knownSearches(Desk& desk);
std::vector<Column<KnownSearch>> knownSearchColumns();

/// Lists searches to ask again: Enter asks, Delete removes a saved one. GUI thread.
class KnownSearches : public QWidget {
    Q_OBJECT
  public:
    explicit KnownSearches(QWidget* parent = nullptr);

    void setSearches(std::vector<KnownSearch> searches);
    bool isEmpty() const { return m_model.rows().empty(); }
    void takeFocus();

  Q_SIGNALS:
    void asked(const passages::SearchRequest& request);
    void removal(qint64 saved);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void retranslate();
    void showWhetherRemovable();
    void removeChosen();
    const KnownSearch* chosen() const;

    TableModel<KnownSearch> m_model;
    TableProxy m_proxy;
    theme::Text* m_heading;
    QPushButton* m_remove;
    theme::Table* m_table;
};

} // namespace passages
