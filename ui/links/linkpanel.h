#pragma once

#include "ui/links/comparisonmodel.h"
#include "ui/links/linkform.h"

class QPushButton;

namespace passages {

class ComparisonView;

/// A possible link: the comparison of its two sides, and beside it the decision. While it is reviewed blind,
/// nothing of what the program makes of it is shown until it is decided. GUI thread.
class LinkPanel : public QWidget {
    Q_OBJECT
  public:
    explicit LinkPanel(QWidget* parent = nullptr);

    /// `hides`: a blind review. What was decided is shown with its weights.
    void setLink(const std::optional<PossibleLink>& link, bool hides);
    /// Whether the weights are on the screen.
    bool isConcealed() const { return m_isConcealed; }
    const std::optional<PossibleLink>& link() const { return m_link; }
    LinkForm& form() { return *m_form; }

  Q_SIGNALS:
    void openTraveller(qint64 traveller);
    /// `blind`: nothing of the program's own was on the screen.
    void decided(qint64 link, passages::LinkDecision::Kind kind, const QString& reason, const QString& note,
                 bool blind);
    void undone(qint64 decision, const QString& reason);
    void givenUp();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    std::optional<PossibleLink> m_link;
    bool m_isConcealed = false;
    ComparisonView* m_comparison;
    LinkForm* m_form;
    QPushButton* m_openA;
    QPushButton* m_openB;
};

} // namespace passages
