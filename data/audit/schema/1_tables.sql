-- The audit log in a database of its own beside the cache: whoever reads records writes here, and waits for nobody
-- who writes the records themselves. As migration 0001 had it within the cache.
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
