-- The same tables as ../0001_office.sql in the SQL that PostgreSQL, Citus, CockroachDB and YugabyteDB share: every key
-- starts with the agency, counters are rows updated in the same transaction, no sequences, no triggers, no extension.
-- All ids and hashes are raw bytes; whole numbers are BIGINT so that no driver has to narrow them.

CREATE TABLE agency (
    agency      BYTEA NOT NULL PRIMARY KEY,
    root_pk     BYTEA NOT NULL,
    roster_seq  BIGINT NOT NULL,
    roster_head BYTEA NOT NULL
);

CREATE TABLE roster (
    agency BYTEA NOT NULL,
    seq    BIGINT NOT NULL,
    hash   BYTEA NOT NULL,
    bytes  BYTEA NOT NULL,
    PRIMARY KEY (agency, seq)
);

-- One row per document: the head of its log, who opened it, and where its epochs (-1: none) and placements (0: none) stand.
CREATE TABLE doc (
    agency     BYTEA NOT NULL,
    doc        BYTEA NOT NULL,
    head_n     BIGINT NOT NULL,
    head_hash  BYTEA NOT NULL,
    opened_by  BYTEA NOT NULL,
    epoch      BIGINT NOT NULL,
    epoch_hash BYTEA NOT NULL,
    placement  BIGINT NOT NULL,
    PRIMARY KEY (agency, doc)
);

-- slot is the idempotency key within the document: what may exist only once. cited is the place in the roster of
-- the head that an envelope cites (0 for other kinds).
CREATE TABLE item (
    agency   BYTEA NOT NULL,
    doc      BYTEA NOT NULL,
    n        BIGINT NOT NULL,
    slot     BYTEA NOT NULL,
    kind     SMALLINT NOT NULL,
    author   BYTEA NOT NULL,
    cited    BIGINT NOT NULL,
    hash     BYTEA NOT NULL,
    log_hash BYTEA NOT NULL,
    bytes    BYTEA NOT NULL,
    PRIMARY KEY (agency, doc, n),
    UNIQUE (agency, doc, slot)
);

-- coll is one byte of kind and 16 bytes of id. A former collection stays with current = false.
CREATE TABLE placed (
    agency  BYTEA NOT NULL,
    doc     BYTEA NOT NULL,
    coll    BYTEA NOT NULL,
    current BOOLEAN NOT NULL,
    PRIMARY KEY (agency, doc, coll)
);

-- The counter of a feed. run names the server run that last gave out a number.
CREATE TABLE collection (
    agency BYTEA NOT NULL,
    coll   BYTEA NOT NULL,
    fseq   BIGINT NOT NULL,
    run    BIGINT NOT NULL,
    PRIMARY KEY (agency, coll)
);

CREATE TABLE feed (
    agency BYTEA NOT NULL,
    coll   BYTEA NOT NULL,
    fseq   BIGINT NOT NULL,
    doc    BYTEA NOT NULL,
    n      BIGINT NOT NULL,
    author BYTEA NOT NULL,
    PRIMARY KEY (agency, coll, fseq)
);

CREATE INDEX feed_by_item ON feed (agency, coll, doc, n, fseq);

-- Evidence: validly signed bytes for a slot that already holds other bytes.
CREATE TABLE equivocation (
    agency BYTEA NOT NULL,
    doc    BYTEA NOT NULL,
    slot   BYTEA NOT NULL,
    hash   BYTEA NOT NULL,
    bytes  BYTEA NOT NULL,
    PRIMARY KEY (agency, doc, slot, hash)
);

CREATE TABLE device_quota (
    agency BYTEA NOT NULL,
    device BYTEA NOT NULL,
    day    BIGINT NOT NULL,
    bytes  BIGINT NOT NULL,
    items  BIGINT NOT NULL,
    PRIMARY KEY (agency, device, day)
);
