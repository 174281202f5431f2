#include "ui/traveller/identitydialogs.h"

#include "ui/links/linkdialog.h"

namespace passages {

IdentityDialogs::IdentityDialogs(QWidget* page) : QObject(page), m_page(page) {}

void IdentityDialogs::compare(const PossibleLink& link) {
    m_link = new LinkDialog(link, m_isBlind, m_page);
    m_link->setAttribute(Qt::WA_DeleteOnClose);
    const LinkPanel& panel = m_link->panel();
    connect(&panel, &LinkPanel::openTraveller, this, &IdentityDialogs::openTraveller);
    connect(&panel, &LinkPanel::decided, this, &IdentityDialogs::decided);
    connect(&panel, &LinkPanel::undone, this, &IdentityDialogs::undone);
    m_link->open();
}

void IdentityDialogs::part(const JoinedBlock& block) {
    m_part = new PartDialog(block.block, m_page);
    m_part->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_part, &PartDialog::parted, this, &IdentityDialogs::parted);
    m_part->open();
}

void IdentityDialogs::undo(const std::vector<LinkDecision>& confirmed) {
    m_undo = new UndoDialog(confirmed, m_page);
    m_undo->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_undo, &UndoDialog::undone, this, &IdentityDialogs::undone);
    m_undo->open();
}

void IdentityDialogs::accept() {
    for (QDialog* dialog : std::initializer_list<QDialog*>{m_link, m_part, m_undo})
        if (dialog)
            dialog->accept();
}

bool IdentityDialogs::refuse(const Error& error) {
    if (m_link)
        m_link->panel().form().refuse(error);
    else if (m_part)
        m_part->refuse(error);
    else if (m_undo)
        m_undo->refuse(error);
    return m_link || m_part || m_undo;
}

} // namespace passages
