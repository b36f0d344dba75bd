-- The office's log. SQL subset of ADR "server storage": every key starts with the agency, counters are rows
-- updated in the same transaction, no sequences, no triggers. All ids and hashes are raw bytes.

CREATE TABLE agency (
    agency      BLOB NOT NULL PRIMARY KEY,
    root_pk     BLOB NOT NULL,
    roster_seq  INTEGER NOT NULL,
    roster_head BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE roster (
    agency BLOB NOT NULL,
    seq    INTEGER NOT NULL,
    hash   BLOB NOT NULL,
    bytes  BLOB NOT NULL,
    PRIMARY KEY (agency, seq)
) STRICT;

-- One row per document: the head of its log, who opened it, and where its epochs (-1: none) and placements (0: none) stand.
CREATE TABLE doc (
    agency     BLOB NOT NULL,
    doc        BLOB NOT NULL,
    head_n     INTEGER NOT NULL,
    head_hash  BLOB NOT NULL,
    opened_by  BLOB NOT NULL,
    epoch      INTEGER NOT NULL,
    epoch_hash BLOB NOT NULL,
    placement  INTEGER NOT NULL,
    PRIMARY KEY (agency, doc)
) STRICT, WITHOUT ROWID;

-- slot is the idempotency key within the document: what may exist only once. cited is the place in the roster of
-- the head that an envelope cites (0 for other kinds).
CREATE TABLE item (
    agency   BLOB NOT NULL,
    doc      BLOB NOT NULL,
    n        INTEGER NOT NULL,
    slot     BLOB NOT NULL,
    kind     INTEGER NOT NULL,
    author   BLOB NOT NULL,
    cited    INTEGER NOT NULL,
    hash     BLOB NOT NULL,
    log_hash BLOB NOT NULL,
    bytes    BLOB NOT NULL,
    PRIMARY KEY (agency, doc, n),
    UNIQUE (agency, doc, slot)
) STRICT;

-- coll is one byte of kind and 16 bytes of id. A former collection stays with current = 0.
CREATE TABLE placed (
    agency  BLOB NOT NULL,
    doc     BLOB NOT NULL,
    coll    BLOB NOT NULL,
    current INTEGER NOT NULL,
    PRIMARY KEY (agency, doc, coll)
) STRICT, WITHOUT ROWID;

-- The counter of a feed. run names the server run that last gave out a number.
CREATE TABLE collection (
    agency BLOB NOT NULL,
    coll   BLOB NOT NULL,
    fseq   INTEGER NOT NULL,
    run    INTEGER NOT NULL,
    PRIMARY KEY (agency, coll)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed (
    agency BLOB NOT NULL,
    coll   BLOB NOT NULL,
    fseq   INTEGER NOT NULL,
    doc    BLOB NOT NULL,
    n      INTEGER NOT NULL,
    author BLOB NOT NULL,
    PRIMARY KEY (agency, coll, fseq)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_by_item ON feed (agency, coll, doc, n, fseq);

-- Evidence: validly signed bytes for a slot that already holds other bytes.
CREATE TABLE equivocation (
    agency BLOB NOT NULL,
    doc    BLOB NOT NULL,
    slot   BLOB NOT NULL,
    hash   BLOB NOT NULL,
    bytes  BLOB NOT NULL,
    PRIMARY KEY (agency, doc, slot, hash)
) STRICT;

CREATE TABLE device_quota (
    agency BLOB NOT NULL,
    device BLOB NOT NULL,
    day    INTEGER NOT NULL,
    bytes  INTEGER NOT NULL,
    items  INTEGER NOT NULL,
    PRIMARY KEY (agency, device, day)
) STRICT, WITHOUT ROWID;
