#pragma once

#include "data/base/result.h"
#include "data/fact/fact.h"

#include <QDialog>
#include <map>
#include <string>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace passages {

namespace theme {
class Notice;
class Text;
} // namespace theme

/// Asks for a fact from outside the exchange: what it is, of whose law, since when and until when, and what
/// the officer saw. What does not hold is said beside its field before anything is asked of the desk. GUI
/// thread.
class FactDialog : public QDialog {
    Q_OBJECT
  public:
    explicit FactDialog(LocalDate today, QWidget* parent = nullptr);

    Fact fact() const;
    /// The desk did not take it: says why, at its field where there is one; what was typed stays.
    void refuse(const Error& error);

  Q_SIGNALS:
    void entered(const passages::Fact& fact);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* addField(theme::Text*& label, QWidget* field, const std::string& name);
    void kindChanged();
    void submit();
    void clearErrors();
    void retranslate();

    LocalDate m_today;
    QGridLayout* m_grid;
    theme::Text* m_title;
    theme::Text* m_meaning;
    theme::Text* m_labels[7] = {};
    QComboBox* m_kind;
    QComboBox* m_country;
    QDateEdit* m_from;
    QCheckBox* m_ends;
    QDateEdit* m_until;
    QLineEdit* m_document;
    QLineEdit* m_source;
    QDateEdit* m_sourceDate;
    std::map<std::string, std::pair<QWidget*, theme::Text*>, std::less<>> m_fields;
    theme::Notice* m_notice;
    QPushButton* m_cancel;
    QPushButton* m_enter;
};

/// Asks why a fact no longer holds. GUI thread.
class WithdrawDialog : public QDialog {
    Q_OBJECT
  public:
    WithdrawDialog(const Fact& fact, QWidget* parent = nullptr);

    void refuse(const Error& error);

  Q_SIGNALS:
    void withdrawn(qint64 number, const QString& reason);

  private:
    void submit();

    Fact m_fact;
    QLineEdit* m_reason;
    theme::Text* m_error;
    QPushButton* m_withdraw;
};

} // namespace passages
