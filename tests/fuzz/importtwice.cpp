// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/importtwice.h"

#include "exchange/import.h"
#include "fuzz/fuzzing.h"
#include "fuzz/scratchdirectory.h"

#include <QRegularExpression>

namespace LicenseDesk {

namespace {

/*! A sentence that speaks of a line speaks of one that there is. */
void requirePlace(const QString &sentence, const QByteArray &input)
{
    static const QRegularExpression pattern(QStringLiteral("^Line (\\d+):"));
    const QRegularExpressionMatch match = pattern.match(sentence);
    // UTF-16 has two bytes a character; the last line break may be followed by nothing.
    if (match.hasMatch()) {
        const qint64 line = match.captured(1).toLongLong();
        require(line >= 1 && line <= input.count('\n') + 2, "the line named is there", sentence);
    }
}

void requireSummary(const ImportSummary &summary, const QByteArray &input)
{
    const QString text = toText(summary);
    require(summary.read >= 0 && summary.added >= 0 && summary.changed >= 0, "counts", text);
    // Of a rule table "changed" are also the rules that went, of which the file has no row.
    const bool table = importOrder(summary.kind) == importOrder(ImportKind::ExclusivePlans);
    require(summary.added + (table ? 0 : summary.changed) <= summary.read, "no row counts twice",
            text);
    for (const ImportSummary::Skipped &row : summary.skipped) {
        require(!row.reason.isEmpty(), "what is skipped has its reason", text);
        require(row.number >= 1 && row.number <= input.size(), "and its place", text);
    }
}

/*! Nothing new is skipped the second time; licenses that a user without any got the first time are
    not looked at again. */
bool fewerSkipped(const ImportSummary &first, const ImportSummary &second)
{
    return std::ranges::all_of(second.skipped, [&](const ImportSummary::Skipped &row) {
        return std::ranges::any_of(first.skipped, [&](const ImportSummary::Skipped &before) {
            return before.number == row.number && before.reason == row.reason;
        });
    });
}

} // namespace

void importTwice(const QByteArray &input, bool groupNamed)
{
    static ScratchDirectory directory;
    Engine &engine = directory.fresh();
    const qint64 before = directory.newestAuditEntry();
    const std::vector<ImportSource> sources{{QStringLiteral("file"), input}};
    ImportOptions options;
    if (groupNamed)
        options.group = ScratchDirectory::sales();

    const Result<ImportSummary> first = importFiles(engine, sources, options).front();
    const qint64 between = directory.newestAuditEntry();
    const Result<ImportSummary> second = importFiles(engine, sources, options).front();
    require(first.has_value() == second.has_value(), "a file is readable or it is not");
    require(directory.newestAuditEntry() == between, "the second time changes nothing",
            second ? toText(*second) : QString());
    if (!first) {
        require(first.error().code == ErrorCode::UnreadableInput, "unreadable, nothing worse",
                first.error().detail);
        require(!first.error().arguments.value(0).isEmpty(), "it is said why");
        requirePlace(first.error().arguments.value(0), input);
        require(first.error() == second.error(), "the same is said twice");
        require(before == between, "nothing of an unreadable file is taken");
        return;
    }
    requireSummary(*first, input);
    require(second->added == 0 && second->changed == 0, "importing twice changes nothing",
            toText(*first) + toText(*second));
    require(first->read == second->read && fewerSkipped(*first, *second),
            "the same rows are read and skipped", toText(*first) + toText(*second));
    require((first->added + first->changed > 0) == (between != before),
            "what is changed is audited (R10.1), and counted", toText(*first));
    if (between != before)
        directory.examine();
}

} // namespace LicenseDesk
