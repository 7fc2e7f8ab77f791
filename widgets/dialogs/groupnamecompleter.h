// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/guid.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QLineEdit;
class QStringListModel;

namespace LicenseDesk {

class LicensingService;

/*! Lets a group be typed by its name, with those that are called alike, or by its id. A child of
    the line. */
class GroupNameCompleter : public QObject
{
    Q_OBJECT

public:
    GroupNameCompleter(LicensingService *service, QLineEdit *line);

    /*! Calls \a done with the group that the line means now: none for an empty line, NotFound where
        nothing is called that, AlreadyExists where several are. */
    void resolve(const std::function<void(const Result<std::optional<GroupId>> &)> &done);

private:
    void search();

    LicensingService *m_service;
    QLineEdit *m_line;
    QStringListModel *m_names;
    QTimer m_typing;
};

} // namespace LicenseDesk
