-- While keys roll over, further names are believed; one a line.
ALTER TABLE feed ADD COLUMN further_signers TEXT NOT NULL DEFAULT '';
ALTER TABLE feed ADD COLUMN revocations TEXT NOT NULL DEFAULT ''; -- CRLs of the pinned authority, PEM

-- What the last error was about, and since when it has been the same one.
ALTER TABLE feed_state ADD COLUMN error_parameters TEXT NOT NULL DEFAULT '{}';
ALTER TABLE feed_state ADD COLUMN error_since INTEGER;
-- Of the certificates that were met last.
ALTER TABLE feed_state ADD COLUMN signer_until INTEGER;
ALTER TABLE feed_state ADD COLUMN server_until INTEGER;

-- Every attempt to take in a feed, with what came of it.
CREATE TABLE sync_run(
    number INTEGER PRIMARY KEY,
    feed INTEGER NOT NULL REFERENCES feed,
    at INTEGER NOT NULL, -- its end
    from_segment INTEGER NOT NULL,
    to_segment INTEGER NOT NULL,
    records INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    error TEXT NOT NULL,
    error_parameters TEXT NOT NULL
) STRICT;
CREATE INDEX sync_run_feed ON sync_run(feed, number);

-- Items that a supervisor has looked at and laid aside.
CREATE TABLE quarantine_dismissal(
    item INTEGER PRIMARY KEY REFERENCES quarantine(number) ON DELETE CASCADE,
    by TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
