-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last steps that can be undone and redone, oldest first. deed, kind, what, whom and count are
-- the name of a step (numbers of UndoDeed and UndoAspect). undone: what it did has been taken back, and can be
-- done again. ground: the newest audit entry when the step was last carried out. Numbers are never
-- used again, so that nobody undoes another step than the one that was shown.

CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deed INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    what TEXT NOT NULL,
    whom TEXT NOT NULL,
    count INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    ground INTEGER NOT NULL
)
-- next statement --
-- What a step made different: one line for all objects of which the same value became the same
-- other one. aspect: a number of UndoAspect; part: which value of the object, if it has several;
-- an empty value is none. objects: their ids, 16 bytes each.
CREATE TABLE undo_difference (
    key INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES undo_step (id),
    aspect INTEGER NOT NULL,
    part TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    objects BLOB NOT NULL
)
-- next statement --
CREATE INDEX undo_difference_step ON undo_difference (step)
