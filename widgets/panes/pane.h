// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusEvent>
#include <QWidget>

class QMenu;

namespace LicenseDesk {

/*! One page of the window, reached through the navigation. */
class Pane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /*! What can be done to what is selected here, for menu and toolbar. */
    [[nodiscard]] virtual QList<QAction *> objectActions() const { return {}; }
    /*! "12 selected of 1,000,000 users", for the status bar. */
    [[nodiscard]] virtual QString statusText() const { return {}; }
    [[nodiscard]] virtual bool hasFilter() const { return false; }
    virtual void focusFilter() {}
    virtual void refresh() {}
    /*! Adds a choice of columns, and of saved views, where the pane has some. */
    virtual void fillColumnMenu(QMenu *) {}
    virtual void fillViewMenu(QMenu *) {}
    /*! Stores columns and splitters. */
    virtual void saveLayout() const {}

protected:
    /*! The focus given to the pane goes to \a widget. Not a focus proxy: with one, Tab would pass
        by what stands before the widget. */
    void setFocusTarget(QWidget *widget) { m_focusTarget = widget; }
    void focusInEvent(QFocusEvent *event) override
    {
        if (m_focusTarget)
            m_focusTarget->setFocus(event->reason());
        else
            QWidget::focusInEvent(event);
    }

private:
    QWidget *m_focusTarget = nullptr;

signals:
    void statusTextChanged();
    /*! Something was done; \a result says what. */
    void done(const QString &result);
};

} // namespace LicenseDesk
