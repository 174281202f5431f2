-- The audit log moves into a database of its own beside the cache, so that a search waits for nobody who writes here.
-- The entries themselves were copied there by the code that applies this (data/audit/auditmove.h).

-- The entries of changes, committed with them, until they stand in the log.
CREATE TABLE audit_outbox(
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL CHECK(action <> ''),
    outcome TEXT NOT NULL CHECK(outcome <> ''),
    purpose TEXT NOT NULL,
    case_reference TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL CHECK(json_valid(detail) AND json_type(detail) = 'object'),
    salt BLOB NOT NULL UNIQUE CHECK(length(salt) = 16)
) STRICT;
CREATE TRIGGER audit_outbox_is_not_changed BEFORE UPDATE ON audit_outbox
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;

-- How far the log went when it was last seen from here: shows an older copy of it, a cut one and another one.
CREATE TABLE audit_seen(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    entries INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;
INSERT INTO audit_seen SELECT 1, coalesce(max(entries), 0), coalesce(max(hash), zeroblob(32)) FROM audit_head;
CREATE TRIGGER audit_seen_goes_on BEFORE UPDATE ON audit_seen
WHEN NEW.entries <= OLD.entries
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
CREATE TRIGGER audit_seen_is_not_deleted BEFORE DELETE ON audit_seen
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;

DROP TABLE audit;
DROP TABLE audit_head;
