// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibilityrules.h"

#include "items/roles.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace LicenseDesk::AccessibilityRules {

namespace {

using namespace Qt::StringLiterals;

QString described(const QWidget *widget)
{
    QString text =
        QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (!above->objectName().isEmpty() && !above->objectName().startsWith(u"qt_"))
            return text + u" in "_s + above->objectName();
    }
    return text;
}

/*! Parts of other controls, which are operated through them. */
bool isPart(const QWidget *widget)
{
    const QWidget *above = widget->parentWidget();
    return widget->objectName().startsWith(u"qt_") || qobject_cast<const QLineEdit *>(above)
           || qobject_cast<const QComboBox *>(above)
           || qobject_cast<const QAbstractSpinBox *>(above) || qobject_cast<const QTabBar *>(above)
           || qobject_cast<const QAbstractItemView *>(above)
           || qobject_cast<const QHeaderView *>(widget)
           || widget->window()->windowFlags().testFlag(Qt::Popup);
}

bool isOperable(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QTextEdit *>(widget)
           || qobject_cast<const QPlainTextEdit *>(widget);
}

QList<QWidget *> shownControls(const QWidget *root)
{
    QList<QWidget *> controls;
    const auto all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (isOperable(widget) && widget->isVisible() && !isPart(widget)
            && widget->window() == root->window())
            controls.append(widget);
    }
    return controls;
}

/*! A combo box tells its value as its name here; who it is, its label says. */
QString nameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    if (!interface)
        return {};
    if (!qobject_cast<QComboBox *>(widget))
        return interface->text(QAccessible::Name);
    const auto labels = interface->relations(QAccessible::Label);
    return labels.isEmpty() ? QString() : labels.first().first->text(QAccessible::Name);
}

/*! Everything that Tab leads to, from where the focus is, round to there again. */
QList<QWidget *> tabbed(const QWidget *root, QStringList *offenders)
{
    QList<QWidget *> visited;
    const auto others = [root] {
        const auto controls = shownControls(root);
        return std::count_if(controls.cbegin(), controls.cend(), [](const QWidget *control) {
            return control->isEnabled() && control != QApplication::focusWidget()
                   && control->focusPolicy() != Qt::NoFocus
                   && control->property("operatedThrough").isNull();
        });
    };
    for (int step = 0; step < 400; ++step) {
        QWidget *focused = QApplication::focusWidget();
        if (!focused || visited.contains(focused))
            break;
        visited.append(focused);
        QTest::keyClick(focused, Qt::Key_Tab);
        if (QApplication::focusWidget() == focused && others() > 0) {
            QTest::qWait(100); // others may have become enabled just now
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        if (QApplication::focusWidget() == focused && others() > 0)
            offenders->append(described(focused) + u": Tab does not leave it"_s);
    }
    return visited;
}

/*! Tab leads to one of those that belong together; arrow keys to the others. */
bool isVisitedWithOthers(const QWidget *widget, const QList<QWidget *> &visited)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || (!button->autoExclusive() && !(button->group() && button->group()->exclusive())))
        return false;
    return std::any_of(visited.cbegin(), visited.cend(), [&](const QWidget *other) {
        const auto *otherButton = qobject_cast<const QAbstractButton *>(other);
        return otherButton
               && (button->group() ? otherButton->group() == button->group()
                                   : otherButton->parentWidget() == button->parentWidget());
    });
}

QImage pictureOf(QWidget *widget)
{
    // A frame around it may be what shows the focus.
    const QRect area(widget->mapTo(widget->window(), QPoint(-2, -2)), widget->size() + QSize(4, 4));
    return widget->window()->grab(area).toImage();
}

bool showsFocus(QWidget *widget)
{
    QWidget *window = widget->window();
    window->setAttribute(Qt::WA_KeyboardFocusChange); // as after Tab
    widget->setFocus(Qt::TabFocusReason);
    if (!widget->hasFocus())
        return true; // judged elsewhere
    const QImage with = pictureOf(widget);
    if (auto *line = qobject_cast<QLineEdit *>(widget); line && !line->isReadOnly())
        return true; // the cursor, which blinks
    if (qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QTextEdit *>(widget))
        return true;
    widget->clearFocus();
    const QImage without = pictureOf(widget);
    window->activateWindow();
    return with != without;
}

