-- SPDX-License-Identifier: GPL-3.0-or-later
-- Inputs of users' mail addresses, apart from what is made of them (R9): mail, mail_nickname and
-- proxy_addresses stay what everything reads. What a directory has already is taken for the inputs,
-- too, so that it shows what it showed. initial_address: empty until one is given, null where that
-- must be looked for among proxy_addresses, since nobody wrote it down.

ALTER TABLE usr ADD COLUMN input_mail TEXT NOT NULL DEFAULT ''
-- next statement --
ALTER TABLE usr ADD COLUMN input_mail_nickname TEXT NOT NULL DEFAULT ''
-- next statement --
ALTER TABLE usr ADD COLUMN input_proxy_addresses TEXT NOT NULL DEFAULT '[]'
-- next statement --
ALTER TABLE usr ADD COLUMN initial_address TEXT
-- next statement --
UPDATE usr SET input_mail = mail, input_mail_nickname = mail_nickname,
    input_proxy_addresses = proxy_addresses
    WHERE mail <> '' OR mail_nickname <> '' OR proxy_addresses <> '[]'
-- next statement --
-- held: 1 for what its owner has; 0 for what a user would have only with other licenses, so that
-- one search finds whether any of it belongs to somebody else (R5.6, R8.4).
ALTER TABLE address ADD COLUMN held INTEGER NOT NULL DEFAULT 1
