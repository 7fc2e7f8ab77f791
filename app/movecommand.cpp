// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/licensearguments.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "exchange/rowwriter.h"
#include "licensing/messages.h"
#include "service/engine.h"
#include "service/groupmove.h"

#include <QBuffer>
#include <QCoreApplication>

#include <limits>

namespace LicenseDesk {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return CommandLine::tr(
        "Moves users from one product to another, nobody without a license in between.\n\n"
        "  --group ID --from SKU --to SKU    exchanges the product on the group; plans that are\n"
        "                                    off stay off where the new product has them\n"
        "  --from-group ID --to-group ID     makes the members members of the other group, and\n"
        "                                    takes out of the first who has all licenses of the\n"
        "                                    second, or gets them by leaving; who would not\n"
        "                                    stays, and is named\n"
        "  --dry-run                         only say what would be done\n\n"
        "Products are named by id or part number. Run again, it goes on where it was stopped.");
}

std::vector<ReportColumn> errorColumns()
{
    return {{"user", CommandLine::tr("User")},
            {"userPrincipalName", CommandLine::tr("User principal name")},
            {"product", CommandLine::tr("Product")},
            {"explanation", CommandLine::tr("Explanation")}};
}

/*! One command on one open directory. */
class Move
{
public:
    Move(Engine &engine, bool dryRun) : m_engine(engine), m_dryRun(dryRun) {}

    [[nodiscard]] int swap(const GroupId &group, const SkuId &from, const SkuId &to);
    [[nodiscard]] int throughGroups(const GroupId &from, const GroupId &to);

private:
    [[nodiscard]] Result<void> carryOut(const Change &change);
    [[nodiscard]] Result<bool> isSwapped(const GroupId &group, const SkuId &from, const SkuId &to);
    [[nodiscard]] Result<std::vector<ReportRow>> errorsOf(const GroupId &group, const SkuId &to);
    [[nodiscard]] ReportRow errorCells(const AssignmentRow &row) const;
    [[nodiscard]] int preview(const Change &change, const QString &text);
    [[nodiscard]] int print(const QString &text, const std::vector<ReportRow> &rows);
    [[nodiscard]] int refuse(const Error &error);

    Engine &m_engine;
    bool m_dryRun;
    std::shared_ptr<const Catalogue> m_catalogue = std::make_shared<Catalogue>();
};

int Move::refuse(const Error &error)
{
    tell(error, &m_engine);
    return exitStatus(error);
}

/*! Applies and works off, for the second half needs the effects of the first. */
Result<void> Move::carryOut(const Change &change)
{
    if (Result<Receipt> done = m_engine.apply(change, Engine::Recording::On); !done)
        return tl::unexpected(done.error());
    const StopSignals stopSignals;
    Result<ProcessingSummary> processed = m_engine.processAll(stopSignals.token());
    if (!processed)
        return tl::unexpected(processed.error());
    if (processed->cancelled)
        return failure(ErrorCode::Cancelled);
    return {};
}

ReportRow Move::errorCells(const AssignmentRow &row) const
{
    return {row.userName, row.userPrincipalName, row.productName,
            explanation(row.state, row.error, row.cause, row.userName, row.groupName,
                        m_catalogue->indexOf(row.product), *m_catalogue)};
}

int Move::print(const QString &text, const std::vector<ReportRow> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    buffer.write(text.toUtf8() + '\n');
    if (!rows.empty()) {
        const auto source = [&](const ReportVisit &visit) -> Result<void> {
            for (const ReportRow &row : rows) {
                if (Result<void> visited = visit(row); !visited)
                    return visited;
            }
            return {};
        };
        if (Result<void> written = writeRows(errorColumns(), source, ReportFormat::Table, buffer);
            !written)
            return refuse(written.error());
    }
    if (!LicenseDesk::print(buffer.data()))
        return ExitDirectory;
    return rows.empty() || m_dryRun ? ExitDone : ExitRefused;
}

int Move::preview(const Change &change, const QString &text)
{
    const Result<Preview> preview = m_engine.preview({change}, {});
    if (!preview)
        return refuse(preview.error());
    QStringList lines{text};
    for (const Preview::UnitEffect &unit : preview->units) {
        lines += CommandLine::tr("%1: %2 of %3 units in use, then %4 of %5")
                     .arg(unit.displayName)
                     .arg(unit.consumedBefore)
                     .arg(unit.totalBefore)
                     .arg(unit.consumedAfter)
                     .arg(unit.totalAfter);
    }
    lines += CommandLine::tr("Users who would be in error: %1").arg(preview->newErrors);
    std::vector<ReportRow> rows;
    for (const AssignmentRow &row : preview->newErrorRows)
        rows.push_back(errorCells(row));
    return print(lines.join(u'\n'), rows);
}

Result<bool> Move::isSwapped(const GroupId &group, const SkuId &from, const SkuId &to)
{
    return m_engine.reader().licensesOfGroup(group).map([&](const QList<GroupLicenseRow> &rows) {
        const auto has = [&](const SkuId &product) {
            return std::ranges::find(rows, product, &GroupLicenseRow::product) != rows.end();
        };
        return has(to) && !has(from);
    });
}

Result<std::vector<ReportRow>> Move::errorsOf(const GroupId &group, const SkuId &to)
{
    const Result<QList<AssignmentRow>> errors =
        m_engine.reader().errorsOfGroup(group, 0, std::numeric_limits<int>::max());
    if (!errors)
        return tl::unexpected(errors.error());
    std::vector<ReportRow> rows;
    for (const AssignmentRow &row : *errors) {
        if (row.product == to)
            rows.push_back(errorCells(row));
    }
    return rows;
}

