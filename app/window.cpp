// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/commands.h"
#include "app/console.h"
#include "exchange/newdirectory.h"
#include "widgets/appearance.h"
#include "widgets/banner/bannerarea.h"
#include "widgets/deskstyle.h"
#include "widgets/mainwindow.h"
#include "widgets/translators.h"

#include <QApplication>
#include <QIcon>
#include <QPromise>
#include <QThread>

namespace LicenseDesk {

namespace {

/*! Makes sample directories in a thread of its own. Going away, it gives up what is half made. */
class SampleMaker
{
public:
    SampleMaker() = default;
    ~SampleMaker()
    {
        m_cancel.cancel();
        if (m_thread)
            m_thread->wait();
    }
    SampleMaker(const SampleMaker &) = delete;
    SampleMaker &operator=(const SampleMaker &) = delete;

    QFuture<Result<void>> create(const QString &path)
    {
        if (m_thread)
            m_thread->wait(); // the one before has told its result, and is about to end
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        m_thread.reset(QThread::create([promise, path, cancel = m_cancel] {
            NewDirectory directory;
            directory.path = path;
            directory.sample = true;
            try {
                promise->addResult(createDirectory(directory, {}, cancel));
            } catch (const std::exception &exception) {
                promise->addResult(Result<void>(
                    failure(ErrorCode::Internal, path, {}, QString::fromUtf8(exception.what()))));
            }
            promise->finish();
        }));
        m_thread->start();
        return promise->future();
    }

private:
    CancelToken m_cancel;
    std::unique_ptr<QThread> m_thread;
};

bool hasDisplay()
{
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    }
    return false;
}

/*! Without a display the directory is shown as text, for Qt would end the program. */
int reportInstead(int argc, char **argv, const QString &directory)
{
    const QCoreApplication application(argc, argv);
    if (directory.isEmpty()) {
        tell(QCoreApplication::translate("CommandLine", "There is no display for the window. "
                                                        "Name a directory to report on it."));
        return ExitUsage;
    }
    int status = ExitDone;
    for (const char *report : {"products", "groups", "errors"}) {
        const int own = runReport({QStringLiteral("report"), directory, QLatin1String(report)});
        status = qMax(status, own);
    }
    return status;
}

} // namespace

int runWindow(int argc, char **argv, const WindowWanted &wanted)
{
#ifdef Q_OS_LINUX
    if (!hasDisplay())
        return reportInstead(argc, argv, wanted.directory);
#endif
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("LicenseDesk"));
    QApplication::setApplicationName(QStringLiteral("licensedesk"));
    QApplication::setApplicationVersion(QStringLiteral(LICENSEDESK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("licensedesk"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/licensedesk/icons/licensedesk.svg")));
    const QString language = wanted.language.isEmpty() ? Settings::language() : wanted.language;
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    const Translators translators;
    QApplication::setStyle(new DeskStyle);
    applyAppearance(Settings::appearance());
    installBannerAccessibility();

    SampleMaker samples;
    MainWindow window([&samples](const QString &path) { return samples.create(path); });
    const QString directory =
        wanted.directory.isEmpty() ? Settings::lastDirectory() : wanted.directory;
    if (!directory.isEmpty())
        window.openDirectory(directory);
    window.show();
    return QApplication::exec();
}

} // namespace LicenseDesk
