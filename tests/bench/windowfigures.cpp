// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfigures.h"

#include "items/usersmodel.h"
#include "widgets/directoryview.h"
#include "widgets/mainwindow.h"
#include "widgets/panes/gridview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>

namespace LicenseDesk::Bench {

namespace {

constexpr int millisecondsOfBeat = 2;
constexpr int starts = 5;

double now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/*! The line of /proc/self/status that begins with \a name, in MB. */
double memory(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/*! For how long the calling thread could have gone on but had no processor, in milliseconds; others
    on the machine, or its own workers, had them all. */
double waitedForProcessor()
{
    QFile statistics(QStringLiteral("/proc/thread-self/schedstat"));
    if (!statistics.open(QIODevice::ReadOnly))
        return 0;
    return statistics.readAll().split(' ').value(1).toDouble() / 1e6;
}

/*! Notes how late the event loop of its thread comes to a timer, by the clock, by what the thread
    itself computed meanwhile, and without what it waited for a processor. */
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_wall = now(CLOCK_MONOTONIC);
        m_own = now(CLOCK_THREAD_CPUTIME_ID);
        m_waited = waitedForProcessor();
        startTimer(millisecondsOfBeat, Qt::PreciseTimer);
    }
    double longestStall = 0;
    double longestWork = 0;
    double longestOfItself = 0;

protected:
    void timerEvent(QTimerEvent *) override
    {
        const double wall = now(CLOCK_MONOTONIC);
        const double own = now(CLOCK_THREAD_CPUTIME_ID);
        longestStall = std::max(longestStall, wall - m_wall);
        longestWork = std::max(longestWork, own - m_own);
        const double waited = waitedForProcessor();
        longestOfItself = std::max(longestOfItself, wall - m_wall - (waited - m_waited));
        m_wall = wall;
        m_own = own;
        m_waited = waited;
    }

private:
    double m_wall;
    double m_own;
    double m_waited;
};

/*! The window on the Users of a directory. */
class UsersWindow : public QObject
{
public:
    explicit UsersWindow(const QString &path)
        : m_window([](const QString &) { return QFuture<Result<void>>(); })
    {
        connect(&m_window, &MainWindow::directoryOpened, this, &UsersWindow::showUsers);
        m_window.show();
        m_window.openDirectory(path);
    }
    std::function<void()> painted; //!< called once, when the first rows are

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_model
            && m_model->state() == PagedModel::State::Ready && painted) {
            // Behind the painting itself.
            QTimer::singleShot(0, this, std::exchange(painted, nullptr));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void showUsers()
    {
        m_window.view()->showPane(PaneId::Users);
        auto *grid = m_window.findChild<GridView *>(QStringLiteral("users"));
        m_model = qobject_cast<UsersModel *>(grid->model());
        grid->viewport()->installEventFilter(this);
    }

    MainWindow m_window;
    UsersModel *m_model = nullptr;
};

void tell(const QJsonObject &figures)
{
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

/*! What a process of this program tells that is given \a arguments. */
QJsonObject told(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

/*! Milliseconds from the start of the process to the first painted rows; the quickest of several,
    the first of which fills the caches. Negative when it failed. */
double startOn(const QString &path)
{
    double quickest = -1;
    for (int turn = 0; turn < starts; ++turn) {
        const double since = now(CLOCK_MONOTONIC);
        const QJsonObject figures =
            told({QStringLiteral("--window"), QStringLiteral("start"), path});
        if (!figures.contains(QStringLiteral("painted")))
            return -1;
        const double took = figures[QStringLiteral("painted")].toDouble() - since;
        if (turn > 0 && (quickest < 0 || took < quickest))
            quickest = took;
    }
    return quickest;
}

Figure most(const QString &name, double value, const QString &unit, double limit)
{
    Figure figure{name, value, unit};
    figure.extra = limit;
    return figure;
}

} // namespace

int runWindow(const QStringList &arguments)
{
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication::setOrganizationName(QStringLiteral("License Desk"));
    QApplication::setApplicationName(QStringLiteral("bench"));
    const QString what = arguments.value(0);
    UsersWindow window(arguments.value(1));
    auto heartbeat = std::make_unique<Heartbeat>();
    double busy = 0;
    const int seconds = arguments.value(2, QStringLiteral("3")).toInt();
    const auto end = [&] {
        tell({{QStringLiteral("memory"), memory("VmRSS:")},
              {QStringLiteral("most"), memory("VmHWM:")},
              {QStringLiteral("cpu"), now(CLOCK_PROCESS_CPUTIME_ID) - busy},
              {QStringLiteral("stall"), heartbeat ? heartbeat->longestStall : 0},
              {QStringLiteral("itself"), heartbeat ? heartbeat->longestOfItself : 0},
              {QStringLiteral("work"), heartbeat ? heartbeat->longestWork : 0}});
        QCoreApplication::quit();
    };
    window.painted = [&] {
        if (what == u"start") {
            tell({{QStringLiteral("painted"), now(CLOCK_MONOTONIC)}});
            return QCoreApplication::quit();
        }
        // What belongs to the start is over by then: counts of chips, for one.
        QTimer::singleShot(5000, &window, [&] {
            if (what == u"idle") // the measuring itself would be what wakes it
                heartbeat.reset();
            else
                heartbeat->longestStall = heartbeat->longestWork = heartbeat->longestOfItself = 0;
            busy = now(CLOCK_PROCESS_CPUTIME_ID);
            QTimer::singleShot(seconds * 1000, &window, end);
        });
    };
    return QCoreApplication::exec();
}

bool measureWindow(const QString &path, const QString &empty, const QString &busy, Table &table)
{
    Figure start{QStringLiteral("start to the first painted rows of Users"), startOn(path),
                 QStringLiteral("ms")};
    start.yardstick = QStringLiteral("the same on an empty directory");
    start.measure = startOn(empty);
    start.most = 1.5;
    start.extra = 200;
    if (start.value < 0 || start.measure < 0) {
        std::fputs("the window did not start\n", stderr);
        return false;
    }
    table.add(start);
    const QString window = QStringLiteral("--window");
    const QJsonObject idle = told({window, QStringLiteral("idle"), path, QStringLiteral("5")});
    table.add(most(QStringLiteral("memory of the idle window"),
                   idle[QStringLiteral("memory")].toDouble(), QStringLiteral("MB"), 250));
    table.add(most(QStringLiteral("processor time of the idle window in 5 s"),
                   idle[QStringLiteral("cpu")].toDouble(), QStringLiteral("ms"), 10));
    const QJsonObject processing =
        told({window, QStringLiteral("processing"), busy, QStringLiteral("20")});
    table.add(
        most(QStringLiteral("longest stall of the window while the group of all is processed"),
             processing[QStringLiteral("stall")].toDouble(), QStringLiteral("ms"), 50));
    table.add(most(QStringLiteral("the same without what it waited for a processor"),
                   processing[QStringLiteral("itself")].toDouble(), QStringLiteral("ms"), 50));
    table.add(most(QStringLiteral("of it its own work"),
                   processing[QStringLiteral("work")].toDouble(), QStringLiteral("ms"), 50));
    table.add(most(QStringLiteral("most memory of the window meanwhile"),
                   processing[QStringLiteral("most")].toDouble(), QStringLiteral("MB"), 250));
    return !idle.isEmpty() && !processing.isEmpty();
}

} // namespace LicenseDesk::Bench
