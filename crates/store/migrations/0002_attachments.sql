-- Photos and recordings in sealed parts: which there are is what the documents say, their bytes are here while kept.
-- A row of `file` outlives its bytes: it says that they were erased, and whether the office was told.

CREATE TABLE file (
    id      BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    doc     BLOB NOT NULL CHECK (length(doc) = 16),
    kind    INTEGER NOT NULL CHECK (kind IN (0, 1)), -- 0 photo, 1 recording
    erased  INTEGER NOT NULL CHECK (erased IN (0, 1, 2)), -- 0 kept, 1 erased here, 2 erased at the office too
    due     INTEGER NOT NULL CHECK (due IN (0, 1)), -- consent to it is gone: to be erased
    wanted  INTEGER NOT NULL CHECK (wanted IN (0, 1)), -- to be fetched with the next exchange
    pinned  INTEGER NOT NULL CHECK (pinned IN (0, 1)), -- stays here
    used_at INTEGER NOT NULL
) STRICT;
CREATE INDEX file_doc ON file (doc);

CREATE TABLE part (
    file   BLOB NOT NULL REFERENCES file (id),
    place  INTEGER NOT NULL,
    name   BLOB NOT NULL CHECK (length(name) = 32),
    there  INTEGER NOT NULL CHECK (there IN (0, 1)), -- whether the office said that it holds it
    bytes  BLOB, -- null while not here
    PRIMARY KEY (file, place)
) STRICT;
CREATE INDEX part_to_send ON part (file, place) WHERE there = 0 AND bytes IS NOT NULL;
