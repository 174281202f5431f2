CREATE TABLE meta(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account(
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL CHECK(role IN ('officer', 'supervisor', 'trainer', 'auditor')),
    disabled INTEGER NOT NULL DEFAULT 0 CHECK(disabled IN (0, 1)),
    created INTEGER NOT NULL,
    -- SHA-256 of the account's key envelope beside the cache: shows where that was changed behind our back.
    envelope TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit(
    "index" INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL CHECK(action <> ''),
    outcome TEXT NOT NULL CHECK(outcome <> ''),
    purpose TEXT NOT NULL,
    case_reference TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL CHECK(json_valid(detail) AND json_type(detail) = 'object'),
    salt BLOB NOT NULL CHECK(length(salt) = 16),
    hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;

-- What the log must end with: shows where entries were cut off its end.
CREATE TABLE audit_head(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    entries INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;
INSERT INTO audit_head VALUES(1, 0, zeroblob(32));

CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NEW."index" IS NOT (SELECT entries + 1 FROM audit_head WHERE one = 1)
BEGIN
    SELECT RAISE(ABORT, 'audit_out_of_order');
END;
CREATE TRIGGER audit_moves_head AFTER INSERT ON audit
BEGIN
    UPDATE audit_head SET entries = NEW."index", hash = NEW.hash WHERE one = 1;
END;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
CREATE TRIGGER audit_head_moves_with_an_entry BEFORE UPDATE ON audit_head
WHEN NOT EXISTS (SELECT 1 FROM audit WHERE "index" = NEW.entries AND hash = NEW.hash)
     OR NEW.entries <> OLD.entries + 1
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
CREATE TRIGGER audit_head_is_not_deleted BEFORE DELETE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
