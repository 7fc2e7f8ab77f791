// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/auditlines.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedLayout;

namespace LicenseDesk {

/*! One entry of the audit log: what happened, and its old and new values side by side. */
class AuditDetails : public QWidget
{
    Q_OBJECT

public:
    explicit AuditDetails(QWidget *parent = nullptr);

    /*! Nothing is selected without one. */
    void setLine(const std::optional<AuditLine> &line);
    /*! All of it as text; empty while nothing is selected. */
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QWidget *newValue(const QString &name, const QString &title,
                                    QPlainTextEdit *&value);

    std::optional<AuditLine> m_line;
    QStackedLayout *m_stack;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_sentence;
    QPlainTextEdit *m_old = nullptr;
    QPlainTextEdit *m_new = nullptr;
};

} // namespace LicenseDesk
