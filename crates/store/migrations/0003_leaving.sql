-- Cases that left this device: what remains of each is its code, when, and how far its lanes had come. No content, no key.

CREATE TABLE left_case (
    casework BLOB NOT NULL PRIMARY KEY CHECK (length(casework) = 16),
    identity BLOB CHECK (identity IS NULL OR length(identity) = 16),
    code     TEXT NOT NULL,
    why      TEXT NOT NULL,
    since    INTEGER NOT NULL, -- the day on which the work in it was over here
    left_on  INTEGER NOT NULL,
    gone     INTEGER NOT NULL CHECK (gone IN (0, 1)), -- 0: its keys are destroyed, the rest is still to be
    wanted   INTEGER NOT NULL CHECK (wanted BETWEEN 0 AND 3) -- 0 no, 1 asked for, 2 asked for and not given, 3 somebody wrote in it
) STRICT, WITHOUT ROWID;

-- A lane goes on where it was when its case comes back, and colleagues' counts still fit meanwhile.
CREATE TABLE left_lane (
    doc    BLOB NOT NULL CHECK (length(doc) = 16),
    device BLOB NOT NULL CHECK (length(device) = 8),
    lane   BLOB NOT NULL CHECK (length(lane) = 8),
    count  INTEGER NOT NULL,
    seq    INTEGER NOT NULL CHECK (seq > 0),
    hash   BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (doc, device, lane)
) STRICT, WITHOUT ROWID;
