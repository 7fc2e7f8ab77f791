-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whoever writes to the audit log notes in audit_clock when the clock went back: a trigger that looks
-- at the entry before each entry costs a pass over thousands a tenth of its time.

DROP TRIGGER audit_clock_back
