// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/roles.h"

#include <QAbstractButton>

#include <optional>

namespace LicenseDesk {

/*! A number of the Overview: large, with what it counts below it. It leads to what it counts. */
class NumberButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NumberButton(QWidget *parent = nullptr);

    /*! \a sentence is "300 users", of which \a number is the number. */
    void setNumber(const QString &number, const QString &sentence,
                   std::optional<Severity> severity = {});

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont numberFont() const;

    QString m_number;
    QString m_caption;
    std::optional<Severity> m_severity;
};

} // namespace LicenseDesk
