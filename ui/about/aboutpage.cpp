#include "ui/about/aboutpage.h"

#include "ui/shell/format.h"
#include "ui/shell/settings.h"
#include "ui/theme/notice.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace passages {

namespace {

constexpr int PageWidth = 880;

struct StateSign {
    QString icon;
    theme::Tone tone;
    QString word;
};

StateSign signOfState(SelfCheck::State state) {
    switch (state) {
    case SelfCheck::State::Good:
        return {QStringLiteral("met"), theme::Tone::Met, AboutPage::tr("good", "state of a check")};
    case SelfCheck::State::Caution:
        return {QStringLiteral("quarantine"), theme::Tone::Stale,
                AboutPage::tr("caution", "state of a check")};
    case SelfCheck::State::Bad:
        break;
    }
    return {QStringLiteral("failed"), theme::Tone::Failed, AboutPage::tr("bad", "state of a check")};
}

} // namespace

AboutPage::AboutPage(DeskThread& desk, Settings& settings, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_title(new theme::Text(theme::Size::Heading, QFont::DemiBold)),
      m_program(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_summary(new theme::Notice),
      m_list(new theme::Card),
      m_idleLabel(new theme::Text(theme::Size::Small)),
      m_idle(new QSpinBox),
      m_syncLabel(new theme::Text(theme::Size::Small)),
      m_sync(new QSpinBox),
      m_bandwidthLabel(new theme::Text(theme::Size::Small)),
      m_bandwidth(new QSpinBox),
      m_licenceTitle(new theme::Text(theme::Size::Small, QFont::DemiBold)),
      m_licence(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_again(new QPushButton) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::Triple, theme::Double, theme::Triple, theme::Double);
    column->setSpacing(theme::Unit + theme::Half);
    auto* top = new QHBoxLayout;
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_program);
    top->addLayout(titles, 1);
    m_again->setAutoDefault(false);
    m_again->setMinimumHeight(36);
    top->addWidget(m_again, 0, Qt::AlignVCenter);
    column->addLayout(top);
    column->addWidget(m_summary);
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins(theme::Double, theme::Unit + theme::Half, theme::Double,
                               theme::Unit + theme::Half);
    m_grid->setHorizontalSpacing(theme::Triple);
    m_grid->setVerticalSpacing(theme::Unit);
    m_grid->setColumnStretch(2, 1);
    column->addWidget(m_list);
    auto* idle = new QHBoxLayout;
    m_idle->setRange(1, 60);
    m_idle->setValue(settings.idleMinutes());
    m_idleLabel->setBuddy(m_idle);
    m_idleLabel->setWordWrap(false);
    idle->addWidget(m_idleLabel);
    idle->addWidget(m_idle);
    idle->addStretch(1);
    column->addLayout(idle);
    m_sync->setRange(0, 24 * 60);
    m_sync->setValue(settings.syncMinutes());
    m_bandwidth->setRange(0, 1'000'000);
    m_bandwidth->setSingleStep(100);
    m_bandwidth->setValue(settings.bandwidth());
    for (const auto& [label, box] :
         {std::pair(m_syncLabel, m_sync), std::pair(m_bandwidthLabel, m_bandwidth)}) {
        auto* row = new QHBoxLayout;
        label->setBuddy(box);
        label->setWordWrap(false);
        row->addWidget(label);
        row->addWidget(box);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(theme::Unit);
    column->addWidget(m_licenceTitle);
    m_licence->setMaximumWidth(PageWidth);
    column->addWidget(m_licence);
    column->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll);
    connect(m_again, &QPushButton::clicked, this, &AboutPage::enter);
    connect(m_idle, &QSpinBox::valueChanged, this, [this, &settings](int minutes) {
        settings.setIdleMinutes(minutes);
        Q_EMIT idleMinutesChanged(minutes);
    });
    connect(m_sync, &QSpinBox::valueChanged, this, [this, &settings](int minutes) {
        settings.setSyncMinutes(minutes);
        Q_EMIT syncMinutesChanged(minutes);
    });
    connect(m_bandwidth, &QSpinBox::valueChanged, this,
            [&settings](int kibibytes) { settings.setBandwidth(kibibytes); });
    m_list->hide();
    AboutPage::retranslate();
}

