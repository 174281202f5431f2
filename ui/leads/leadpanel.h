#pragma once

#include "data/lead/leadstore.h"

#include <QWidget>
#include <optional>

class QPushButton;
class QVBoxLayout;

namespace passages {

namespace theme {
class Badge;
class Text;
} // namespace theme

/// One lead in words: what speaks for it, what could explain it, and what no feed covers. GUI thread.
class LeadPanel : public QWidget {
    Q_OBJECT
  public:
    explicit LeadPanel(QWidget* parent = nullptr);
    void setLead(const std::optional<StoredLead>& lead);

    /// The reasons that say a feed could not have seen the exit, rather than explain its absence.
    static bool isAboutCoverage(const std::string& reason);

  Q_SIGNALS:
    void openTraveller(qint64 traveller);
    void decide(const passages::StoredLead& lead);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Section {
        theme::Text* heading = nullptr;
        theme::Text* body = nullptr;
    };
    Section addSection(QVBoxLayout* column);
    void fillSection(const Section& section, const QString& heading, const QStringList& sentences,
                     const QString& nothing);
    void retranslate();
    QString facts() const;
    QString closure() const;
    QString decision() const;

    std::optional<StoredLead> m_lead;
    QWidget* m_content;
    theme::Text* m_name;
    theme::Text* m_person;
    theme::Badge* m_verdict;
    theme::Text* m_facts;
    Section m_for;
    Section m_against;
    Section m_coverage;
    Section m_sources;
    QPushButton* m_open;
    QPushButton* m_decide;
};

} // namespace passages
