// SPDX-License-Identifier: GPL-3.0-or-later
// Another process at work on a directory, for tst_openingdirectories. Commands:
//   lock PATH          keeps the write lock until its standard input ends
//   exclusive PATH     keeps even readers out until its standard input ends
//   write PATH [MS]    commits contacts one by one, saying how many, until it is killed; waits
//                      MS for locks
//   fill PATH BYTES    writes until no file may grow beyond BYTES; says the error's number
//   create PATH BYTES  the same with making a directory
#include "store/connection.h"
#include "store/store.h"
#include "store/userstore.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace LicenseDesk;

namespace {

void say(qint64 number)
{
    std::printf("%lld\n", static_cast<long long>(number));
    std::fflush(stdout);
}

void waitForEndOfInput()
{
    while (std::getchar() != EOF) {}
}

void limitFiles(const QString &bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{rlim_t(bytes.toULongLong()), rlim_t(bytes.toULongLong())};
    setrlimit(RLIMIT_FSIZE, &limit);
}

ContactRecord contact(int number)
{
    ContactRecord contact;
    contact.id = ContactId::create();
    contact.displayName = QStringLiteral("Contact %1").arg(number);
    contact.mail = QStringLiteral("contact%1@fabrikam.com").arg(number);
    return contact;
}

int sayError(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.detail));
    say(int(error.code));
    return 1;
}

int keepLocked(Store &store)
{
    const Result<int> kept = store.inTransaction([]() -> Result<int> {
        say(0);
        waitForEndOfInput();
        return 0;
    });
    return kept ? 0 : sayError(kept.error());
}

int keepExclusively(const QString &path)
{
    auto connection = Connection::open(path, Connection::Access::ReadWrite);
    for (const char *sql : {"PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE",
                            "UPDATE directory SET sequence = sequence"}) {
        if (const Result<void> run = (*connection)->run(sql); !run)
            return sayError(run.error());
    }
    say(0);
    waitForEndOfInput();
    return 0;
}

int writeUntilKilled(Store &store)
{
    for (int number = 1;; ++number) {
        const auto added =
            store.inTransaction([&] { return UserStore(store).add(contact(number)); });
        if (!added)
            return sayError(added.error());
        say(number);
    }
}

int fill(Store &store)
{
    const Result<int> filled = store.inTransaction([&]() -> Result<int> {
        for (int number = 1; number < 20000; ++number) {
            if (const auto added = UserStore(store).add(contact(number)); !added)
                return tl::unexpected(added.error());
        }
        return 0;
    });
    if (!filled)
        return sayError(filled.error());
    say(-1);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString command = arguments.value(1);
    const QString path = arguments.value(2);
    if (command == u"exclusive")
        return keepExclusively(path);
    if (command == u"create") {
        limitFiles(arguments.value(3));
        const auto made = Store::create(path, {});
        if (!made)
            return sayError(made.error());
        say(-1);
        return 0;
    }
    Store::Settings settings;
    if (command == u"write" && arguments.size() > 3)
        settings.patience = std::chrono::milliseconds(arguments.at(3).toInt());
    auto store = Store::open(path, OpenMode::ReadWrite, settings);
    if (!store)
        return sayError(store.error());
    if (command == u"lock")
        return keepLocked(**store);
    if (command == u"write")
        return writeUntilKilled(**store);
    limitFiles(arguments.value(3));
    return fill(**store);
}
