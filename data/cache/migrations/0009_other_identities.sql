-- Records that could be the exit which a lead lacks, under a traveller who is possibly the same person.
CREATE TABLE lead_other_identity(
    lead INTEGER NOT NULL,
    record INTEGER NOT NULL,
    weight INTEGER NOT NULL, -- millionths of a bit: of the link between the two travellers
    day INTEGER NOT NULL, -- in the country of the stay
    port TEXT NOT NULL,
    PRIMARY KEY(lead, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_other_identity_record ON lead_other_identity(record);

-- What is withdrawn or past its retention leaves nothing on the lead of somebody else.
CREATE TRIGGER other_identity_goes_with_its_record AFTER DELETE ON record
BEGIN
    DELETE FROM lead_other_identity WHERE record = OLD.number;
END;
CREATE TRIGGER other_identity_goes_with_its_lead AFTER DELETE ON lead
BEGIN
    DELETE FROM lead_other_identity WHERE lead = OLD.number;
END;
