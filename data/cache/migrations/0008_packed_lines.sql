-- Lines are kept packed (data/record/packedline.h); those of before stay as they are, for they begin otherwise.
CREATE TABLE packed_line(
    record INTEGER PRIMARY KEY,
    line BLOB NOT NULL
) STRICT;
INSERT INTO packed_line(record, line) SELECT record, CAST(line AS BLOB) FROM record_line ORDER BY record;
DROP TABLE record_line;
ALTER TABLE packed_line RENAME TO record_line;

CREATE TABLE packed_history(
    record INTEGER PRIMARY KEY,
    line BLOB NOT NULL
) STRICT;
INSERT INTO packed_history(record, line) SELECT record, CAST(line AS BLOB) FROM history ORDER BY record;
DROP TABLE history;
ALTER TABLE packed_history RENAME TO history;
