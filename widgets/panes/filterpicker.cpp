// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/filterpicker.h"

#include "widgets/details/detaildelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

constexpr int millisecondsOfPause = 120;

} // namespace

FilterPicker::FilterPicker(const QString &objectName, const QString &name, FilterSource source,
                           QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_source(std::move(source)),
      m_search(new QLineEdit(this)),
      m_list(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(objectName);
    setAccessibleName(name);
    setFrameShape(QFrame::StyledPanel);
    m_search->setObjectName(QStringLiteral("searchValues"));
    m_search->setAccessibleName(name);
    m_search->setPlaceholderText(name);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("values"));
    m_list->setAccessibleName(name);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new DetailDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    setFocusProxy(m_search);
    connect(m_list, &QTreeWidget::itemClicked, this, &FilterPicker::choose);
    m_typing.setSingleShot(true);
    m_typing.setInterval(millisecondsOfPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterPicker::search);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    search();
}

void FilterPicker::openBeside(const QWidget *anchor)
{
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 52, fontMetrics().height() * 16);
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    if (layoutDirection() == Qt::RightToLeft)
        place.rx() += anchor->width() - width();
    const QRect room = anchor->screen()->availableGeometry();
    if (place.y() + height() > room.bottom())
        place.setY(anchor->mapToGlobal(QPoint(0, 0)).y() - height() - 2);
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    move(place);
    QFrame::show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void FilterPicker::search()
{
    const int generation = ++m_generation;
    m_source(m_search->text().trimmed(),
             [self = QPointer(this), generation](const QList<FilterValue> &values) {
                 if (self && generation == self->m_generation)
                     self->show(values);
             });
}

void FilterPicker::show(const QList<FilterValue> &values)
{
    m_values = values;
    m_list->clear();
    for (const FilterValue &value : values) {
        auto *item = new QTreeWidgetItem(
            m_list, {value.text, value.count ? QLocale().toString(*value.count) : QString()});
        item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (values.isEmpty()) {
        auto *item = new QTreeWidgetItem(m_list, {tr("Nothing is called that."), QString()});
        item->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
}

void FilterPicker::choose()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || row >= m_values.size())
        return;
    const FilterValue value = m_values[row];
    close();
    emit chosen(value);
}

bool FilterPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_typing.isActive()) { // chosen is what was typed, not what it stood on before
            m_typing.stop();
            search();
            return true;
        }
        choose();
        return true;
    case Qt::Key_Down:
        if (watched != m_search)
            return false;
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

} // namespace LicenseDesk
