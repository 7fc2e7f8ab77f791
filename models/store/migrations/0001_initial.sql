-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Ids are the 16 bytes of a GUID, which compare like its lower-case text (R4.14);
-- keys are row numbers. Times are milliseconds since 1970 in UTC. Columns named …_key are folded
-- text: without case, compared binary. Numbers of enumerations are those of the C++ declarations.

CREATE TABLE directory (
    key INTEGER PRIMARY KEY CHECK (key = 1),
    tenant_id BLOB NOT NULL,
    display_name TEXT NOT NULL,
    initial_domain TEXT NOT NULL,
    verified_domains TEXT NOT NULL,
    default_usage_location TEXT NOT NULL,
    reprocess_automatically INTEGER NOT NULL,
    created INTEGER,
    sequence INTEGER NOT NULL DEFAULT 0,
    catalogue_version INTEGER NOT NULL DEFAULT 0
)
-- next statement --
CREATE TABLE plan (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    friendly_name TEXT NOT NULL,
    applies_to INTEGER NOT NULL
)
-- next statement --
-- consumed: users with at least one applied source (R2.1), kept by whoever writes assignments.
CREATE TABLE product (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    part_number TEXT NOT NULL,
    display_name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    subscribed INTEGER NOT NULL DEFAULT 0,
    enabled INTEGER NOT NULL DEFAULT 0,
    warning INTEGER NOT NULL DEFAULT 0,
    suspended INTEGER NOT NULL DEFAULT 0,
    locked_out INTEGER NOT NULL DEFAULT 0,
    status INTEGER NOT NULL DEFAULT 0,
    consumed INTEGER NOT NULL DEFAULT 0 CHECK (consumed >= 0)
)
-- next statement --
CREATE TABLE product_plan (
    product INTEGER NOT NULL REFERENCES product (key),
    plan INTEGER NOT NULL REFERENCES plan (key),
    PRIMARY KEY (product, plan)
) WITHOUT ROWID
-- next statement --
CREATE TABLE exclusive_set (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL
)
-- next statement --
CREATE TABLE exclusive_set_plan (
    exclusive_set INTEGER NOT NULL REFERENCES exclusive_set (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    plan INTEGER NOT NULL REFERENCES plan (key),
    PRIMARY KEY (exclusive_set, place)
) WITHOUT ROWID
-- next statement --
CREATE TABLE prerequisite (
    key INTEGER PRIMARY KEY,
    dependent INTEGER NOT NULL REFERENCES plan (key)
)
-- next statement --
CREATE TABLE prerequisite_plan (
    prerequisite INTEGER NOT NULL REFERENCES prerequisite (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    plan INTEGER NOT NULL REFERENCES plan (key),
    PRIMARY KEY (prerequisite, place)
) WITHOUT ROWID
-- next statement --
CREATE TABLE prohibited_location (
    key INTEGER PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (key),
    location TEXT NOT NULL
)
-- next statement --
-- Lists of disabled plans, each stored once: the plans' keys in ascending order, four bytes each,
-- most significant first. Key 0 is the empty list.
CREATE TABLE plan_list (
    key INTEGER PRIMARY KEY,
    plans BLOB NOT NULL UNIQUE
)
-- next statement --
INSERT INTO plan_list (key, plans) VALUES (0, x'')
-- next statement --
-- address_keys: the folded addresses but for the user principal name, a line each, for searching.
CREATE TABLE usr (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    upn TEXT NOT NULL,
    upn_key TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    usage_location TEXT NOT NULL,
    department TEXT NOT NULL,
    department_key TEXT NOT NULL,
    user_type TEXT NOT NULL,
    account_enabled INTEGER NOT NULL,
    mail TEXT NOT NULL,
    mail_nickname TEXT NOT NULL,
    proxy_addresses TEXT NOT NULL,
    address_keys TEXT NOT NULL,
    created INTEGER,
    attributes TEXT NOT NULL
)
-- next statement --
CREATE INDEX usr_name ON usr (name_key, id)
-- next statement --
-- member_count: first-level users. error_users: users with an entry of the group whose error is not
-- None. licensed_since: sequence of the oldest license that the group has now, 0 for none (R4.6).
CREATE TABLE grp (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    description TEXT NOT NULL,
    security_enabled INTEGER NOT NULL,
    mail_enabled INTEGER NOT NULL,
    group_types TEXT NOT NULL,
    mail TEXT NOT NULL,
    mail_nickname TEXT NOT NULL,
    proxy_addresses TEXT NOT NULL,
    created INTEGER,
    licensed_since INTEGER NOT NULL DEFAULT 0,
    member_count INTEGER NOT NULL DEFAULT 0 CHECK (member_count >= 0),
    error_users INTEGER NOT NULL DEFAULT 0 CHECK (error_users >= 0),
    processing_state INTEGER
)
-- next statement --
CREATE INDEX grp_name ON grp (name_key, id)
-- next statement --
CREATE INDEX grp_in_error ON grp (name_key, id) WHERE error_users > 0
-- next statement --
CREATE TABLE contact (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    mail TEXT NOT NULL,
    proxy_addresses TEXT NOT NULL
)
-- next statement --
-- Who has which address; owner_kind 0 is a user, 1 a group, 2 a contact.
CREATE TABLE address (
    address_key TEXT NOT NULL,
    owner_kind INTEGER NOT NULL,
    owner INTEGER NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (address_key, owner_kind, owner)
) WITHOUT ROWID
-- next statement --
CREATE INDEX address_owner ON address (owner_kind, owner)
-- next statement --
-- First-level users of a group; joined is the sequence at which they did (R4.5).
CREATE TABLE member (
    grp INTEGER NOT NULL REFERENCES grp (key),
    user_id BLOB NOT NULL,
    usr INTEGER NOT NULL REFERENCES usr (key),
    joined INTEGER NOT NULL,
    PRIMARY KEY (grp, user_id)
) WITHOUT ROWID
-- next statement --
CREATE INDEX member_waiting ON member (grp, joined, user_id, usr)
-- next statement --
CREATE INDEX member_usr ON member (usr)
-- next statement --
-- Users who are no members (any more) but have an entry of the group.
CREATE TABLE former_member (
    grp INTEGER NOT NULL REFERENCES grp (key),
    user_id BLOB NOT NULL,
    usr INTEGER NOT NULL REFERENCES usr (key),
    PRIMARY KEY (grp, user_id)
) WITHOUT ROWID
-- next statement --
CREATE INDEX former_member_usr ON former_member (usr)
-- next statement --
CREATE TABLE nested_group (
    grp INTEGER NOT NULL REFERENCES grp (key),
    member INTEGER NOT NULL REFERENCES grp (key),
    PRIMARY KEY (grp, member)
) WITHOUT ROWID
-- next statement --
CREATE INDEX nested_group_member ON nested_group (member)
-- next statement --
CREATE TABLE group_license (
    grp INTEGER NOT NULL REFERENCES grp (key),
    product INTEGER NOT NULL REFERENCES product (key),
    put_at INTEGER NOT NULL,
    disabled INTEGER NOT NULL REFERENCES plan_list (key),
    PRIMARY KEY (grp, product)
) WITHOUT ROWID
-- next statement --
CREATE INDEX group_license_product ON group_license (product)
-- next statement --
-- What users have: source 0 is direct, else the group's key. cause is JSON.
CREATE TABLE assignment (
    usr INTEGER NOT NULL REFERENCES usr (key),
    source INTEGER NOT NULL,
    product INTEGER NOT NULL REFERENCES product (key),
    state INTEGER NOT NULL,
    error INTEGER NOT NULL,
    disabled INTEGER NOT NULL REFERENCES plan_list (key),
    updated INTEGER NOT NULL,
    waiting_since INTEGER,
    cause TEXT,
    PRIMARY KEY (usr, source, product)
) WITHOUT ROWID
-- next statement --
CREATE INDEX assignment_source ON assignment (source)
-- next statement --
CREATE INDEX assignment_product ON assignment (product, usr, state)
-- next statement --
CREATE INDEX assignment_error ON assignment (usr, source, error) WHERE error <> 0
-- next statement --
CREATE INDEX assignment_source_error ON assignment (source, usr, error) WHERE error <> 0
-- next statement --
CREATE INDEX assignment_waiting ON assignment (product, usr) WHERE error = 1 AND state = 1
-- next statement --
CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    grp INTEGER REFERENCES grp (key),
    started INTEGER NOT NULL DEFAULT 0,
    round INTEGER NOT NULL DEFAULT 1,
    changed INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    processed INTEGER NOT NULL DEFAULT 0,
    phase INTEGER NOT NULL DEFAULT 0,
    after_sequence INTEGER NOT NULL DEFAULT -1,
    after_user BLOB NOT NULL
)
-- next statement --
CREATE INDEX job_grp ON job (grp)
-- next statement --
-- The users of a pass over single users, in the order in which their turn comes.
CREATE TABLE job_user (
    job INTEGER NOT NULL REFERENCES job (id),
    place INTEGER NOT NULL,
    usr INTEGER NOT NULL REFERENCES usr (key),
    PRIMARY KEY (job, place)
) WITHOUT ROWID
-- next statement --
CREATE INDEX job_user_usr ON job_user (usr)
-- next statement --
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    activity TEXT NOT NULL,
    category TEXT NOT NULL,
    target_type TEXT NOT NULL,
    target_id TEXT NOT NULL,
    target_name TEXT NOT NULL,
    success INTEGER NOT NULL,
    reason TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL
)
