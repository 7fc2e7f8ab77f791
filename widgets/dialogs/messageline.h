// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/roles.h"

#include <QWidget>

class QLabel;

namespace LicenseDesk {

/*! A message where it belongs: under a field, in a dialog, above a grid. Icon and plain words,
    hidden while there is nothing to say; told to assistive tools as an alert. */
class MessageLine : public QWidget
{
    Q_OBJECT

public:
    explicit MessageLine(QWidget *parent = nullptr);

    void setMessage(Severity severity, const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIn(Severity severity);

    QLabel *m_icon;
    QLabel *m_text;
    Severity m_severity = Severity::Information;
};

} // namespace LicenseDesk
