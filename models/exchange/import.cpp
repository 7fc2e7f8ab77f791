// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import.h"

#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "exchange/textdecoder.h"
#include "exchange/watchedimport.h"
#include "service/addresskeeper.h"
#include "service/changewriter.h"
#include "service/engine.h"
#include "service/importrecording.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace LicenseDesk {

namespace {

/*! One file on its way: read, then written, then told of. */
struct Item
{
    Result<ImportFile> file;
    ImportSummary summary;
    GroupRows groupRows;
    bool membersPending = false; //!< of group objects, to be taken after the users
};

Result<ImportFile> readFile(const ImportSource &source, bool groupNamed)
{
    if (source.content)
        return ImportFile::parse(source.name, *source.content, groupNamed);
    const Result<QByteArray> bytes = readInputFile(source.name);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return ImportFile::parse(source.name, *bytes, groupNamed);
}

bool isKind(const Item &item, ImportKind kind)
{
    return item.file && item.file->kind() == kind;
}

/*! A list that could be of users or of members is one of members if the command names a group and
    has no other list of members. */
void settlePeople(std::vector<Item> &items, bool groupNamed)
{
    const bool membersGiven = std::ranges::any_of(
        items, [](const Item &item) { return isKind(item, ImportKind::Members); });
    for (Item &item : items) {
        if (isKind(item, ImportKind::People)) {
            item.file->setKind(groupNamed && !membersGiven ? ImportKind::Members
                                                           : ImportKind::Users);
        }
        if (isKind(item, ImportKind::Members) && !groupNamed) {
            item.file = failure(ErrorCode::UnreadableInput, item.summary.file,
                                {ImportText::tr("It lists members and does not say of which "
                                                "group. Name the group with --group ID.")});
        }
    }
}

void count(Item &item)
{
    item.summary.added = item.groupRows.added.size();
    item.summary.changed = (item.groupRows.changed - item.groupRows.added).size();
}

Result<void> importMembersFile(ChangeWriter &writer, Item &item,
                               const std::optional<GroupId> &groupId)
{
    const Result<std::optional<GroupKey>> group = writer.groups().find(groupId.value_or(GroupId()));
    if (!group)
        return tl::unexpected(group.error());
    if (!*group) {
        return failure(ErrorCode::NotFound, groupId.value_or(GroupId()).toString(),
                       {QStringLiteral("group")});
    }
    return importMembers(writer, *item.file, **group, item.summary);
}

/*! New plans are settled first: mail addresses follow those that are on afterwards (R7, R9). */
Result<void> importWatched(ChangeWriter &writer, Item &item, const ImportOptions &options)
{
    const Result<std::shared_ptr<const Catalogue>> before = writer.catalogue().catalogue();
    if (!before)
        return tl::unexpected(before.error());
    CatalogueWatch watch(writer);
    Result<void> done = watch.begin();
    if (done) {
        done = isKind(item, ImportKind::Catalogue)
                   ? importCatalogue(writer, *item.file, watch, item.summary)
                   : importSubscriptions(writer, *item.file, item.summary);
    }
    if (done)
        done = watch.conclude(options.keepNewPlansOff, item.summary);
    return done ? followCatalogue(writer, **before) : done;
}

Result<void> importItem(ChangeWriter &writer, Item &item, const ImportOptions &options)
{
    switch (item.file->kind()) {
    case ImportKind::Nothing:
    case ImportKind::People:
        return {};
    case ImportKind::Catalogue:
    case ImportKind::Subscriptions:
        return importWatched(writer, item, options);
    case ImportKind::ExclusivePlans:
    case ImportKind::PrerequisitePlans:
    case ImportKind::ProhibitedLocations:
        return importRules(writer, *item.file, item.summary);
    case ImportKind::Groups:
        break;
    case ImportKind::Users:
        return importUsers(writer, *item.file, item.summary);
    case ImportKind::Contacts:
        return importContacts(writer, *item.file, item.summary);
    case ImportKind::Organization:
        return importOrganization(writer, *item.file, item.summary);
    case ImportKind::Members:
        return importMembersFile(writer, item, options.group);
    }
    Result<void> done = importGroups(writer, *item.file, item.summary, item.groupRows);
    if (done && !item.membersPending)
        done = importMembersOfGroups(writer, *item.file, item.summary, item.groupRows);
    count(item);
    return done;
}

Result<void> importPendingMembers(ChangeWriter &writer, Item &item)
{
    Result<void> done = importMembersOfGroups(writer, *item.file, item.summary, item.groupRows);
    count(item);
    return done;
}

/*! Runs the steps one after the other, each in a transaction of its own. */
class ImportRun
{
public:
    ImportRun(Engine &engine, std::vector<Item> &items, const ImportOptions &options)
        : m_engine(engine),
          m_items(items),
          m_options(options)
    {
        if (options.undoable && !options.dryRun)
            m_recording.emplace();
    }

