#!/usr/bin/env python3
"""Reads a Satchel store with Python's standard library and the openssl program, and nothing of Satchel's own.

usage: read_store.py STORE.DB KEY [TABLE ...]

KEY is 96 hex digits: the raw key (32 bytes) and the salt (16 bytes). Prints every row of the tables as JSON lines,
bytes as hex. The pages are checked before they are opened. Nothing is written to a disk. docs/backup.md says the same
in words. The page key stands in the list of processes while openssl runs: use a machine that is yours alone.
"""
import hashlib, hmac, json, sqlite3, subprocess, sys

PAGE, RESERVED, IV, MAC, SALT = 4096, 80, 16, 64, 16


def main(path, key_hex, *tables):
    secret = bytes.fromhex(key_hex)
    key, salt = secret[:32], secret[32:]
    with open(path, "rb") as file:
        pages = file.read()
    if len(secret) != 48 or not pages or len(pages) % PAGE or pages[:SALT] != salt:
        sys.exit("this is not a store, or not the key of this store")
    plain = open_pages(pages, key, salt)
    if not tables:
        tables = ("p_case", "p_person")
    print_rows(plain, tables)


def open_pages(pages, key, salt):
    """Every page is [ciphertext][iv 16][hmac-sha512 64]; the first begins with the salt in place of SQLite's magic."""
    mac_salt = bytes(byte ^ 0x3A for byte in salt)
    mac_key = hashlib.pbkdf2_hmac("sha512", key, mac_salt, 2, 32)
    body_end, sealed, chained = PAGE - RESERVED, [], []
    for number in range(1, len(pages) // PAGE + 1):
        page = pages[(number - 1) * PAGE : number * PAGE]
        body = page[SALT if number == 1 else 0 : body_end]
        iv, mac = page[body_end : body_end + IV], page[body_end + IV : body_end + IV + MAC]
        found = hmac.new(mac_key, body + iv + number.to_bytes(4, "little"), "sha512").digest()
        if not hmac.compare_digest(found, mac):
            sys.exit(f"page {number} was changed, or this is not the key")
        sealed.append(body)
        chained.append(iv + body[:-16])
    # CBC by hand, so that openssl runs once and not once a page: each block is opened, then XORed with the one before.
    blocks = b"".join(sealed)
    words = ["openssl", "enc", "-d", "-aes-256-ecb", "-nopad", "-K", key.hex()]
    opened = subprocess.run(words, input=blocks, stdout=subprocess.PIPE, check=True).stdout
    before = b"".join(chained)
    plain = (int.from_bytes(opened, "big") ^ int.from_bytes(before, "big")).to_bytes(len(blocks), "big")
    database, at = bytearray(), 0
    for number, body in enumerate(sealed, 1):
        if number == 1:
            database += b"SQLite format 3\0"
        database += plain[at : at + len(body)] + bytes(RESERVED)
        at += len(body)
    # 2 means "has a write-ahead log", which a database in memory cannot have.
    database[18:20] = b"\x01\x01"
    return bytes(database)


def print_rows(plain, tables):
    base = sqlite3.connect(":memory:")
    base.deserialize(plain)
    for table in tables:
        rows = base.execute('SELECT * FROM "' + table.replace('"', '""') + '"')
        names = [column[0] for column in rows.description]
        for row in rows:
            values = [value.hex() if isinstance(value, bytes) else value for value in row]
            print(json.dumps({"table": table, **dict(zip(names, values))}, ensure_ascii=False))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
