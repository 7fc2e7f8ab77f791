// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/undostore.h"

#include "store/statement.h"

#include <map>
#include <tuple>

namespace LicenseDesk {

namespace {

constexpr qsizetype bytesOfId = 16;

/*! What objects have in common that share a line. */
struct Line
{
    UndoAspect aspect = UndoAspect::User;
    QString part;
    QString before;
    QString after;

    friend bool operator<(const Line &left, const Line &right)
    {
        return std::tie(left.aspect, left.part, left.before, left.after)
               < std::tie(right.aspect, right.part, right.before, right.after);
    }
};

UndoStep readStep(const Row &row)
{
    return {
        row.integer(0),
        row.time(1),
        row.text(2),
        {row.key<UndoDeed>(3), row.key<UndoAspect>(4), row.text(5), row.text(6), row.integer(7)},
        row.boolean(8),
        row.integer(9)};
}

} // namespace

Result<qint64> UndoStore::add(const UndoStep &step, const std::vector<UndoDifference> &differences)
{
    auto id = Statement(m_store, "INSERT INTO undo_step (at, actor, deed, kind, what, whom, count, "
                                 "undone, ground) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")
                  .number(step.at, step.actor, step.label.deed, step.label.kind, step.label.what,
                          step.label.whom, step.label.count, step.undone, step.ground);
    if (!id)
        return id;
    std::map<Line, QByteArray> lines;
    for (const UndoDifference &one : differences)
        lines[{one.aspect, one.part, one.before, one.after}] += one.object.toBytes();
    Steps steps(m_store);
    for (const auto &[line, objects] : lines) {
        steps.run("INSERT INTO undo_difference (step, aspect, part, old_value, new_value, objects) "
                  "VALUES (?, ?, ?, ?, ?, ?)",
                  *id, line.aspect, line.part, line.before, line.after, objects);
    }
    // What was undone before cannot be done again on top of this.
    steps
        .run("DELETE FROM undo_difference WHERE step IN (SELECT id FROM undo_step "
             "WHERE undone = 1 AND id < ?)",
             *id)
        .run("DELETE FROM undo_step WHERE undone = 1 AND id < ?", *id)
        .run("DELETE FROM undo_difference WHERE step IN (SELECT id FROM undo_step "
             "ORDER BY id DESC LIMIT -1 OFFSET ?)",
             limit)
        .run("DELETE FROM undo_step WHERE id IN (SELECT id FROM undo_step "
             "ORDER BY id DESC LIMIT -1 OFFSET ?)",
             limit);
    if (!steps.result())
        return tl::unexpected(steps.result().error());
    return id;
}

Result<std::vector<UndoStep>> UndoStore::steps()
{
    return Statement(m_store, "SELECT id, at, actor, deed, kind, what, whom, count, undone, ground "
                              "FROM undo_step ORDER BY id")
        .all(readStep);
}

Result<std::optional<UndoStep>> UndoStore::find(qint64 id)
{
    return Statement(m_store, "SELECT id, at, actor, deed, kind, what, whom, count, undone, ground "
                              "FROM undo_step WHERE id = ?")
        .one(readStep, id);
}

Result<std::optional<UndoStep>> UndoStore::next(UndoDirection direction)
{
    return direction == UndoDirection::Undo
               ? Statement(m_store,
                           "SELECT id, at, actor, deed, kind, what, whom, count, undone, ground "
                           "FROM undo_step WHERE undone = 0 ORDER BY id DESC LIMIT 1")
                     .one(readStep)
               : Statement(m_store,
                           "SELECT id, at, actor, deed, kind, what, whom, count, undone, ground "
                           "FROM undo_step WHERE undone = 1 ORDER BY id LIMIT 1")
                     .one(readStep);
}

Result<std::vector<UndoDifference>> UndoStore::differences(qint64 id)
{
    auto lines =
        Statement(m_store, "SELECT aspect, part, old_value, new_value, objects "
                           "FROM undo_difference WHERE step = ? ORDER BY key")
            .all(
                [](const Row &row) {
                    const Line line{row.key<UndoAspect>(0), row.text(1), row.text(2), row.text(3)};
                    return std::pair(line, row.bytes(4));
                },
                id);
    if (!lines)
        return tl::unexpected(lines.error());
    std::vector<UndoDifference> found;
    for (const auto &[line, objects] : *lines) {
        for (qsizetype at = 0; at + bytesOfId <= objects.size(); at += bytesOfId) {
            found.push_back({line.aspect,
                             Guid::fromBytes(QByteArrayView(objects).sliced(at, bytesOfId)),
                             line.part, line.before, line.after});
        }
    }
    return found;
}

Result<void> UndoStore::setUndone(qint64 id, bool undone, qint64 ground)
{
    return Steps(m_store)
        .run("UPDATE undo_step SET undone = ?, ground = ? WHERE id = ?", undone, ground, id)
        .result();
}

Result<void> UndoStore::remove(qint64 id)
{
    return Steps(m_store)
        .run("DELETE FROM undo_difference WHERE step = ?", id)
        .run("DELETE FROM undo_step WHERE id = ?", id)
        .result();
}

Result<qint64> UndoStore::size(qint64 id)
{
    return Statement(m_store, "SELECT sum(length(objects) + length(CAST(part AS BLOB)) "
                              "+ length(CAST(old_value AS BLOB)) "
                              "+ length(CAST(new_value AS BLOB))) "
                              "FROM undo_difference WHERE step = ?")
        .number(id);
}

} // namespace LicenseDesk
