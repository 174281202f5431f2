-- Names by their words; filled from the blocks of an older cache by the code that applies this (migrations.cpp).
DROP TABLE name_word;

-- The words of all names, to be held in memory where one searches, and how many blocks bear each.
CREATE TABLE search_word(
    word TEXT PRIMARY KEY,
    bearers INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The blocks that bear a word, some hundreds a row: `persons` has what each number after `first` is more than the
-- one before, in base 128 (data/search/posting.h).
CREATE TABLE search_posting(
    word TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    bearers INTEGER NOT NULL,
    persons BLOB NOT NULL,
    PRIMARY KEY(word, first)
) STRICT, WITHOUT ROWID;

-- Grows with every block that goes: whoever holds the words in memory reads them again.
CREATE TABLE search_state(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    removed INTEGER NOT NULL
) STRICT;
INSERT INTO search_state VALUES(1, 0);

-- What an account wants to ask again.
CREATE TABLE saved_search(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    name TEXT NOT NULL CHECK(name <> ''),
    request TEXT NOT NULL CHECK(json_valid(request)),
    at INTEGER NOT NULL,
    UNIQUE(account, name)
) STRICT;

-- Who opened a traveller, and what an account did, without reading the whole log.
CREATE INDEX audit_opened ON audit(subject, "index") WHERE action = 'open_traveller';
CREATE INDEX audit_searched ON audit(user, "index") WHERE action = 'search';