QString cellName(const QModelIndex &index)
{
    return index.model()->headerData(index.column(), Qt::Horizontal).toString() + u", row "_s
           + QString::number(index.row());
}

void judgeCells(const QAbstractItemView *view, const QModelIndex &parent, QStringList &offenders)
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; row < qMin(model->rowCount(parent), 40); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column) {
            const QModelIndex index = model->index(row, column, parent);
            const bool tells = index.data(SeverityRole).isValid()
                               || index.data(Qt::BackgroundRole).isValid()
                               || index.data(Qt::ForegroundRole).isValid()
                               || (index.data(Qt::DecorationRole).isValid() && column > 0);
            const bool words = !index.data().toString().isEmpty()
                               || !index.data(Qt::AccessibleTextRole).toString().isEmpty();
            if (tells && !words)
                offenders.append(described(view) + u": "_s + cellName(index)
                                 + u" tells something without words"_s);
        }
        judgeCells(view, model->index(row, 0, parent), offenders);
    }
}

void judgeMenu(const QMenu *menu, QStringList &offenders)
{
    QHash<QString, QString> mnemonics;
    const auto actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString key = QKeySequence::mnemonic(action->text()).toString();
        if (key.isEmpty())
            offenders.append(menu->title() + u" > "_s + action->text() + u": no mnemonic"_s);
        else if (mnemonics.contains(key))
            offenders.append(menu->title() + u" > "_s + action->text() + u": the mnemonic of "_s
                             + mnemonics.value(key));
        mnemonics.insert(key, action->text());
        if (action->menu())
            judgeMenu(action->menu(), offenders);
    }
}

} // namespace

QStringList nameless(const QWidget *root)
{
    QStringList offenders;
    for (QWidget *widget : shownControls(root)) {
        if (nameOf(widget).trimmed().isEmpty())
            offenders.append(described(widget) + u": no accessible name"_s);
    }
    return offenders;
}

QStringList buttonsWithoutWords(const QWidget *root)
{
    QStringList offenders;
    for (const QWidget *widget : shownControls(root)) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *tool = qobject_cast<const QToolButton *>(widget);
        if (!button)
            continue;
        const bool words = !button->text().isEmpty()
                           && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly
                                && !tool->icon().isNull());
        if (!words && button->toolTip().isEmpty())
            offenders.append(described(button) + u": neither words nor a tooltip"_s);
    }
    return offenders;
}

QStringList unreachable(QWidget *root)
{
    QStringList offenders;
    if (!QApplication::focusWidget() || QApplication::focusWidget()->window() != root->window()) {
        root->activateWindow();
        root->setFocus();
        if (!QApplication::focusWidget() && root->nextInFocusChain())
            root->nextInFocusChain()->setFocus();
    }
    const QList<QWidget *> visited = tabbed(root, &offenders);
    for (QWidget *widget : shownControls(root)) {
        if (!widget->isEnabled() || isVisitedWithOthers(widget, visited))
            continue;
        if (qobject_cast<QToolBar *>(widget->parentWidget()))
            continue; // the same actions stand in the menus
        if (!widget->property("operatedThrough").toString().isEmpty())
            continue; // by the arrow keys from another control
        const bool proxied = widget->focusProxy() && visited.contains(widget->focusProxy());
        if (!visited.contains(widget) && !proxied)
            offenders.append(described(widget) + u": Tab does not lead to it"_s);
    }
    for (QWidget *widget : visited) {
        if (widget->isVisible() && isOperable(widget) && !showsFocus(widget))
            offenders.append(described(widget) + u": its focus cannot be seen"_s);
    }
    return offenders;
}

QStringList colourAlone(const QWidget *root)
{
    QStringList offenders;
    const auto views = root->findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        if (view->isVisible() && view->model())
            judgeCells(view, view->rootIndex(), offenders);
    }
    const auto labels = root->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        const bool icon = label->isVisible() && !label->pixmap(Qt::ReturnByValue).isNull();
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(label);
        if (icon && !label->property("decoration").toBool()
            && interface->text(QAccessible::Name).isEmpty())
            offenders.append(described(label) + u": an icon without a name"_s);
    }
    return offenders;
}

QStringList carelessMenus(const QWidget *root)
{
    QStringList offenders;
    const auto menus = root->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    for (const QMenu *menu : menus)
        judgeMenu(menu, offenders);
    return offenders;
}

} // namespace LicenseDesk::AccessibilityRules
