// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/overviewpane.h"

#include "items/summarywatch.h"
#include "widgets/icons.h"
#include "widgets/panes/numberbutton.h"
#include "widgets/plainlabel.h"
#include "widgets/scrollpage.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <functional>

namespace LicenseDesk {

namespace {

constexpr int widest = 980; // pixels; longer lines are hard to read
constexpr int iconSide = 18;

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

/*! A frame on the ground of lists, as the numbers above it have. */
class AttentionBox : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
};

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
    connect(m_users, &QAbstractButton::clicked, this, &OverviewPane::usersRequested);
    connect(m_groups, &QAbstractButton::clicked, this, &OverviewPane::groupsRequested);
    connect(m_products, &QAbstractButton::clicked, this, &OverviewPane::productsRequested);
    connect(m_usersInError, &QAbstractButton::clicked, this, &OverviewPane::usersInErrorRequested);

    auto *box = new AttentionBox(this);
    box->setObjectName(QStringLiteral("needsAttention"));
    box->setAccessibleName(tr("Needs attention"));
    auto *heading = new PlainLabel(tr("Needs attention"), box);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    heading->setFont(bold);
    m_attention = new QWidget(box);
    m_lines = new QGridLayout(m_attention);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(8);
    m_lines->setVerticalSpacing(2);
    auto *boxLayout = new QVBoxLayout(box);
    boxLayout->setContentsMargins(16, 14, 16, 14);
    boxLayout->addWidget(heading);
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

    content->setAccessibleName(tr("Overview"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new ScrollPage(content, this));
    setFocusTarget(m_users);

    connect(watch, &SummaryWatch::changed, this, [this] { show(m_watch->summary()); });
    if (watch->isReady())
        show(watch->summary());
}

NumberButton *OverviewPane::addNumber(QGridLayout *layout, const QString &objectName)
{
    auto *button = new NumberButton(this);
    button->setObjectName(objectName);
    button->setNumber(QStringLiteral("…"), QStringLiteral("…"));
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
    const QLocale locale;
    m_users->setNumber(locale.toString(summary.users),
                       tr("%Ln user(s)", nullptr, int(summary.users)));
    m_groups->setNumber(locale.toString(summary.groups),
                        tr("%Ln group(s)", nullptr, int(summary.groups)));
    m_products->setNumber(locale.toString(summary.products),
                          tr("%Ln product(s)", nullptr, int(summary.products)));
    m_usersInError->setNumber(locale.toString(summary.usersInError),
                              tr("%Ln user(s) in error", nullptr, int(summary.usersInError)),
                              summary.usersInError > 0 ? Severity::Error : Severity::Success);
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
    mark->setAccessibleName(severityWord(line.severity));
    mark->setPixmap(icon(line.severity).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    auto *button = new QToolButton(m_attention);
    button->setText(withoutMnemonics(line.name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::PointingHandCursor);
    button->setForegroundRole(QPalette::Link);
    QPalette colors = button->palette();
    colors.setColor(QPalette::ButtonText, palette().color(QPalette::Link));
    button->setPalette(colors);
    button->setAccessibleName(line.name);
    button->setAccessibleDescription(line.text);
    connect(button, &QToolButton::clicked, this, line.activate);
    m_lines->addWidget(mark, row, 0);
    m_lines->addWidget(button, row, 1, Qt::AlignLeading | Qt::AlignVCenter);
    m_lines->addWidget(new PlainLabel(line.text, m_attention), row, 2);
}

} // namespace LicenseDesk
