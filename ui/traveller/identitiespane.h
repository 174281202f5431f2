#pragma once

#include "models/desk/identityfile.h"

#include <QWidget>

class QSplitter;
class QToolButton;

namespace passages {

class JoinedModel;
class PossibleModel;
class TablePane;
namespace theme {
class Text;
}

/// Who else a traveller may be, and what it is taken to be made of: each with its evidence and the way to
/// decide. GUI thread.
class IdentitiesPane : public QWidget {
    Q_OBJECT
  public:
    explicit IdentitiesPane(QWidget* parent = nullptr);

    void setIdentity(const IdentityFile& identity, std::int64_t traveller);
    void setBlind(bool blind);
    /// Whether links can be decided and blocks parted.
    void setMay(bool may);
    TablePane& possible() { return *m_possible; }
    TablePane& joined() { return *m_joined; }

    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void openTraveller(qint64 traveller);
    void compareWanted(const passages::PossibleLink& link);
    void partWanted(const passages::JoinedBlock& block);
    void undoWanted(const std::vector<passages::LinkDecision>& confirmed);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fill();
    void updateButtons();
    void retranslate();

    IdentityFile m_identity;
    std::int64_t m_traveller = 0;
    bool m_blind = false;
    bool m_may = true;
    QSplitter* m_both;
    PossibleModel* m_possibleModel;
    JoinedModel* m_joinedModel;
    TablePane* m_possible;
    TablePane* m_joined;
    theme::Text* m_possibleTitle;
    theme::Text* m_joinedTitle;
    QToolButton* m_compare;
    QToolButton* m_open;
    QToolButton* m_undo;
    QToolButton* m_part;
};

} // namespace passages
