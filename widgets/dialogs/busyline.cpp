// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/busyline.h"

#include "widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>

namespace LicenseDesk {

namespace {

constexpr int millisecondsUntilShown = 400;
constexpr int millisecondsBetween = 100;

} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent),
      m_bar(new QProgressBar(this)),
      m_count(new PlainLabel(this))
{
    m_bar->setObjectName(QStringLiteral("requestProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_count->setObjectName(QStringLiteral("requestCount"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_bar, 1);
    row->addWidget(m_count, 1);
    m_first.setSingleShot(true);
    m_first.setInterval(millisecondsUntilShown);
    m_next.setInterval(millisecondsBetween);
    connect(&m_first, &QTimer::timeout, this, [this] {
        follow();
        show();
        m_next.start();
    });
    connect(&m_next, &QTimer::timeout, this, &BusyLine::follow);
    hide();
}

void BusyLine::start(const QString &text, const RequestWatch &watch)
{
    m_text = text;
    m_watch = watch;
    m_next.stop();
    m_first.start();
}

void BusyLine::stop()
{
    m_first.stop();
    m_next.stop();
    hide();
}

void BusyLine::follow()
{
    const qint64 total = m_watch.total();
    const qint64 done = qMin(m_watch.done(), total);
    // Busy without a share while nothing is known, and when all but the end is done.
    m_bar->setRange(0, done < total ? int(qMin<qint64>(total, INT_MAX)) : 0);
    m_bar->setValue(int(qMin<qint64>(done, INT_MAX)));
    const QLocale locale;
    m_count->setText(
        total > 1 && done < total
            ? tr("%1: %2 of %3").arg(m_text, locale.toString(done), locale.toString(total))
            : m_text);
}

} // namespace LicenseDesk
