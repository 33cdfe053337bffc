/**
 * The log, what must be durable with it, and who may come in. Numbers (`nr`) keep the order in which rows came where
 * instants are equal, and stand for the session in every row of its log. `crc` is the CRC-32 of the text: SQLite
 * notices a page without structure, not one with other letters. Series and sessions are named by invites, not
 * referenced: the two ports do not depend on each other.
 */
export const sql = `
CREATE TABLE store (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  incarnation TEXT NOT NULL,
  commits INTEGER NOT NULL,
  scrub_due INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  series TEXT,
  created_at INTEGER NOT NULL,
  epoch TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  session INTEGER NOT NULL REFERENCES sessions (nr),
  seq INTEGER NOT NULL CHECK (seq > 0),
  text TEXT NOT NULL,
  crc INTEGER NOT NULL,
  PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcomes (
  session INTEGER NOT NULL REFERENCES sessions (nr),
  command TEXT NOT NULL,
  seq INTEGER,
  rejection TEXT,
  PRIMARY KEY (session, command),
  CHECK ((seq IS NULL) <> (rejection IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshots (
  session INTEGER PRIMARY KEY REFERENCES sessions (nr),
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  crc INTEGER NOT NULL
) STRICT;

CREATE TABLE series (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE invites (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  session TEXT,
  series TEXT,
  language TEXT,
  label TEXT NOT NULL,
  person TEXT,
  name TEXT,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER,
  CHECK ((session IS NULL) <> (series IS NULL))
) STRICT;
CREATE INDEX invites_session ON invites (session);
CREATE INDEX invites_series ON invites (series);

CREATE TABLE members (
  hash TEXT PRIMARY KEY,
  invite TEXT NOT NULL REFERENCES invites (id),
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX members_invite ON members (invite);
`;
