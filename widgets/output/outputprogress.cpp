// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/output/outputprogress.h"

#include "widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLocale>
#include <QMainWindow>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

namespace LicenseDesk {

namespace {

constexpr int millisecondsUnseen = 400;
constexpr int millisecondsBetweenLooks = 100;
constexpr int millisecondsOfMessage = 8000;
constexpr int charactersWide = 56;

} // namespace

OutputProgress::OutputProgress(const QString &text, QWidget *parent)
    : QDialog(parent),
      m_count(new PlainLabel(this)),
      m_bar(new QProgressBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("outputProgress"));
    setAccessibleName(text);
    setWindowTitle(text);
    m_bar->setObjectName(QStringLiteral("outputBar"));
    m_bar->setAccessibleName(text);
    m_bar->setTextVisible(false);
    m_count->setObjectName(QStringLiteral("outputCount"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancel"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(new PlainLabel(text, this));
    column->addWidget(m_bar);
    column->addWidget(m_count);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * charactersWide);
}

void OutputProgress::run(const QString &text, GridContent content, LineSink sink, QWidget *parent,
                         const Done &done)
{
    auto *progress = new OutputProgress(text, parent);
    progress->m_work = new GridWork(std::move(content), std::move(sink), progress);
    connect(progress->m_work, &GridWork::finished, progress,
            [progress, done](const Result<qint64> &lines) {
                progress->m_work = nullptr;
                progress->hide();
                progress->deleteLater();
                done(lines);
            });
    auto *looks = new QTimer(progress);
    connect(looks, &QTimer::timeout, progress, &OutputProgress::follow);
    looks->start(millisecondsBetweenLooks);
    QTimer::singleShot(millisecondsUnseen, progress, [progress] {
        progress->follow();
        if (progress->m_work)
            progress->open();
    });
}

void OutputProgress::follow()
{
    if (!m_work)
        return;
    // Counted in thousandths: a bar counts in int.
    const qint64 all = qMax<qint64>(1, m_work->lineCount());
    const qint64 lines = m_work->linesDone();
    m_bar->setMaximum(1000);
    m_bar->setValue(int(qMin<qint64>(1000, lines * 1000 / all)));
    const QLocale locale;
    m_count->setText(
        tr("%1 of %2 rows").arg(locale.toString(lines), locale.toString(m_work->lineCount())));
}

void OutputProgress::reject()
{
    if (m_work)
        m_work->cancel(); // its end closes the dialog
}

void tellDone(QWidget *anywhere, const QString &text)
{
    for (QWidget *widget = anywhere; widget; widget = widget->parentWidget()) {
        if (auto *window = qobject_cast<QMainWindow *>(widget))
            return window->statusBar()->showMessage(text, millisecondsOfMessage);
    }
}

} // namespace LicenseDesk
