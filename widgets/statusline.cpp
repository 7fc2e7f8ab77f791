// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statusline.h"

#include "widgets/elidedlabel.h"

#include <QProgressBar>

namespace LicenseDesk {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent),
      m_directory(newLabel(QStringLiteral("statusDirectory"))),
      m_rows(newLabel(QStringLiteral("statusRows"))),
      m_state(newLabel(QStringLiteral("statusProcessing"))),
      m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("status"));
    setAccessibleName(tr("Status"));
    m_progress->setObjectName(QStringLiteral("processingProgress"));
    m_progress->setAccessibleName(tr("Processing"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
    m_progress->setMaximumHeight(fontMetrics().height() + 4);
    addWidget(m_directory);
    addWidget(m_rows, 1);
    addPermanentWidget(m_state);
    addPermanentWidget(m_progress);
    clear();
}

ElidedLabel *StatusLine::newLabel(const QString &objectName)
{
    auto *label = new ElidedLabel(this);
    label->setObjectName(objectName);
    label->setContentsMargins(6, 2, 6, 2);
    return label;
}

void StatusLine::setDirectory(const QString &name, const QString &path)
{
    m_directory->setText(name);
    // A tooltip takes what looks like markup for markup.
    m_directory->setToolTip(
        QStringLiteral("<p style='white-space:pre'>%1</p>").arg(path.toHtmlEscaped()));
}

void StatusLine::setRows(const QString &text)
{
    m_rows->setText(text);
}

void StatusLine::setProcessing(const QString &text, qint64 processed, qint64 total)
{
    m_state->setText(text);
    m_progress->setRange(0, int(qMin<qint64>(total, std::numeric_limits<int>::max())));
    m_progress->setValue(int(qMin<qint64>(processed, std::numeric_limits<int>::max())));
    m_progress->show();
}

void StatusLine::setUpToDate()
{
    m_state->setText(tr("Latest license changes have been applied to all users"));
    m_progress->hide();
}

void StatusLine::clear()
{
    for (ElidedLabel *label : {m_directory, m_rows, m_state})
        label->clear();
    m_directory->setToolTip({});
    m_progress->hide();
    clearMessage();
}

} // namespace LicenseDesk
