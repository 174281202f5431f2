#include "ui/shell/linkwork.h"

namespace passages {

namespace {
constexpr std::int64_t MostLinks = 1000;
} // namespace

LinkWork::LinkWork(DeskThread& desk, LinksPage& page, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_page(page) {
    connect(&m_page, &LinksPage::wanted, this, &LinkWork::read);
    connect(&m_page, &LinksPage::decided, this,
            [this](qint64 link, LinkDecision::Kind kind, const QString& reason, const QString& note,
                   bool blind) { decide(link, kind, reason.toStdString(), note.toStdString(), blind); });
    connect(&m_page, &LinksPage::undone, this, [this](qint64 link, qint64 decision, const QString& reason) {
        undo(link, decision, reason.toStdString());
    });
}

void LinkWork::read(LinksPage::Show show) {
    using Decided = PossibleLinkFilter::Decided;
    const PossibleLinkFilter filter{
        {}, show == LinksPage::Show::Decided ? Decided::Yes : Decided::No, MostLinks};
    const auto answer = m_desk.submit([filter](Desk& desk) { return desk.possibleLinks(filter); });
    whenDone(answer, this, [this](const Result<std::vector<PossibleLink>>& links) { m_page.display(links); });
}

void LinkWork::decide(qint64 link, LinkDecision::Kind kind, const std::string& reason,
                      const std::string& note, bool blind) {
    const auto answer =
        m_desk.submit([=](Desk& desk) { return desk.decideLink(link, kind, reason, note, blind); });
    whenDone(answer, this, [this, link](const Result<LinkDecision>& decision) {
        if (!decision)
            return refuse(decision.error());
        m_page.accept(link, *decision);
        Q_EMIT changed();
    });
}

void LinkWork::undo(qint64 link, qint64 decision, const std::string& reason) {
    const auto answer = m_desk.submit([=](Desk& desk) -> Result<LinkDecision::Undo> {
        if (const auto undone = desk.undoLinkDecision(decision, reason); !undone)
            return fail(undone.error());
        return LinkDecision::Undo{desk.account().name, Instant::now(), reason};
    });
    whenDone(answer, this, [this, link, decision](const Result<LinkDecision::Undo>& undone) {
        if (!undone)
            return refuse(undone.error());
        m_page.acceptUndo(link, decision, *undone);
        Q_EMIT changed();
    });
}

void LinkWork::refuse(const Error& error) {
    m_page.refuse(error);
    Q_EMIT refused(error);
}

} // namespace passages
