#pragma once

#include <QWidget>
#include <vector>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace passages {

/// The places one can go to, as an icon and a word each; Ctrl and its number lead there. GUI thread.
class Rail : public QWidget {
    Q_OBJECT
  public:
    enum class Place { Search, Leads, Identities, Measures, Exchange, Audit, About };

    explicit Rail(QWidget* parent = nullptr);
    /// What this role may see, in order; the others are not there.
    void setPlaces(const std::vector<Place>& places);
    const std::vector<Place>& places() const { return m_places; }
    void setCurrent(Place place);

  Q_SIGNALS:
    void chosen(passages::Rail::Place place);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();

    std::vector<Place> m_places;
    std::vector<QToolButton*> m_buttons;
    QButtonGroup* m_group;
    QVBoxLayout* m_column;
};

} // namespace passages
