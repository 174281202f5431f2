#pragma once

#include "ui/links/linkpanel.h"

#include <QDialog>

class QLineEdit;

namespace passages {

/// One possible link, compared and decided over the traveller's page. Closes when the decision is taken. GUI
/// thread.
class LinkDialog : public QDialog {
    Q_OBJECT
  public:
    LinkDialog(const PossibleLink& link, bool blind, QWidget* parent = nullptr);
    LinkPanel& panel() { return *m_panel; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    LinkPanel* m_panel;
    QPushButton* m_close;
};

/// Asks which confirmation is taken back, and why. GUI thread.
class UndoDialog : public QDialog {
    Q_OBJECT
  public:
    explicit UndoDialog(const std::vector<LinkDecision>& confirmed, QWidget* parent = nullptr);
    void refuse(const Error& error);

  Q_SIGNALS:
    void undone(qint64 decision, const QString& reason);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void adapt();
    void retranslate();

    std::vector<LinkDecision> m_confirmed;
    theme::Text* m_title;
    theme::Text* m_meaning;
    theme::Text* m_which;
    QComboBox* m_decision;
    theme::Text* m_reasonLabel;
    QLineEdit* m_reason;
    theme::Notice* m_notice;
    QPushButton* m_cancel;
    QPushButton* m_undo;
};

/// Asks why a person block is not this traveller's. GUI thread.
class PartDialog : public QDialog {
    Q_OBJECT
  public:
    PartDialog(const Person& block, QWidget* parent = nullptr);
    void refuse(const Error& error);

  Q_SIGNALS:
    void parted(const passages::Person& block, const QString& reason, const QString& note);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void adapt();
    void retranslate();

    Person m_block;
    theme::Text* m_title;
    theme::Text* m_subject;
    theme::Text* m_meaning;
    theme::Text* m_reasonLabel;
    QComboBox* m_reason;
    theme::Text* m_noteLabel;
    QLineEdit* m_note;
    theme::Notice* m_notice;
    QPushButton* m_cancel;
    QPushButton* m_part;
};

} // namespace passages
