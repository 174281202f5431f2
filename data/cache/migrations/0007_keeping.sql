-- The `recorded` of the oldest content that is held of a feed; NULL: it holds none. No newer than it really is:
-- 0 has it looked for.
CREATE TABLE feed_oldest(
    feed INTEGER PRIMARY KEY REFERENCES feed,
    recorded INTEGER
) STRICT;
INSERT INTO feed_oldest(feed, recorded) SELECT number, 0 FROM feed;
CREATE TRIGGER feed_holds_nothing_yet AFTER INSERT ON feed
BEGIN
    INSERT INTO feed_oldest(feed, recorded) VALUES(NEW.number, NULL);
END;

-- When the agency wrote a quarantined line, where that can be read; when its segment was made otherwise.
ALTER TABLE quarantine ADD COLUMN recorded INTEGER;
UPDATE quarantine SET recorded = (SELECT created FROM segment
    WHERE segment.feed = quarantine.feed AND segment.segment = quarantine.segment);

-- The reports that were written, and what they relied on: numbers only, nothing of anybody.
CREATE TABLE report(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL,
    traveller INTEGER NOT NULL, -- as they were numbered then
    as_of INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    records INTEGER NOT NULL -- how many it relied on
) STRICT;
CREATE INDEX report_traveller ON report(traveller);

-- The records that a report relied on and that have not changed since.
CREATE TABLE report_record(
    record INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report,
    PRIMARY KEY(record, report)
) STRICT, WITHOUT ROWID;

-- How many of them changed, how and when.
CREATE TABLE report_change(
    report INTEGER NOT NULL REFERENCES report,
    change TEXT NOT NULL CHECK(change IN ('corrected', 'redress', 'retention', 'legal', 'error')),
    at INTEGER NOT NULL, -- midnight (UTC) of the day on which this workstation took the change in
    records INTEGER NOT NULL,
    PRIMARY KEY(report, change, at)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER report_relied_on_what_is_corrected AFTER UPDATE OF state ON record
WHEN NEW.state = 1 AND OLD.state <> 1
BEGIN
    INSERT INTO report_change(report, change, at, records)
    SELECT report, 'corrected', unixepoch('now', 'start of day'), 1 FROM report_record WHERE record = NEW.number
    ON CONFLICT DO UPDATE SET records = records + 1;
    DELETE FROM report_record WHERE record = NEW.number;
END;
-- Its tombstone, which says why, stands before a record is deleted.
CREATE TRIGGER report_relied_on_what_is_erased AFTER DELETE ON record
BEGIN
    INSERT INTO report_change(report, change, at, records)
    SELECT report, coalesce((SELECT reason FROM tombstone WHERE feed = OLD.feed AND id = OLD.id), 'error'),
           unixepoch('now', 'start of day'), 1
    FROM report_record WHERE record = OLD.number
    ON CONFLICT DO UPDATE SET records = records + 1;
    DELETE FROM report_record WHERE record = OLD.number;
END;
