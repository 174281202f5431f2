-- What officers know of somebody from outside the exchange. Never changed: withdrawn, and another is entered.
CREATE TABLE fact(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    country TEXT NOT NULL CHECK(country IN ('CA', 'US')),
    from_day INTEGER NOT NULL,
    until_day INTEGER CHECK(until_day >= from_day),
    document TEXT NOT NULL,
    source TEXT NOT NULL CHECK(source <> ''),
    source_day INTEGER NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at INTEGER NOT NULL
) STRICT;

CREATE TABLE fact_withdrawal(
    fact INTEGER PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK(reason <> '')
) STRICT;

-- Whose fact it is: that of the traveller who has the first of these person blocks that is in the cache. The
-- block, not the traveller's number, for linking joins and parts travellers. A correction adds the block that
-- took the older one's place; with no block here, the fact waits until one comes back.
CREATE TABLE fact_anchor(
    fact INTEGER NOT NULL REFERENCES fact ON DELETE CASCADE,
    step INTEGER NOT NULL,
    fingerprint BLOB NOT NULL CHECK(length(fingerprint) = 16),
    PRIMARY KEY(fact, step)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX fact_anchor_block ON fact_anchor(fingerprint, fact);

CREATE TRIGGER fact_is_not_changed BEFORE UPDATE ON fact
BEGIN
    SELECT RAISE(ABORT, 'fact_append_only');
END;
CREATE TRIGGER fact_withdrawal_is_not_changed BEFORE UPDATE ON fact_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'fact_append_only');
END;
CREATE TRIGGER fact_follows_a_correction AFTER UPDATE OF state ON record
WHEN NEW.state = 1 AND OLD.person IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO fact_anchor(fact, step, fingerprint)
    SELECT anchor.fact, (SELECT max(step) + 1 FROM fact_anchor AS last WHERE last.fact = anchor.fact),
           newer.fingerprint
    FROM person AS older
    JOIN fact_anchor AS anchor ON anchor.fingerprint = older.fingerprint
    JOIN record AS correction ON correction.number = NEW.target
    JOIN person AS newer ON newer.number = correction.person
    WHERE older.number = OLD.person AND newer.number <> older.number;
END;

-- Leads are made again from the records; those of an older cache have not yet their entry.
INSERT OR IGNORE INTO touched(traveller) SELECT DISTINCT traveller FROM lead;
DROP TABLE lead;
-- What an assessment said of one stay. It keeps its number while the stay's entry is held: when it holds no
-- more it is closed, with what closed it, and opened again if it comes to hold again.
CREATE TABLE lead(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    entry INTEGER NOT NULL, -- the record that began the stay
    traveller INTEGER NOT NULL,
    country TEXT NOT NULL,
    verdict TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER,
    authorized_until INTEGER,
    basis TEXT NOT NULL,
    days_over_minimum INTEGER NOT NULL,
    days_over_maximum INTEGER NOT NULL,
    reasons TEXT NOT NULL, -- codes, one a line
    evidence TEXT NOT NULL,
    sources TEXT NOT NULL,
    rank INTEGER NOT NULL,
    status TEXT NOT NULL CHECK(status IN ('open', 'set_aside', 'closed')),
    closed_note TEXT NOT NULL DEFAULT '',
    closed_day INTEGER, -- of what closed it: the day of leaving
    closed_at INTEGER,
    closed_sources TEXT NOT NULL DEFAULT '',
    UNIQUE(entry, country, verdict)
) STRICT;
CREATE INDEX lead_traveller ON lead(traveller);
CREATE INDEX lead_rank ON lead(status, rank);

-- What people decided on a stay, each decision in force until the next.
CREATE TABLE lead_decision(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    entry INTEGER NOT NULL,
    country TEXT NOT NULL,
    decision TEXT NOT NULL CHECK(decision IN ('set_aside', 'kept', 'reopened')),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    basis TEXT NOT NULL, -- a digest of what it was made on, so that it holds no date of what is erased later
    by TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX lead_decision_entry ON lead_decision(entry, country);

CREATE TRIGGER lead_follows_a_correction AFTER UPDATE OF state ON record
WHEN NEW.state = 1 AND NEW.target IS NOT NULL
BEGIN
    UPDATE OR REPLACE lead SET entry = NEW.target WHERE entry = NEW.number;
    UPDATE lead_decision SET entry = NEW.target WHERE entry = NEW.number;
END;
-- What is withdrawn or past its retention leaves nothing here either.
CREATE TRIGGER lead_goes_with_its_record AFTER DELETE ON record
BEGIN
    DELETE FROM lead WHERE entry = OLD.number;
    DELETE FROM lead_decision WHERE entry = OLD.number;
END;
-- Before the rows of a traveller who turned out to be another are deleted.
CREATE TRIGGER lead_follows_its_entry BEFORE DELETE ON traveller
BEGIN
    UPDATE lead SET traveller =
        (SELECT person.traveller FROM record JOIN person ON person.number = record.person
         WHERE record.number = lead.entry)
    WHERE traveller = OLD.number AND EXISTS
        (SELECT 1 FROM record JOIN person ON person.number = record.person
         WHERE record.number = lead.entry AND person.traveller <> OLD.number);
END;