void AboutPage::enter() {
    m_again->setFocus();
    const auto answer = m_desk.submit([](Desk& desk) { return judge(gatherFacts(desk), Instant::now()); });
    whenDone(answer, this, [this](const SelfCheck& check) { display(check); });
}

void AboutPage::display(const SelfCheck& check) {
    m_check = check;
    fill();
    const bool good = std::none_of(check.items.begin(), check.items.end(), [](const SelfCheck::Item& item) {
        return item.state == SelfCheck::State::Bad;
    });
    Q_EMIT shown(good);
}

void AboutPage::fill() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_list->setVisible(m_check.has_value());
    if (!m_check)
        return;
    int row = 0;
    auto worst = SelfCheck::State::Good;
    for (const SelfCheck::Item& item : m_check->items) {
        const StateSign sign = signOfState(item.state);
        worst = std::max(worst, item.state);
        auto* badge = new theme::Badge;
        badge->setSign(sign.icon, sign.word, sign.tone);
        const SelfCheckWords words = wordsOf(item);
        auto* name = new theme::Text(theme::Size::Small, QFont::DemiBold);
        name->setText(words.name);
        name->setWordWrap(false);
        auto* finding = new theme::Text(theme::Size::Small);
        finding->setText(words.finding);
        finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(badge, row, 0, Qt::AlignTop);
        m_grid->addWidget(name, row, 1, Qt::AlignTop);
        m_grid->addWidget(finding, row++, 2, Qt::AlignTop);
    }
    if (worst == SelfCheck::State::Bad)
        m_summary->say(theme::Tone::Failed, [] {
            return tr("Something here must not be relied on: see the lines marked “bad”.");
        });
    else if (worst == SelfCheck::State::Caution)
        m_summary->say(theme::Tone::Stale, [] { return tr("Sound, with cautions: see the lines below."); });
    else
        m_summary->say(theme::Tone::Met, [] { return tr("Everything checked is sound."); });
}

void AboutPage::forget() {
    m_check.reset();
    m_summary->clear();
    fill();
}

void AboutPage::retranslate() {
    m_title->setText(tr("Self-check"));
    m_program->setText(
        tr("Passages %1 — Canada–US Entry/Exit workstation").arg(QStringLiteral(PASSAGES_VERSION)));
    m_again->setText(tr("Check again"));
    m_idleLabel->setText(tr("Lock the window after this many minutes without use"));
    m_idle->setAccessibleName(m_idleLabel->text());
    m_idle->setSuffix(QLatin1Char(' ') + tr("min", "minutes"));
    m_syncLabel->setText(tr("Synchronize by itself after this many minutes"));
    m_sync->setAccessibleName(m_syncLabel->text());
    m_sync->setSuffix(QLatin1Char(' ') + tr("min", "minutes"));
    m_sync->setSpecialValueText(tr("only when asked", "how often it synchronizes"));
    m_bandwidthLabel->setText(tr("Take at most this much of the network"));
    m_bandwidth->setAccessibleName(m_bandwidthLabel->text());
    m_bandwidth->setSuffix(QLatin1Char(' ') + tr("KiB/s", "kibibytes a second"));
    m_bandwidth->setSpecialValueText(tr("no limit", "of the network's speed"));
    m_licenceTitle->setText(tr("Licence"));
    m_licence->setText(tr(
        "Passages is free software under the GNU General Public License, version 3 or later "
        "(GPL-3.0-or-later). It comes with no warranty. It uses Qt and Qt Charts (The Qt Company), SQLCipher "
        "(Zetetic), OpenSSL, ICU, simdjson and Zstandard, each under its own licence."));
    fill();
}

} // namespace passages
