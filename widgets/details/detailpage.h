// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/whendone.h"
#include "service/licensingservice.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedLayout;
class QTabWidget;

namespace LicenseDesk {

class FlowLayout;
class MessageLine;

/*! What the details of users, groups and products share: the object's name above its tabs, words
    while nothing is selected, and late answers dropped. */
class DetailPage : public QWidget
{
    Q_OBJECT

signals:
    /*! Something was done; \a result says what, in names, for the status bar. */
    void done(const QString &result);

protected:
    DetailPage(LicensingService *service, const QString &objectName, const QString &accessibleName,
               const QString &emptyText, QWidget *parent);

    [[nodiscard]] LicensingService *service() const { return m_service; }
    /*! A tab with \a content, which scrolls where the window is low. */
    void addTab(QWidget *content, const QString &title);
    void setTabTitle(const QWidget *content, const QString &title);
    void showTab(const QWidget *content);
    /*! Another object, or none: forgets the name of the one before. */
    void restart(bool present);
    void setTitle(const QString &title, const QString &subtitle);
    /*! Reads about the object with \a work and calls \a show, unless it is another one by then. */
    template <typename Work, typename Show>
    void read(Work work, Show show);
    void showFailure(const Error &error);

private:
    LicensingService *m_service;
    QStackedLayout *m_stack;
    QLabel *m_title;
    QLabel *m_subtitle;
    MessageLine *m_message;
    QTabWidget *m_tabs;
    QList<const QWidget *> m_contents; //!< of the tabs, in their order
    quint64 m_generation = 0;
};

template <typename Work, typename Show>
void DetailPage::read(Work work, Show show)
{
    whenDone(m_service->read(std::move(work)), this,
             [this, show = std::move(show), generation = m_generation](auto result) {
                 if (generation != m_generation)
                     return;
                 if (result)
                     show(std::move(*result));
                 else
                     showFailure(result.error());
             });
}

/*! Buttons for \a actions in as many rows as the width needs. */
[[nodiscard]] FlowLayout *newButtonRow(const QList<QAction *> &actions, QWidget *parent);

} // namespace LicenseDesk
