/**
 * Keys of other programs, webhooks, and what these are owed: places in the log, never its text. Sessions are named,
 * not referenced, as invites do.
 */
export const sql = `
CREATE TABLE keys (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE,
  session TEXT NOT NULL,
  purpose TEXT NOT NULL,
  label TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;
CREATE INDEX keys_session ON keys (session);

CREATE TABLE webhooks (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session TEXT NOT NULL,
  url TEXT NOT NULL,
  secret TEXT NOT NULL,
  label TEXT NOT NULL,
  events TEXT NOT NULL,
  with_names INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  cursor INTEGER NOT NULL,
  delivered_at INTEGER,
  failing_since INTEGER,
  fault TEXT,
  lost INTEGER NOT NULL,
  disabled_at INTEGER
) STRICT;

CREATE TABLE deliveries (
  webhook INTEGER NOT NULL REFERENCES webhooks (nr),
  seq INTEGER NOT NULL,
  nr INTEGER NOT NULL,
  since INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (webhook, seq, nr)
) STRICT, WITHOUT ROWID;
`;
