-- The newest signed word of each device to its colleagues, under a number that grows within the agency.

CREATE TABLE word (
    agency   BLOB NOT NULL,
    device   BLOB NOT NULL,
    number   INTEGER NOT NULL,
    presence BLOB NOT NULL,
    PRIMARY KEY (agency, device)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX word_by_number ON word (agency, number);