int Move::swap(const GroupId &group, const SkuId &from, const SkuId &to)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = m_engine.reader().catalogue();
    const Result<GroupRecord> record = m_engine.reader().group(group);
    if (!catalogue || !record)
        return refuse(catalogue ? record.error() : catalogue.error());
    m_catalogue = *catalogue;
    const auto name = [&](const SkuId &product) {
        return m_catalogue->product(m_catalogue->indexOf(product)).displayName;
    };
    const QString what =
        QStringLiteral("%1: %2 → %3").arg(record->displayName, name(from), name(to));
    const Result<bool> swapped = isSwapped(group, from, to);
    if (!swapped)
        return refuse(swapped.error());
    if (!*swapped) {
        const SwapGroupProduct change{group, from, to};
        if (m_dryRun)
            return preview(change, what);
        if (Result<void> done = carryOut(change); !done)
            return refuse(done.error());
    }
    const Result<std::vector<ReportRow>> errors = errorsOf(group, to);
    if (!errors)
        return refuse(errors.error());
    const QString text = errors->empty() ? CommandLine::tr("%1: done.").arg(what)
                                         : CommandLine::tr("%1: done. Users who do not get it: %2")
                                               .arg(what)
                                               .arg(errors->size());
    return print(text, *errors);
}

int Move::throughGroups(const GroupId &from, const GroupId &to)
{
    const Result<std::shared_ptr<const Catalogue>> catalogue = m_engine.reader().catalogue();
    Reader reader = m_engine.reader();
    const Result<GroupMove> before = readGroupMove(reader, from, to, 0);
    if (!catalogue || !before)
        return refuse(catalogue ? before.error() : catalogue.error());
    m_catalogue = *catalogue;
    const QString what = QStringLiteral("%1 → %2").arg(before->fromName, before->toName);
    if (m_dryRun) {
        const QString counts =
            CommandLine::tr("%1: users who would join: %2, who can leave already: %3")
                .arg(what)
                .arg(before->outside)
                .arg(before->served);
        const QString errors =
            CommandLine::tr(
                "Errors are told as they are in both groups; whoever has one only because of %1 is "
                "moved, too.")
                .arg(before->fromName);
        return preview(CopyMembers{from, to}, counts + u'\n' + errors);
    }
    if (Result<void> done = carryOut(CopyMembers{from, to}); !done)
        return refuse(done.error());
    const Result<GroupMove> joined =
        readGroupMove(reader, from, to, std::numeric_limits<int>::max());
    if (!joined)
        return refuse(joined.error());
    if (Result<void> done = carryOut(ReleaseMembers{from, to}); !done)
        return refuse(done.error());
    std::vector<ReportRow> rows;
    for (const GroupMove::Staying &staying : joined->stayingRows) {
        for (const AssignmentRow &error : staying.errors)
            rows.push_back(errorCells(error));
        if (staying.errors.isEmpty())
            rows.push_back({staying.userName, staying.userPrincipalName, QString(),
                            CommandLine::tr("Not processed yet; reprocess the group.")});
    }
    QString text = CommandLine::tr("%1: users moved: %2.").arg(what).arg(joined->served);
    if (joined->staying > 0)
        text += u' ' + CommandLine::tr("Staying in both groups: %1").arg(joined->staying);
    return print(text, rows);
}

} // namespace

int runMove(const QStringList &arguments)
{
    Arguments given(QStringLiteral("move DIRECTORY --group ID --from SKU --to SKU [--dry-run]\n"
                                   "       licensedesk move DIRECTORY --from-group ID --to-group "
                                   "ID [--dry-run]"),
                    helpText());
    for (const char *name : {"group", "from", "to", "from-group", "to-group"})
        given.addValue(QLatin1String(name));
    given.addFlag(QStringLiteral("dry-run"));
    if (const std::optional<int> status = given.parse(arguments, 1, 1))
        return *status;
    const auto areSet = [&](std::initializer_list<const char *> names) {
        return std::ranges::count_if(
            names, [&](const char *name) { return given.isSet(QLatin1String(name)); });
    };
    const auto ofSwap = areSet({"group", "from", "to"});
    const auto ofGroups = areSet({"from-group", "to-group"});
    if (!(ofSwap == 3 && ofGroups == 0) && !(ofSwap == 0 && ofGroups == 2))
        return given.wrong(CommandLine::tr("Name a group and two products, or two groups."));
    const auto first =
        groupOption(given, ofSwap > 0 ? QStringLiteral("group") : QStringLiteral("from-group"));
    if (!first)
        return ExitUsage;
    std::optional<GroupId> second;
    if (ofGroups > 0 && !(second = groupOption(given, QStringLiteral("to-group"))))
        return ExitUsage;
    Session session;
    {
        const StopSignals stopSignals;
        const QString path = given.positional().constFirst();
        if (const std::optional<int> status = session.open(path, stopSignals.token()))
            return *status;
    }
    Move move(session.engine(), given.isSet(QStringLiteral("dry-run")));
    if (second)
        return move.throughGroups(*first, *second);
    const auto from = productOption(given, QStringLiteral("from"), session.engine());
    const auto to = productOption(given, QStringLiteral("to"), session.engine());
    return from && to ? move.swap(*first, *from, *to) : int(ExitRefused);
}

} // namespace LicenseDesk
