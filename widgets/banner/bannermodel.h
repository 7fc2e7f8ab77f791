// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/roles.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace LicenseDesk {

/*! One message above the content. The text is plain. */
struct Banner
{
    QString key; //!< a later banner of the same key replaces this one
    Severity severity = Severity::Information;
    QString text;
    QString actionText; //!< empty: no button
    std::function<void()> action;
    bool dismissible = true;
};

/*! The messages above the content, in the order in which they came. Says nothing about how they
    look. GUI thread. */
class BannerModel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QList<Banner> &banners() const { return m_banners; }
    /*! Adds or replaces a banner. One that was dismissed comes back only with another text. */
    void set(const Banner &banner);
    /*! Its cause is gone: it may come back with the same text. */
    void remove(const QString &key);
    /*! Somebody has read it and does not want to see it any more. */
    void dismiss(const QString &key);
    void clear();

signals:
    void changed();

private:
    QList<Banner> m_banners;
    QHash<QString, QString> m_dismissed; //!< texts by key
};

} // namespace LicenseDesk
