-- The newest signed word of each device to its colleagues, under a number that grows within the agency.

CREATE TABLE word (
    agency   BYTEA NOT NULL,
    device   BYTEA NOT NULL,
    number   BIGINT NOT NULL,
    presence BYTEA NOT NULL,
    PRIMARY KEY (agency, device)
);

CREATE UNIQUE INDEX word_by_number ON word (agency, number);
