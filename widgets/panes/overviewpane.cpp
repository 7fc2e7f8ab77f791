// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/overviewpane.h"

#include "items/summarywatch.h"
#include "widgets/icons.h"
#include "widgets/plainlabel.h"

#include <QGridLayout>
#include <QGroupBox>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <functional>

namespace LicenseDesk {

namespace {

constexpr int widest = 980; // pixels; longer lines are hard to read
constexpr int iconSide = 18;

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

/*! Something that needs attention: what it is, what is the matter, and where to go. */
struct OverviewPane::Line
{
    Severity severity;
    QString name;
    QString text;
    std::function<void()> activate;
};

OverviewPane::OverviewPane(SummaryWatch *watch, QWidget *parent)
    : Pane(parent),
      m_watch(watch),
      m_title(new PlainLabel(this))
{
    setObjectName(QStringLiteral("overviewPane"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);

    auto *numbers = new QGridLayout;
    numbers->setSpacing(12);
    m_users = addNumber(numbers, QStringLiteral("usersNumber"));
    m_groups = addNumber(numbers, QStringLiteral("groupsNumber"));
    m_products = addNumber(numbers, QStringLiteral("productsNumber"));
    m_usersInError = addNumber(numbers, QStringLiteral("usersInErrorNumber"));
    connect(m_users, &QPushButton::clicked, this, &OverviewPane::usersRequested);
    connect(m_groups, &QPushButton::clicked, this, &OverviewPane::groupsRequested);
    connect(m_products, &QPushButton::clicked, this, &OverviewPane::productsRequested);
    connect(m_usersInError, &QPushButton::clicked, this, &OverviewPane::usersInErrorRequested);

    auto *box = new QGroupBox(tr("Needs attention"), this);
    box->setObjectName(QStringLiteral("needsAttention"));
    auto *boxLayout = new QVBoxLayout(box);
    m_attention = new QWidget(box);
    m_lines = new QGridLayout(m_attention);
    boxLayout->addWidget(m_attention);

    auto *content = new QWidget(this);
    content->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addLayout(numbers);
    column->addWidget(box);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setFocusProxy(m_users);

    connect(watch, &SummaryWatch::changed, this, [this] { show(m_watch->summary()); });
    if (watch->isReady())
        show(watch->summary());
}

QPushButton *OverviewPane::addNumber(QGridLayout *layout, const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    button->setFont(large);
    button->setMinimumHeight(QFontMetrics(large).height() * 2 + 12);
    button->setText(QStringLiteral("…"));
    layout->addWidget(button, 0, layout->count());
    return button;
}

void OverviewPane::refresh()
{
    m_watch->refresh();
}

QString OverviewPane::statusText() const
{
    return {};
}

void OverviewPane::show(const DirectorySummary &summary)
{
    m_title->setText(m_watch->organization().displayName);
    m_users->setText(tr("%Ln user(s)", nullptr, int(summary.users)));
    m_groups->setText(tr("%Ln group(s)", nullptr, int(summary.groups)));
    m_products->setText(tr("%Ln product(s)", nullptr, int(summary.products)));
    m_usersInError->setText(tr("%Ln user(s) in error", nullptr, int(summary.usersInError)));
    m_usersInError->setIcon(icon(summary.usersInError > 0 ? Severity::Error : Severity::Success));
    showAttention(summary);
}

void OverviewPane::showAttention(const DirectorySummary &summary)
{
    QList<Line> lines;
    for (const GroupRow &group : summary.groupsInError) {
        lines.append({Severity::Error, group.displayName,
                      tr("%Ln of %1 member(s) in error", nullptr, int(group.usersInError))
                          .arg(QLocale().toString(group.members)),
                      [this, id = group.id] { emit groupActivated(id); }});
    }
    for (const ProductRow &product : summary.productsWaiting) {
        lines.append({Severity::Warning, product.displayName,
                      tr("no units left, %Ln user(s) wait", nullptr, int(product.waiting)),
                      [this, id = product.id] { emit productActivated(id); }});
    }
    QStringList shown;
    for (const Line &line : std::as_const(lines))
        shown.append(line.name + u'\n' + line.text);
    if (shown == m_shown && m_lines->count() > 0)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (lines.isEmpty()) {
        m_lines->addWidget(
            new PlainLabel(tr("Nothing: every license has reached its users."), m_attention));
        return;
    }
    for (const Line &line : std::as_const(lines))
        addLine(line);
    m_lines->setColumnStretch(2, 1);
}

void OverviewPane::addLine(const Line &line)
{
    const int row = m_lines->rowCount();
    auto *mark = new QLabel(m_attention);
    mark->setPixmap(icon(line.severity).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    auto *button = new QPushButton(withoutMnemonics(line.name), m_attention);
    button->setAccessibleName(line.name);
    button->setAccessibleDescription(line.text);
    connect(button, &QPushButton::clicked, this, line.activate);
    m_lines->addWidget(mark, row, 0);
    m_lines->addWidget(button, row, 1);
    m_lines->addWidget(new PlainLabel(line.text, m_attention), row, 2);
}

} // namespace LicenseDesk
