// SPDX-License-Identifier: GPL-3.0-or-later
// A second program on a directory: does what its arguments say, says when it has, and ends.
#include "support/testorganisation.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <random>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

/*! Queues a license of the group Sales and leaves it to others. */
void queue(TestOrganisation &org)
{
    org.setWaiting(false);
    org.license(u"Sales"_s, {u"E3"_s});
}

/*! Keeps the write lock for so many milliseconds. */
int holdLock(TestOrganisation &org, int milliseconds)
{
    const Result<void> held = org.engine().store().inTransaction([&]() -> Result<void> {
        say("locked");
        QThread::msleep(ulong(milliseconds));
        return {};
    });
    return held ? 0 : 1;
}

/*! Works off the queue with so many milliseconds between two batches; the number of batches that
    it did itself is the exit status. */
int processSlowly(TestOrganisation &org, int pause)
{
    for (int batches = 0;; ++batches) {
        const Result<std::optional<Progress>> progress = org.engine().processBatch();
        if (!progress)
            return 255;
        if (!*progress)
            return batches;
        say("batch");
        QThread::msleep(ulong(pause));
    }
}

/*! Random requests on the users u1 to u8 and the groups Sales and More. */
int hammer(TestOrganisation &org, unsigned seed, int requests)
{
    std::mt19937 random(seed);
    const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
    for (int request = 0; request < requests; ++request) {
        const QString user = u'u' + QString::number(below(8) + 1);
        const QString group = below(2) == 0 ? u"Sales"_s : u"More"_s;
        const QString product = below(2) == 0 ? u"E3"_s : u"E5"_s;
        std::optional<ErrorCode> refused;
        switch (below(5)) {
        case 0:
            refused = org.join(group, {user});
            break;
        case 1:
            refused = org.leave(group, {user});
            break;
        case 2:
            refused = org.assign(user, {product});
            break;
        case 3:
            refused = org.assign(user, {}, {product});
            break;
        case 4:
            refused = org.reprocessGroup(group);
            break;
        }
        if (refused == ErrorCode::DirectoryLocked || refused == ErrorCode::Internal)
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    const int number = arguments.value(3).toInt();
    TestOrganisation org(arguments.value(2), 3);
    say("open");
    if (what == u"locate"_s) {
        org.setWaiting(false); // what is queued is the business of others
        const QString location = arguments.value(4);
        return org.submit(
                   UpdateUsers{{org.userId(arguments.value(3))}, {{u"usageLocation"_s, location}}})
                   ? 1
                   : 0;
    }
    if (what == u"hold"_s)
        return holdLock(org, number);
    if (what == u"queue"_s) {
        queue(org);
        return 0;
    }
    if (what == u"queueAndHold"_s) {
        queue(org);
        return holdLock(org, number);
    }
    if (what == u"process"_s) {
        queue(org);
        return processSlowly(org, number);
    }
    if (what == u"hammer"_s)
        return hammer(org, unsigned(number), arguments.value(4).toInt());
    return 2;
}
