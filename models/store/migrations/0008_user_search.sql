-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a page of a million users is found by. user_text: which three characters in a row users
-- have in name, user principal name and addresses, as folded; the two line ends behind the last
-- let one or two characters be looked for by what begins with them. It holds no texts: what it
-- finds is compared with the users themselves. Whoever writes users adds to it (usertext.h); the
-- engine does not trust triggers with a table like this. Nothing is taken out.

CREATE VIRTUAL TABLE user_text USING fts5(
    text, content='', tokenize='trigram case_sensitive 1', detail=none, columnsize=0)
-- next statement --
CREATE VIRTUAL TABLE user_text_term USING fts5vocab(user_text, row)
-- next statement --
INSERT INTO user_text (rowid, text)
    SELECT key, name_key || char(10) || upn_key || char(10) || address_keys || char(10, 10)
    FROM usr ORDER BY key
-- next statement --
-- users: how many there are. user_order: another number when their order by one of their own
-- columns may be another, or who meets a condition on these.
ALTER TABLE directory ADD COLUMN users INTEGER NOT NULL DEFAULT 0
-- next statement --
ALTER TABLE directory ADD COLUMN user_order INTEGER NOT NULL DEFAULT 0
-- next statement --
UPDATE directory SET users = (SELECT count(*) FROM usr)
-- next statement --
CREATE TRIGGER usr_added AFTER INSERT ON usr
BEGIN
    UPDATE directory SET users = users + 1, user_order = user_order + 1;
END
-- next statement --
CREATE TRIGGER usr_removed AFTER DELETE ON usr
BEGIN
    UPDATE directory SET users = users - 1, user_order = user_order + 1;
END
-- next statement --
CREATE TRIGGER usr_moved AFTER UPDATE OF name_key, upn_key, address_keys, usage_location,
    department_key, user_type, account_enabled ON usr
WHEN new.name_key <> old.name_key OR new.upn_key <> old.upn_key
    OR new.address_keys <> old.address_keys OR new.usage_location <> old.usage_location
    OR new.department_key <> old.department_key OR new.user_type <> old.user_type
    OR new.account_enabled <> old.account_enabled
BEGIN
    UPDATE directory SET user_order = user_order + 1;
END
-- next statement --
-- Columns of few values, each of many users in the order of their row numbers: such an index grows
-- at the ends of its values only, and is small.
CREATE INDEX usr_location ON usr (usage_location)
-- next statement --
CREATE INDEX usr_department ON usr (department_key)
-- next statement --
CREATE INDEX usr_type ON usr (user_type)
-- next statement --
CREATE INDEX usr_enabled ON usr (account_enabled)
