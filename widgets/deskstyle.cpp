// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deskstyle.h"

#include "widgets/deskindicators.h"
#include "widgets/dialogfit.h"
#include "widgets/icons.h"

#include <QDialog>
#include <QEvent>
#include <QPainter>
#include <QStyleOption>
#include <QTreeView>

namespace LicenseDesk {

namespace {

constexpr int cellMargin = 7;
constexpr int treeRowPadding = 8;
constexpr double quietShare = 0.24; // of the highlight colour, where the keyboard is not

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return QColor(mix(one.red(), other.red()), mix(one.green(), other.green()),
                  mix(one.blue(), other.blue()));
}

/*! The selection of a view that has not the focus: pale, with text and icons as everywhere. */
void makeQuiet(QStyleOptionViewItem &item)
{
    item.state &= ~QStyle::State_Selected;
    item.backgroundBrush = mixed(item.palette.color(QPalette::Active, QPalette::Highlight),
                                 item.palette.color(QPalette::Active, QPalette::Base), quietShare);
}

/*! The whole button opens a menu. */
bool opensMenu(const QStyleOptionToolButton &button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu)
           && !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)
           && !button.text.isEmpty();
}

bool isSunken(const QStyleOption &option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    return frame && frame->lineWidth > 0 && option.state.testFlag(QStyle::State_Sunken);
}

/*! A ring inside of a button that has the focus, also of the default one, which looks the same
    otherwise. */
void drawFocusOf(const QStyleOption *option, QPainter *painter)
{
    if (!option->state.testFlag(QStyle::State_HasFocus)
        || !option->state.testFlag(QStyle::State_KeyboardFocusChange))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::Active, QPalette::Highlight), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(3, 3, -3, -3), 2, 2);
    painter->restore();
}

/*! Icon and text beside it in the middle of a button; Qt 6.4 tears them apart from right to left.
 */
void drawLabel(const QStyleOptionButton &button, QPainter *painter, const QStyle *style,
               const QWidget *widget)
{
    constexpr int gap = 6;
    const int width = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const QSize side = button.iconSize;
    QRect block(0, 0, side.width() + gap + width, button.rect.height());
    block.moveCenter(button.rect.center());
    QRect icon(QPoint(), side);
    icon.moveCenter(block.center());
    icon.moveRight(block.right());
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    button.icon.paint(painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    // From the icon on, as far as the button goes: joined letters may need more than was measured.
    const QRect text(QPoint(button.rect.left(), button.rect.top()),
                     QPoint(icon.left() - gap - 1, button.rect.bottom()));
    int flags = Qt::AlignVCenter | Qt::AlignRight | Qt::AlignAbsolute | Qt::TextShowMnemonic;
    if (!style->styleHint(QStyle::SH_UnderlineShortcut, &button, widget))
        flags |= Qt::TextHideMnemonic;
    style->drawItemText(painter, text, flags, button.palette, enabled, button.text,
                        QPalette::ButtonText);
}

} // namespace

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return cellMargin;
    case PM_FocusFrameHMargin:
        // Also the margin of text in the cells of views, which no other metric gives.
        if (qobject_cast<const QAbstractItemView *>(widget))
            return cellMargin - 1;
        break;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem && qobject_cast<const QTreeView *>(widget))
        result.rheight() += treeRowPadding;
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (type == CT_ToolButton && button && opensMenu(*button))
        result.rwidth() += menuArrowRoom;
    return result;
}

bool DeskStyle::isLoud(const QWidget *view)
{
    return !qobject_cast<const QAbstractItemView *>(view) || view->hasFocus()
           || view->focusPolicy() == Qt::NoFocus // operated from elsewhere
           || view->window()->windowType() == Qt::Popup;
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (element == CE_ItemViewItem && item && item->state.testFlag(State_Selected)
        && !isLoud(widget)) {
        QStyleOptionViewItem quiet = *item;
        makeQuiet(quiet);
        return QProxyStyle::drawControl(element, &quiet, painter, widget);
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button && button->direction == Qt::RightToLeft
        && !button->icon.isNull() && !button->text.isEmpty())
        return drawLabel(*button, painter, proxy(), widget);
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_PushButton)
        drawFocusOf(option, painter);
    if (element == CE_ShapedFrame && qobject_cast<const QAbstractScrollArea *>(widget)
        && isSunken(*option))
        drawFieldEdge(option, painter);
    if (element != CE_ShapedFrame || !qobject_cast<const QAbstractItemView *>(widget)
        || !widget->hasFocus())
        return;
    painter->save();
    painter->setPen(option->palette.color(QPalette::Active, QPalette::Highlight));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    const bool isRow = element == PE_PanelItemViewItem || element == PE_PanelItemViewRow;
    if (isRow && item && item->state.testFlag(State_Selected) && !isLoud(widget)) {
        QStyleOptionViewItem quiet = *item;
        makeQuiet(quiet);
        if (element == PE_PanelItemViewRow) // before the first cell, where nothing else paints it
            return painter->fillRect(quiet.rect, quiet.backgroundBrush);
        return QProxyStyle::drawPrimitive(element, &quiet, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)
        drawIndicatorEdge(option, painter, element == PE_IndicatorRadioButton);
    else if (element == PE_FrameLineEdit)
        drawFieldEdge(option, painter);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control != CC_ToolButton || !button || !opensMenu(*button))
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    QStyleOptionToolButton plain = *button;
    plain.features &= ~QStyleOptionToolButton::HasMenu;
    QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    drawMenuArrow(button, painter, proxy(), widget);
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returned) const
{
    // What is selected in a tree is the row, from one side to the other.
    if (hint == SH_ItemView_ShowDecorationSelected && qobject_cast<const QTreeView *>(widget))
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon DeskStyle::standardIcon(StandardPixmap standard, const QStyleOption *option,
                              const QWidget *widget) const
{
    if (standard == SP_ToolBarHorizontalExtensionButton)
        return icon(QStringLiteral("more"));
    return QProxyStyle::standardIcon(standard, option, widget);
}

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractItemView *>(widget))
        widget->installEventFilter(this);
    if (auto *dialog = qobject_cast<QDialog *>(widget))
        DialogFit::follow(dialog);
}

bool DeskStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto *view = qobject_cast<QAbstractItemView *>(watched)) {
            view->update(); // its frame
            view->viewport()->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace LicenseDesk
