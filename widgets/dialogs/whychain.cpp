// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/whychain.h"

#include "widgets/icons.h"

#include <QStyledItemDelegate>

namespace LicenseDesk {

namespace {

constexpr int positionRole = Qt::UserRole;
constexpr int margin = 4;

/*! Gives each line the height that its text needs in the width that there is. */
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeView *tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        int levels = 1;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            ++levels;
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const int width = m_tree->viewport()->width() - levels * m_tree->indentation()
                          - item.decorationSize.width() - 4 * margin;
        const QRect text = item.fontMetrics.boundingRect(QRect(0, 0, qMax(width, 80), 10'000),
                                                         Qt::TextWordWrap, item.text);
        return {width, text.height() + 2 * margin};
    }

private:
    QTreeView *m_tree;
};

QIcon iconOf(WhyMark mark)
{
    switch (mark) {
    case WhyMark::Fact:
        break;
    case WhyMark::On:
        return icon(Severity::Success);
    case WhyMark::Off:
        return icon(QStringLiteral("remove"));
    case WhyMark::Blocked:
        return icon(Severity::Error);
    }
    return icon(Severity::Information);
}

QString spoken(const WhyLine &line)
{
    switch (line.mark) {
    case WhyMark::Fact:
    case WhyMark::On:
        break;
    case WhyMark::Off:
        return WhyChain::tr("%1 (does not give it)").arg(line.text);
    case WhyMark::Blocked:
        return WhyChain::tr("%1 (in the way)").arg(line.text);
    }
    return line.text;
}

} // namespace

WhyChain::WhyChain(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("whyChain"));
    setAccessibleName(tr("How it comes"));
    setToolTip(tr("Enter leads to the group or product of a line."));
    setColumnCount(1);
    setHeaderHidden(true);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new WrappingDelegate(this));
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const qsizetype position = item->data(0, positionRole).toLongLong();
        const WhyLine line = m_lines.value(position);
        if (line.group || line.product)
            emit lineActivated(line);
    });
}

void WhyChain::setLines(const QList<WhyLine> &lines)
{
    m_lines = lines;
    clear();
    QList<QTreeWidgetItem *> above;
    for (qsizetype position = 0; position < lines.size(); ++position) {
        const WhyLine &line = lines[position];
        above.resize(qMin<qsizetype>(above.size(), line.level));
        auto *item =
            above.isEmpty() ? new QTreeWidgetItem(this) : new QTreeWidgetItem(above.last());
        item->setText(0, line.text);
        item->setIcon(0, iconOf(line.mark));
        item->setData(0, Qt::AccessibleTextRole, spoken(line));
        item->setData(0, positionRole, position);
        above.append(item);
    }
    expandAll();
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

void WhyChain::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace LicenseDesk