    /*! As run(), in the transaction of \a writer, which is rolled back afterwards. */
    void runIn(ChangeWriter &writer)
    {
        m_writer = &writer;
        run();
    }

    void run()
    {
        std::vector<size_t> order(m_items.size());
        std::iota(order.begin(), order.end(), size_t(0));
        const auto place = [&](size_t index) {
            const Result<ImportFile> &file = m_items[index].file;
            return file ? importOrder(file->kind()) : 0;
        };
        std::ranges::stable_sort(order, {}, place);
        for (const size_t index : order) {
            // Members of group objects come before lists of members: both follow the users.
            if (isKind(m_items[index], ImportKind::Members))
                takePendingMembers(order);
            take(m_items[index], [&](ChangeWriter &writer) {
                return importItem(writer, m_items[index], m_options);
            });
        }
        takePendingMembers(order);
    }

private:
    void takePendingMembers(const std::vector<size_t> &order)
    {
        for (const size_t index : order) {
            Item &item = m_items[index];
            if (std::exchange(item.membersPending, false))
                take(item,
                     [&](ChangeWriter &writer) { return importPendingMembers(writer, item); });
        }
    }

    template <typename Work>
    void take(Item &item, Work work)
    {
        if (!item.file)
            return;
        if (m_failed) {
            item.file = tl::unexpected(*m_failed);
            return;
        }
        const auto counted = [&](ChangeWriter &writer) -> Result<void> {
            AuditStore log(writer.store());
            const Result<qint64> before = log.lastId();
            if (!before)
                return tl::unexpected(before.error());
            if (Result<void> done = work(writer); !done)
                return done;
            return log.lastId().map([&](qint64 after) { item.summary.changes += after - *before; });
        };
        const auto recorded = [&](ChangeWriter &writer) {
            return m_recording ? m_recording->record(
                       writer, QFileInfo(item.summary.file).fileName(), counted)
                               : counted(writer);
        };
        const Result<void> done = m_writer ? counted(*m_writer) : m_engine.write(recorded);
        if (done) {
            if (m_recording)
                m_recording->confirm();
            return;
        }
        item.file = tl::unexpected(done.error());
        if (done.error().code != ErrorCode::NotFound
            && done.error().code != ErrorCode::UnreadableInput)
            m_failed = done.error();
    }

    Engine &m_engine;
    std::vector<Item> &m_items;
    const ImportOptions &m_options;
    ChangeWriter *m_writer = nullptr; //!< of a transaction that all share
    std::optional<ImportRecording> m_recording;
    std::optional<Error> m_failed;
};

} // namespace

QString toText(const ImportSummary &summary)
{
    // All at once: a file's name may have a %1 in it.
    QString text = QStringLiteral("%1: %2: read %3, added %4, changed %5, skipped %6\n")
                       .arg(summary.file, toString(summary.kind), QString::number(summary.read),
                            QString::number(summary.added), QString::number(summary.changed),
                            QString::number(summary.skipped.size()));
    QList<ImportSummary::Skipped> skipped = summary.skipped;
    std::ranges::stable_sort(skipped, {}, &ImportSummary::Skipped::number);
    for (const ImportSummary::Skipped &row : std::as_const(skipped))
        text += summary.file + u':' + QString::number(row.number) + u": "_qs + row.reason + u'\n';
    if (!summary.refusal.isEmpty())
        text += summary.file + u": "_qs + summary.refusal + u'\n';
    for (const ImportSummary::Watched &watched : summary.watched)
        text += summary.file + u": "_qs + toText(watched) + u'\n';
    return text;
}

std::vector<Result<ImportSummary>> importFiles(Engine &engine,
                                               const std::vector<ImportSource> &sources,
                                               const ImportOptions &options)
{
    const bool groupNamed = options.group.has_value();
    std::vector<Item> items;
    for (const ImportSource &source : sources) {
        Item item{readFile(source, groupNamed), {}, {}, false};
        item.summary.file = source.name;
        items.push_back(std::move(item));
    }
    settlePeople(items, groupNamed);
    const bool usersCome = std::ranges::any_of(
        items, [](const Item &item) { return isKind(item, ImportKind::Users); });
    for (Item &item : items) {
        item.summary.kind = item.file ? item.file->kind() : ImportKind::Nothing;
        item.membersPending = usersCome && isKind(item, ImportKind::Groups);
    }
    ImportRun run(engine, items, options);
    if (options.dryRun) {
        const Result<void> undone = engine.write([&](ChangeWriter &writer) -> Result<void> {
            run.runIn(writer);
            return failure(ErrorCode::Cancelled); // takes all of it back
        });
        if (undone.error().code != ErrorCode::Cancelled) {
            for (Item &item : items)
                item.file = tl::unexpected(undone.error());
        }
    } else {
        run.run();
    }
    std::vector<Result<ImportSummary>> results;
    for (const Item &item : items) {
        if (item.file)
            results.emplace_back(item.summary);
        else
            results.emplace_back(tl::unexpected(item.file.error()));
    }
    return results;
}

} // namespace LicenseDesk
