// SPDX-License-Identifier: GPL-3.0-or-later
// A program that takes a directory's last step back, or makes it again, to be killed while it does.
// Says "begun" when the first of the step's objects are done, and "done" after the commit.
#include "service/engine.h"
#include "service/undochanges.h"
#include "store/undostore.h"

#include <QCoreApplication>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace LicenseDesk;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

Result<void> revert(Engine &engine, UndoDirection direction)
{
    const Result<std::optional<UndoStep>> step = UndoStore(engine.store()).next(direction);
    if (!step || !*step)
        return step ? failure(ErrorCode::NotFound, QStringLiteral("step"))
                    : tl::unexpected(step.error());
    const RequestWatch watch;
    engine.setWatch(watch);
    std::atomic_bool over = false;
    std::thread teller([&] {
        using namespace std::chrono_literals;
        while (!over && watch.done() == 0)
            std::this_thread::sleep_for(100us);
        say("begun");
    });
    const Result<Receipt> receipt =
        engine.apply(RevertStep{(*step)->id, direction}, Engine::Recording::On);
    over = true;
    teller.join();
    return receipt.map([](const Receipt &) {});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    Result<std::unique_ptr<Engine>> engine = Engine::open(arguments.at(1), {});
    if (!engine) {
        std::fprintf(stderr, "%s\n", qPrintable(engine.error().detail));
        return 3;
    }
    const bool redo = arguments.at(2) == QLatin1String("redo");
    const Result<void> done = revert(**engine, redo ? UndoDirection::Redo : UndoDirection::Undo);
    if (!done) {
        std::fprintf(stderr, "%s %s\n", qPrintable(done.error().subject),
                     qPrintable(done.error().detail));
        return 1;
    }
    say("done");
    return (*engine)->processAll() ? 0 : 1;
}
