/** Votes of the audience, one row for a person and a question; and secrets that the program made for itself, by name. */
export const sql = `
CREATE TABLE votes (
  session INTEGER NOT NULL REFERENCES sessions (nr),
  question TEXT NOT NULL,
  voter TEXT NOT NULL,
  PRIMARY KEY (session, question, voter)
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
