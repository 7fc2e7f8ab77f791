-- SPDX-License-Identifier: GPL-3.0-or-later
-- The number under which the audit log knows a user: passes write an entry for each of thousands.
-- Null where it knows none, or another name: then it is looked up. Whoever writes users keeps it.
ALTER TABLE usr ADD COLUMN audit_object INTEGER
-- next statement --
UPDATE usr SET audit_object = (
    SELECT o.key FROM audit_object o
    WHERE o.id = usr.id AND o.type = (SELECT key FROM audit_text WHERE text = 'User')
        AND o.name = usr.display_name)
-- next statement --
-- Whoever adds users counts them at the end: a trigger makes the engine keep a copy of each page
-- that a user changes.
DROP TRIGGER usr_added
