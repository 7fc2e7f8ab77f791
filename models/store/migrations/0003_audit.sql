-- SPDX-License-Identifier: GPL-3.0-or-later
-- The audit log in the size of what happened: whatever recurs stands once and is named by number.
-- audit_object is a target under the name that it had first; an entry has a name of its own only
-- when the object was called otherwise by then. Values and reasons are NULL (nothing to say), a
-- number of audit_text (what a pass gives to thousands) or a text (one object's own properties).
-- No foreign keys: nothing is ever removed here, and each would cost a search for every entry.

ALTER TABLE audit RENAME TO audit_before
-- next statement --
CREATE TABLE audit_text (
    key INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
)
-- next statement --
CREATE TABLE audit_actor (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
)
-- next statement --
CREATE TABLE audit_activity (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    UNIQUE (name, category)
)
-- next statement --
-- id: the 16 bytes of a GUID; any other text as it is. type: of audit_text.
CREATE TABLE audit_object (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    type INTEGER NOT NULL,
    name TEXT NOT NULL
)
-- next statement --
CREATE UNIQUE INDEX audit_object_id ON audit_object (id, type)
-- next statement --
-- Ids are in the order of commitment (R4.14). member: who joined or left the target.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    activity INTEGER NOT NULL,
    target INTEGER,
    member INTEGER,
    target_name TEXT,
    member_name TEXT,
    success INTEGER NOT NULL,
    reason,
    old_value,
    new_value
)
-- next statement --
-- Entries older by the clock than the one before them. Between two of them times only grow, so
-- that a time is found by halving and needs no index, which every entry would pay for.
CREATE TABLE audit_clock (
    id INTEGER PRIMARY KEY
)
-- next statement --
CREATE TRIGGER audit_clock_back AFTER INSERT ON audit
WHEN NEW.at < (SELECT at FROM audit WHERE id < NEW.id ORDER BY id DESC LIMIT 1)
BEGIN
    INSERT INTO audit_clock (id) VALUES (NEW.id);
END
-- next statement --
INSERT INTO audit_text (text)
SELECT text FROM (
    SELECT target_type AS text FROM audit_before
    UNION SELECT reason FROM audit_before WHERE reason <> ''
    UNION SELECT old_value FROM audit_before
          WHERE activity IN ('Change user license', 'Set group license') AND old_value <> ''
    UNION SELECT new_value FROM audit_before
          WHERE activity IN ('Change user license', 'Set group license') AND new_value <> ''
    UNION SELECT json_extract(member, '$.type') FROM (
              SELECT CASE activity WHEN 'Add member to group' THEN new_value
                                   WHEN 'Remove member from group' THEN old_value END AS member
              FROM audit_before) WHERE json_valid(member) AND member LIKE '{%"id":%"type":%}'
) WHERE text IS NOT NULL
-- next statement --
INSERT INTO audit_actor (name)
SELECT DISTINCT actor FROM audit_before
-- next statement --
INSERT INTO audit_activity (name, category)
SELECT DISTINCT activity, category FROM audit_before
-- next statement --
-- What was a member's name is a whole object of its own in old entries.
ALTER TABLE audit_before ADD COLUMN member TEXT
-- next statement --
UPDATE audit_before SET member = CASE activity WHEN 'Add member to group' THEN new_value
                                               ELSE old_value END
WHERE activity = 'Add member to group' AND old_value = ''
          AND json_valid(new_value) AND new_value LIKE '{%"id":%"type":%}'
   OR activity = 'Remove member from group' AND new_value = ''
          AND json_valid(old_value) AND old_value LIKE '{%"id":%"type":%}'
-- next statement --
INSERT INTO audit_object (id, type, name)
SELECT guid_bytes(o.id), t.key, o.name
FROM (SELECT target_id AS id, target_type AS type, target_name AS name, min(id) AS first
      FROM audit_before WHERE target_id <> '' OR target_type <> '' OR target_name <> ''
      GROUP BY target_id, target_type) o
JOIN audit_text t ON t.text = o.type ORDER BY o.first
-- next statement --
INSERT OR IGNORE INTO audit_object (id, type, name)
SELECT guid_bytes(o.id), t.key, o.name
FROM (SELECT json_extract(member, '$.id') AS id, json_extract(member, '$.type') AS type,
             json_extract(member, '$.displayName') AS name, min(id) AS first
      FROM audit_before WHERE member IS NOT NULL GROUP BY 1, 2) o
JOIN audit_text t ON t.text = o.type ORDER BY o.first
-- next statement --
INSERT INTO audit (id, at, actor, activity, target, member, target_name, member_name, success,
                   reason, old_value, new_value)
SELECT b.id, b.at, (SELECT key FROM audit_actor WHERE name = b.actor),
       (SELECT key FROM audit_activity WHERE name = b.activity AND category = b.category),
       t.key, m.key, CASE WHEN t.key IS NOT NULL THEN nullif(b.target_name, t.name) END,
       nullif(json_extract(b.member, '$.displayName'), m.name), b.success,
       (SELECT key FROM audit_text WHERE text = b.reason AND text <> ''),
       CASE WHEN b.old_value = '' OR b.member IS NOT NULL THEN NULL
            WHEN b.activity IN ('Change user license', 'Set group license')
                THEN (SELECT key FROM audit_text WHERE text = b.old_value)
            ELSE b.old_value END,
       CASE WHEN b.new_value = '' OR b.member IS NOT NULL THEN NULL
            WHEN b.activity IN ('Change user license', 'Set group license')
                THEN (SELECT key FROM audit_text WHERE text = b.new_value)
            ELSE b.new_value END
FROM audit_before b
LEFT JOIN audit_object t ON t.id = guid_bytes(b.target_id)
      AND t.type = (SELECT key FROM audit_text WHERE text = b.target_type)
LEFT JOIN audit_object m ON m.id = guid_bytes(json_extract(b.member, '$.id'))
      AND m.type = (SELECT key FROM audit_text WHERE text = json_extract(b.member, '$.type'))
ORDER BY b.id
-- next statement --
DROP TABLE audit_before
-- next statement --
CREATE INDEX audit_target ON audit (target)
-- next statement --
CREATE INDEX audit_member ON audit (member) WHERE member IS NOT NULL
