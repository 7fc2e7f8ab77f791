// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/why.h"

#include <QTreeWidget>

namespace LicenseDesk {

/*! The chain of an answer as a tree whose lines wrap. An icon says what each line does, and so does
    the text that assistive tools read. */
class WhyChain : public QTreeWidget
{
    Q_OBJECT

public:
    explicit WhyChain(QWidget *parent = nullptr);

    void setLines(const QList<WhyLine> &lines);

signals:
    /*! Enter, or a double click, on a line that leads somewhere. */
    void lineActivated(const LicenseDesk::WhyLine &line);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<WhyLine> m_lines;
};

} // namespace LicenseDesk
