-- SPDX-License-Identifier: GPL-3.0-or-later
-- Dynamic groups (R11). dynamic: groupTypes has DynamicMembership, so that a rule makes the members.
-- An assigned group may keep a rule for later. A directory of before knows no rules: groups that an
-- import made dynamic keep their members until they are given one.

ALTER TABLE grp ADD COLUMN dynamic INTEGER NOT NULL DEFAULT 0
-- next statement --
ALTER TABLE grp ADD COLUMN membership_rule TEXT NOT NULL DEFAULT ''
-- next statement --
ALTER TABLE grp ADD COLUMN rule_paused INTEGER NOT NULL DEFAULT 0
-- next statement --
UPDATE grp SET dynamic = 1 WHERE lower(group_types) LIKE '%"dynamicmembership"%'
-- next statement --
CREATE INDEX grp_dynamic ON grp (key) WHERE dynamic = 1
-- next statement --
-- How many passes stand between this one and a change that somebody asked for, where licenses made
-- memberships (R11).
ALTER TABLE job ADD COLUMN depth INTEGER NOT NULL DEFAULT 0
