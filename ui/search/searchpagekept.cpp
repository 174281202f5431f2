#include "ui/search/knownsearches.h"
#include "ui/search/savesearchbar.h"
#include "ui/search/searchpage.h"
#include "ui/shell/format.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"

#include <QLineEdit>
#include <QPushButton>

/// The half of the page that keeps searches and asks them again.

namespace passages {

void SearchPage::askKnown() {
    const std::uint64_t asked = ++m_askedKnown;
    const auto answer = m_desk.submit([](Desk& desk) { return knownSearches(desk); });
    whenDone(answer, this, [this, asked](const Result<std::vector<KnownSearch>>& searches) {
        if (asked != m_askedKnown)
            return;
        if (searches)
            displayKnown(*searches);
        else
            say(searches.error());
    });
}

void SearchPage::displayKnown(std::vector<KnownSearch> searches) {
    m_known->setSearches(std::move(searches));
    if (!m_shownRequest)
        sayNothingAsked();
}

void SearchPage::askAgain(const SearchRequest& request) {
    m_text->setText(format::text(request.text));
    m_born->setText(format::text(request.born.value_or("")));
    m_document->setText(format::text(request.documentNumber.value_or("")));
    m_nationality->setText(format::text(request.nationality.value_or("")));
    if (request.born || request.documentNumber || request.nationality)
        m_more->setChecked(true);
    m_text->setFocus(Qt::OtherFocusReason);
    ask();
}

void SearchPage::save(const QString& name) {
    if (!m_shownRequest)
        return;
    const auto answer = m_desk.submit([name = name.toStdString(), request = *m_shownRequest](Desk& desk) {
        return desk.saveSearch(name, request);
    });
    whenDone(answer, this, [this](const Result<SavedSearch>& saved) {
        if (!saved) {
            say(saved.error());
            return;
        }
        m_save->finish();
        m_text->setFocus(Qt::OtherFocusReason); // the next question
        m_notice->say(theme::Tone::Met, [name = format::text(saved->name)] {
            return tr("Saved as “%1”. It stands on this page while nothing is asked.").arg(name);
        });
    });
}

void SearchPage::remove(qint64 saved) {
    const auto answer = m_desk.submit([saved](Desk& desk) { return desk.removeSavedSearch(saved); });
    whenDone(answer, this, [this](const Result<void>& removed) {
        if (removed)
            askKnown();
        else
            say(removed.error());
    });
}

} // namespace passages
