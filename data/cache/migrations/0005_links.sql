-- How person blocks compare where they may be one person's: those that are, and those that possibly are.
CREATE TABLE link(
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- by which it is named while both blocks are held
    a INTEGER NOT NULL, -- persons, the lower first
    b INTEGER NOT NULL CHECK(a < b),
    is_same INTEGER NOT NULL CHECK(is_same IN (0, 1)),
    weight INTEGER NOT NULL, -- millionths of a bit
    evidence BLOB NOT NULL, -- data/identity/linkstore.cpp
    model INTEGER NOT NULL, -- of link_model: what it was judged by
    is_between INTEGER NOT NULL CHECK(is_between IN (0, 1)), -- two travellers
    UNIQUE(a, b)
) STRICT;
CREATE INDEX link_b ON link(b);
CREATE INDEX link_between ON link(weight) WHERE is_between = 1;

-- Blocks that share a key are compared: each with the first so many of the key, in order of their numbers.
CREATE TABLE block_key(
    key INTEGER NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY(key, person)
) STRICT, WITHOUT ROWID;

-- What is still to be looked at beside the blocks that are newer than all that was: `compares` where it is to
-- be compared again too.
CREATE TABLE unresolved(
    person INTEGER PRIMARY KEY,
    compares INTEGER NOT NULL CHECK(compares IN (0, 1))
) STRICT;

-- What links are judged by: weights, and how often names, dates and states occur, by hashes.
CREATE TABLE link_model(
    version INTEGER PRIMARY KEY,
    format INTEGER NOT NULL,
    blocks INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;

-- What officers decided on two travellers: that they are one, or two. It is about the blocks that they had
-- then, which follow corrections as facts do.
CREATE TABLE link_decision(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    a BLOB NOT NULL CHECK(length(a) = 16), -- fingerprints of the two blocks that were shown
    b BLOB NOT NULL CHECK(length(b) = 16),
    decision TEXT NOT NULL CHECK(decision IN ('same', 'different')),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    blind INTEGER NOT NULL CHECK(blind IN (0, 1)), -- decided before the weight was shown
    weight_shown INTEGER,
    by TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- The blocks that it holds together or apart, pair by pair.
CREATE TABLE link_decision_pair(
    decision INTEGER NOT NULL REFERENCES link_decision,
    a BLOB NOT NULL CHECK(length(a) = 16),
    b BLOB NOT NULL CHECK(length(b) = 16 AND a < b),
    PRIMARY KEY(decision, a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_decision_pair_a ON link_decision_pair(a);
CREATE INDEX link_decision_pair_b ON link_decision_pair(b);

CREATE TABLE link_decision_undo(
    decision INTEGER PRIMARY KEY REFERENCES link_decision,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK(reason <> '')
) STRICT;

CREATE TRIGGER link_decision_is_not_changed BEFORE UPDATE ON link_decision
BEGIN
    SELECT RAISE(ABORT, 'link_decision_append_only');
END;
CREATE TRIGGER link_decision_is_not_deleted BEFORE DELETE ON link_decision
BEGIN
    SELECT RAISE(ABORT, 'link_decision_append_only');
END;
CREATE TRIGGER link_decision_pair_is_not_changed BEFORE UPDATE ON link_decision_pair
BEGIN
    SELECT RAISE(ABORT, 'link_decision_append_only');
END;
CREATE TRIGGER link_decision_pair_is_not_deleted BEFORE DELETE ON link_decision_pair
BEGIN
    SELECT RAISE(ABORT, 'link_decision_append_only');
END;
CREATE TRIGGER link_decision_undo_is_not_changed BEFORE UPDATE ON link_decision_undo
BEGIN
    SELECT RAISE(ABORT, 'link_decision_append_only');
END;
CREATE TRIGGER link_decision_undo_is_not_deleted BEFORE DELETE ON link_decision_undo
BEGIN
    SELECT RAISE(ABORT, 'link_decision_append_only');
END;

-- The blocks of travellers who turned out to be part of another, as it was then, and of that other: a number
-- belongs to whoever has the lowest of its blocks.
CREATE TABLE former_traveller(
    number INTEGER NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY(number, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_traveller_person ON former_traveller(person);

CREATE TRIGGER links_follow_a_correction AFTER UPDATE OF state ON record
WHEN NEW.state = 1 AND OLD.person IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO link_decision_pair(decision, a, b)
    SELECT decision, min(newer.fingerprint, other), max(newer.fingerprint, other)
    FROM (SELECT pair.decision, iif(pair.a = older.fingerprint, pair.b, pair.a) AS other
          FROM person AS older
          JOIN link_decision_pair AS pair ON pair.a = older.fingerprint OR pair.b = older.fingerprint
          WHERE older.number = OLD.person)
    JOIN record AS correction ON correction.number = NEW.target
    JOIN person AS newer ON newer.number = correction.person
    WHERE newer.number <> OLD.person AND newer.fingerprint <> other;
    INSERT OR IGNORE INTO former_traveller(number, person)
    SELECT former.number, correction.person
    FROM former_traveller AS former JOIN record AS correction ON correction.number = NEW.target
    WHERE former.person = OLD.person AND correction.person IS NOT NULL;
    -- A decision or a number may have come to it that it had not before.
    INSERT OR IGNORE INTO unresolved(person, compares)
    SELECT correction.person, 0 FROM record AS correction
    WHERE correction.number = NEW.target AND correction.person IS NOT NULL;
END;

-- Whatever removes a block: nothing is kept of how it compared.
CREATE TRIGGER links_go_with_their_block AFTER DELETE ON person
BEGIN
    INSERT OR IGNORE INTO unresolved(person, compares) SELECT b, 0 FROM link WHERE a = OLD.number;
    INSERT OR IGNORE INTO unresolved(person, compares) SELECT a, 0 FROM link WHERE b = OLD.number;
    DELETE FROM link WHERE a = OLD.number;
    DELETE FROM link WHERE b = OLD.number;
    DELETE FROM former_traveller WHERE person = OLD.number;
    DELETE FROM unresolved WHERE person = OLD.number;
END;

-- Blocks that were taken in before have link keys of an older kind.
INSERT INTO meta(key, value) SELECT 'links_old_keys', 'yes' WHERE EXISTS (SELECT 1 FROM person);
