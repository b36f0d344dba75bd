-- The sum of crates/store/migrations, written by the test of that name. Do not edit.

CREATE TABLE audit (
    n        INTEGER NOT NULL PRIMARY KEY CHECK (n > 0),
    at       INTEGER NOT NULL,
    who      BLOB NOT NULL CHECK (length(who) = 16),
    device   BLOB NOT NULL CHECK (length(device) = 8),
    what     TEXT NOT NULL,
    casework BLOB CHECK (casework IS NULL OR length(casework) = 16),
    reason   TEXT,
    hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX audit_casework ON audit (casework) WHERE casework IS NOT NULL;

CREATE TABLE cursor (
    kind INTEGER NOT NULL,
    id   BLOB NOT NULL CHECK (length(id) = 16),
    fseq INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE doc (
    id       INTEGER NOT NULL PRIMARY KEY,
    doc      BLOB NOT NULL UNIQUE CHECK (length(doc) = 16),
    kind     INTEGER NOT NULL CHECK (kind IN (0, 1)), -- 0 casework, 1 identity
    pair     BLOB CHECK (pair IS NULL OR (kind = 1 AND length(pair) = 16)), -- the link lives in identity
    epoch    INTEGER NOT NULL,
    schema_v INTEGER NOT NULL,
    heads    BLOB NOT NULL CHECK (length(heads) % 32 = 0)
) STRICT;

CREATE INDEX doc_pair ON doc (pair) WHERE pair IS NOT NULL;

CREATE TABLE draft (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    casework BLOB CHECK (casework IS NULL OR length(casework) = 16), -- null before the case exists
    kind     TEXT NOT NULL,
    at       INTEGER NOT NULL,
    bytes    BLOB NOT NULL
) STRICT;

CREATE INDEX draft_casework ON draft (casework);

CREATE TABLE envelope (
    id         INTEGER NOT NULL PRIMARY KEY,
    doc        BLOB NOT NULL CHECK (length(doc) = 16),
    device     BLOB NOT NULL CHECK (length(device) = 8),
    lane       BLOB NOT NULL CHECK (length(lane) = 8),
    seq        INTEGER NOT NULL CHECK (seq > 0),
    hash       BLOB NOT NULL CHECK (length(hash) = 32),
    kind       INTEGER NOT NULL,
    n          INTEGER, -- place in the server's log, null until acknowledged
    log_prefix BLOB CHECK (log_prefix IS NULL OR length(log_prefix) = 8),
    own        INTEGER NOT NULL CHECK (own IN (0, 1)),
    state      INTEGER NOT NULL CHECK (state IN (0, 1, 2)), -- 0 waiting, 1 applied, 2 set aside
    bytes      BLOB NOT NULL,
    UNIQUE (doc, device, lane, seq)
) STRICT;

CREATE INDEX envelope_at_office ON envelope (n) WHERE own = 1 AND n IS NOT NULL;

CREATE TABLE epoch (
    id         INTEGER NOT NULL PRIMARY KEY,
    doc        BLOB NOT NULL CHECK (length(doc) = 16),
    epoch      INTEGER NOT NULL,
    hash       BLOB NOT NULL CHECK (length(hash) = 32),
    sealed_key BLOB CHECK (sealed_key IS NULL OR length(sealed_key) = 72),
    bytes      BLOB NOT NULL,
    UNIQUE (doc, epoch, hash)
) STRICT;

CREATE TABLE external_id (
    system TEXT NOT NULL,
    ext    TEXT NOT NULL,
    entry  BLOB NOT NULL CHECK (length(entry) = 16),
    PRIMARY KEY (system, ext)
) STRICT, WITHOUT ROWID;

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

CREATE VIRTUAL TABLE fts_case USING fts5(
    text, content='', contentless_delete=1, detail=none, prefix='2 3', tokenize='ascii'
);

CREATE VIRTUAL TABLE fts_person USING fts5(
    text, content='', contentless_delete=1, detail=none, prefix='2 3', tokenize='ascii'
);

CREATE TABLE grants (
    id        INTEGER NOT NULL PRIMARY KEY,
    hash      BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    sequenced INTEGER, -- roster seq that carries it, null before
    bytes     BLOB NOT NULL
) STRICT;

CREATE TABLE inbox (
    hash   BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    doc    BLOB NOT NULL CHECK (length(doc) = 16),
    n      INTEGER,
    kind   INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    since  INTEGER NOT NULL,
    bytes  BLOB NOT NULL
) STRICT;

CREATE INDEX inbox_doc ON inbox (doc, n);

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

CREATE TABLE left_lane (
    doc    BLOB NOT NULL CHECK (length(doc) = 16),
    device BLOB NOT NULL CHECK (length(device) = 8),
    lane   BLOB NOT NULL CHECK (length(lane) = 8),
    count  INTEGER NOT NULL,
    seq    INTEGER NOT NULL CHECK (seq > 0),
    hash   BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (doc, device, lane)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    ord  INTEGER NOT NULL PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4), -- roster, grants, epoch, placement, envelope
    item INTEGER NOT NULL, -- key of the row in the table named by `kind`
    doc  BLOB CHECK (doc IS NULL OR length(doc) = 16),
    size INTEGER NOT NULL,
    UNIQUE (kind, item)
) STRICT;

CREATE INDEX outbox_doc ON outbox (doc) WHERE doc IS NOT NULL;

CREATE TABLE p_case (
    casework        BLOB NOT NULL PRIMARY KEY CHECK (length(casework) = 16),
    code            TEXT NOT NULL,
    programme       TEXT NOT NULL,
    state           TEXT NOT NULL,
    risk            TEXT,
    flags           INTEGER NOT NULL,
    assigned_to     BLOB CHECK (assigned_to IS NULL OR length(assigned_to) = 16),
    team            BLOB CHECK (team IS NULL OR length(team) = 16),
    opened_on       INTEGER,
    closed_on       INTEGER,
    last_contact_on INTEGER,
    next_contact_on INTEGER,
    next_review_on  INTEGER,
    conflicts       INTEGER NOT NULL,
    contested       INTEGER NOT NULL CHECK (contested IN (0, 1)),
    points          INTEGER NOT NULL,
    built_from      BLOB NOT NULL CHECK (length(built_from) = 32),
    version         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX p_case_assigned ON p_case (assigned_to);

CREATE INDEX p_case_code ON p_case (code);

CREATE TABLE p_conflict (
    casework BLOB NOT NULL CHECK (length(casework) = 16),
    field    TEXT NOT NULL,
    since    INTEGER NOT NULL,
    said     INTEGER NOT NULL,
    PRIMARY KEY (casework, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE p_contact (
    casework BLOB NOT NULL CHECK (length(casework) = 16),
    entry    BLOB NOT NULL CHECK (length(entry) = 16),
    held_on  INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    by_staff BLOB NOT NULL CHECK (length(by_staff) = 16),
    PRIMARY KEY (casework, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE p_due (
    casework      BLOB NOT NULL CHECK (length(casework) = 16),
    rule          TEXT NOT NULL,
    subject       BLOB NOT NULL CHECK (length(subject) IN (0, 16)),
    roles         INTEGER NOT NULL,
    shows_on      INTEGER NOT NULL,
    due_on        INTEGER,
    interval_days INTEGER NOT NULL,
    band          INTEGER NOT NULL,
    reason        TEXT NOT NULL,
    amount        INTEGER NOT NULL,
    PRIMARY KEY (casework, rule, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE p_person (
    identity    BLOB NOT NULL PRIMARY KEY CHECK (length(identity) = 16),
    casework    BLOB CHECK (casework IS NULL OR length(casework) = 16),
    name        TEXT NOT NULL,
    other_names TEXT NOT NULL,
    sex         TEXT,
    born        TEXT,
    built_from  BLOB NOT NULL CHECK (length(built_from) = 32),
    version     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX p_person_casework ON p_person (casework) WHERE casework IS NOT NULL;

CREATE TABLE p_text (
    id     INTEGER NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL CHECK (length(digest) = 16)
) STRICT;

CREATE TABLE part (
    file   BLOB NOT NULL REFERENCES file (id),
    place  INTEGER NOT NULL,
    name   BLOB NOT NULL CHECK (length(name) = 32),
    there  INTEGER NOT NULL CHECK (there IN (0, 1)), -- whether the office said that it holds it
    bytes  BLOB, -- null while not here
    PRIMARY KEY (file, place)
) STRICT;

CREATE INDEX part_to_send ON part (file, place) WHERE there = 0 AND bytes IS NOT NULL;

CREATE TABLE pending (
    doc   INTEGER NOT NULL REFERENCES doc (id),
    ord   INTEGER NOT NULL,
    kind  INTEGER NOT NULL CHECK (kind IN (0, 1)), -- 0 change, 1 statement
    at    INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (doc, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE pin (
    doc      BLOB NOT NULL PRIMARY KEY CHECK (length(doc) = 16),
    n        INTEGER NOT NULL,
    log_hash BLOB NOT NULL CHECK (length(log_hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE placement (
    id      INTEGER NOT NULL PRIMARY KEY,
    doc     BLOB NOT NULL CHECK (length(doc) = 16),
    counter INTEGER NOT NULL,
    bytes   BLOB NOT NULL,
    UNIQUE (doc, counter)
) STRICT;

CREATE TABLE quarantine (
    hash   BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    doc    BLOB CHECK (doc IS NULL OR length(doc) = 16),
    device BLOB CHECK (device IS NULL OR length(device) = 8),
    reason TEXT NOT NULL,
    at     INTEGER NOT NULL,
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE roster (
    seq   INTEGER NOT NULL PRIMARY KEY,
    hash  BLOB NOT NULL CHECK (length(hash) = 32),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE saved (
    slot       INTEGER NOT NULL PRIMARY KEY CHECK (slot BETWEEN 0 AND 15),
    n          INTEGER NOT NULL CHECK (n > 0),
    prev       BLOB NOT NULL CHECK (length(prev) = 32),
    digest     BLOB NOT NULL CHECK (length(digest) = 32),
    audit_n    INTEGER NOT NULL,
    audit_hash BLOB NOT NULL CHECK (length(audit_hash) = 32),
    hash       BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE snapshot (
    doc   INTEGER NOT NULL PRIMARY KEY REFERENCES doc (id),
    heads BLOB NOT NULL CHECK (length(heads) % 32 = 0),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE statement (
    doc     BLOB NOT NULL CHECK (length(doc) = 16),
    hash    BLOB NOT NULL CHECK (length(hash) = 32),
    kind    INTEGER NOT NULL,
    device  BLOB NOT NULL CHECK (length(device) = 8),
    lane    BLOB NOT NULL CHECK (length(lane) = 8),
    seq     INTEGER, -- null until sealed
    verdict INTEGER NOT NULL CHECK (verdict IN (0, 1, 2)), -- 0 not judged, 1 counts, 2 does not count
    bytes   BLOB NOT NULL,
    PRIMARY KEY (doc, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE tail (
    doc   INTEGER NOT NULL REFERENCES doc (id),
    ord   INTEGER NOT NULL,
    hash  BLOB NOT NULL CHECK (length(hash) = 32),
    bytes BLOB NOT NULL,
    PRIMARY KEY (doc, ord)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
