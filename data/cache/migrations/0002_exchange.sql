CREATE TABLE feed(
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    country TEXT NOT NULL CHECK(country IN ('CA', 'US')),
    url TEXT NOT NULL,
    authority TEXT NOT NULL,
    signer TEXT NOT NULL,
    domestic INTEGER NOT NULL CHECK(domestic IN (0, 1)),
    client_certificate TEXT NOT NULL,
    client_key TEXT NOT NULL,
    server_authority TEXT NOT NULL,
    retention_years INTEGER NOT NULL CHECK(retention_years BETWEEN 1 AND 15)
) STRICT;

-- How far a feed was taken in (changed only together with a segment), and what was tried last.
CREATE TABLE feed_state(
    feed INTEGER PRIMARY KEY REFERENCES feed,
    segment INTEGER NOT NULL DEFAULT 0,
    manifest_hash TEXT NOT NULL,
    checkpoint_segment INTEGER NOT NULL DEFAULT 0,
    checkpoint_hash TEXT NOT NULL DEFAULT '',
    checkpoint_issued INTEGER,
    complete_to INTEGER,
    last_success INTEGER,
    last_attempt INTEGER,
    last_error TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE segment(
    feed INTEGER NOT NULL REFERENCES feed,
    segment INTEGER NOT NULL,
    manifest_hash TEXT NOT NULL,
    created INTEGER NOT NULL,
    signer TEXT NOT NULL,
    records INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    PRIMARY KEY(feed, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE quarantine(
    number INTEGER PRIMARY KEY,
    feed INTEGER NOT NULL REFERENCES feed,
    segment INTEGER NOT NULL,
    line INTEGER NOT NULL,
    reason TEXT NOT NULL,
    field TEXT NOT NULL,
    id TEXT NOT NULL,
    raw BLOB, -- NULL for what should not have been sent, and for what was withdrawn since
    CHECK(reason <> 'not_shareable' OR raw IS NULL)
) STRICT;
CREATE INDEX quarantine_id ON quarantine(feed, id);

-- A number is never given twice: the audit log and reports name travellers by it.
CREATE TABLE traveller(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    next_change INTEGER -- epoch day on which to assess again though no record came
) STRICT;
CREATE INDEX traveller_next_change ON traveller(next_change) WHERE next_change IS NOT NULL;

-- One row a distinct biographic block: searching and linking happen once for each, not once a record.
CREATE TABLE person(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint BLOB NOT NULL CHECK(length(fingerprint) = 16),
    traveller INTEGER NOT NULL, -- REFERENCES traveller, unchecked: hot path
    last_name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    middle_name TEXT NOT NULL,
    date_of_birth TEXT NOT NULL,
    nationality TEXT NOT NULL,
    gender TEXT NOT NULL,
    document_type TEXT NOT NULL,
    document_number TEXT NOT NULL,
    document_country TEXT NOT NULL,
    document_key TEXT NOT NULL, -- the number in upper case, letters and digits only
    search_name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_fingerprint ON person(fingerprint);
CREATE INDEX person_traveller ON person(traveller);
CREATE INDEX person_document ON person(document_key) WHERE document_key <> '';
CREATE INDEX person_born ON person(date_of_birth);
CREATE INDEX person_nationality ON person(nationality);

-- Persons that share a key are one traveller.
CREATE TABLE link_key(
    key BLOB NOT NULL CHECK(length(key) = 16),
    person INTEGER NOT NULL,
    PRIMARY KEY(key, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE name_word(
    word TEXT NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY(word, person)
) STRICT, WITHOUT ROWID;

-- Every id that a feed has used, in order of arrival.
--   state 0, in force: `target` of an admission is its entry
--   state 1, replaced: `target` is the record that replaced it, `person` is NULL, its line is in `history`
--   state 2, the id of a correction or a withdrawal: `target` is the record that a correction brought
CREATE TABLE record(
    number INTEGER PRIMARY KEY,
    feed INTEGER NOT NULL, -- REFERENCES feed, unchecked: hot path
    id TEXT NOT NULL,
    kind INTEGER NOT NULL, -- RecordKind
    state INTEGER NOT NULL,
    person INTEGER,
    occurred INTEGER, -- of a crossing
    recorded INTEGER NOT NULL,
    target INTEGER,
    segment INTEGER NOT NULL
) STRICT;
CREATE INDEX record_target ON record(target) WHERE target IS NOT NULL;

-- Where an id is found: `hash` is half of a 128-bit hash of feed and id, so that the index is narrow and takes
-- ids of any form alike. What is found is compared with the id itself.
CREATE TABLE record_key(
    hash INTEGER NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY(hash, record)
) STRICT, WITHOUT ROWID;

-- The records in force of each person, with all that assessing needs of them: a whole cache is assessed by
-- reading this table alone. `brief` as in data/record/recordbrief.h.
CREATE TABLE person_record(
    person INTEGER NOT NULL,
    record INTEGER NOT NULL,
    occurred INTEGER, -- of a crossing
    target INTEGER,   -- of an admission: its entry
    brief BLOB NOT NULL,
    PRIMARY KEY(person, record)
) STRICT, WITHOUT ROWID;

-- The numbers by which briefs name ports, whatever the port table is.
CREATE TABLE port_number(
    number INTEGER PRIMARY KEY,
    port TEXT NOT NULL UNIQUE
) STRICT;

-- The line as it came: what nobody reads today survives, and a traveller's records are read from it again.
CREATE TABLE record_line(
    record INTEGER PRIMARY KEY,
    line TEXT NOT NULL
) STRICT;

CREATE TABLE history(
    record INTEGER PRIMARY KEY,
    line TEXT NOT NULL
) STRICT;

CREATE TABLE tombstone(
    feed INTEGER NOT NULL,
    id TEXT NOT NULL,
    reason TEXT NOT NULL,
    instant INTEGER NOT NULL, -- when the withdrawal was recorded
    PRIMARY KEY(feed, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE touched(
    traveller INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE lead(
    number INTEGER PRIMARY KEY,
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
    status TEXT NOT NULL
) STRICT;
CREATE INDEX lead_traveller ON lead(traveller);
CREATE INDEX lead_rank ON lead(rank);
