-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many units of a product were in use and bought, hour by hour (UTC, hours since 1970): what
-- held at the end of each hour in which either changed. Kept by the engine itself, whoever writes.

CREATE TABLE consumption (
    product INTEGER NOT NULL REFERENCES product (key),
    hour INTEGER NOT NULL,
    consumed INTEGER NOT NULL,
    total INTEGER NOT NULL,
    PRIMARY KEY (product, hour)
) WITHOUT ROWID
-- next statement --
INSERT INTO consumption (product, hour, consumed, total)
    SELECT key, CAST(strftime('%s', 'now') AS INTEGER) / 3600, consumed, enabled + warning
    FROM product WHERE subscribed <> 0
-- next statement --
CREATE TRIGGER product_consumption
AFTER UPDATE OF consumed, enabled, warning, subscribed ON product
WHEN new.subscribed <> 0 AND (new.consumed <> old.consumed OR new.subscribed <> old.subscribed
    OR new.enabled + new.warning <> old.enabled + old.warning)
BEGIN
    INSERT INTO consumption (product, hour, consumed, total)
    VALUES (new.key, CAST(strftime('%s', 'now') AS INTEGER) / 3600, new.consumed,
            new.enabled + new.warning)
    ON CONFLICT (product, hour)
    DO UPDATE SET consumed = excluded.consumed, total = excluded.total;
END
