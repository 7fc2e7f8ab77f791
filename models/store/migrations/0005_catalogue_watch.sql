-- SPDX-License-Identifier: GPL-3.0-or-later
-- Catalogue watch (R6.5). named: the last catalogue that had the product named the plan in it; a
-- plan that only a subscription has named is not. new_plan: plans that products in use have got and
-- that nobody has looked at yet.

ALTER TABLE product_plan ADD COLUMN named INTEGER NOT NULL DEFAULT 1
-- next statement --
CREATE TABLE new_plan (
    product INTEGER NOT NULL REFERENCES product (key),
    plan INTEGER NOT NULL REFERENCES plan (key),
    added INTEGER NOT NULL,
    PRIMARY KEY (product, plan)
) WITHOUT ROWID
