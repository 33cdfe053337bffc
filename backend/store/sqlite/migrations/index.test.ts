import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentFormat, migrate } from './index.ts';

let db: DatabaseSync;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
});
afterEach(() => db.close());

const number = (pragma: string) => Object.values(db.prepare(`PRAGMA ${pragma}`).get()!)[0];
const tables = () =>
  db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .map(({ name }) => name);

describe('migrating', () => {
  it('brings an empty database to the current format and marks it', () => {
    migrate(db, 7);
    expect(number('user_version')).toBe(currentFormat);
    expect(number('application_id')).toBe(7);
    expect(tables()).toContain('events');
  });

  it('takes only the steps that are missing, in order', () => {
    migrate(db, 7, ['CREATE TABLE a (x)']);
    db.exec('INSERT INTO a VALUES (1)');
    migrate(db, 7, ['CREATE TABLE a (x)', 'ALTER TABLE a ADD COLUMN y DEFAULT 2', 'UPDATE a SET y = y + x']);
    expect(number('user_version')).toBe(3);
    expect({ ...db.prepare('SELECT x, y FROM a').get() }).toEqual({ x: 1, y: 3 });
  });

  it('changes nothing when it is up to date', () => {
    const steps = ['CREATE TABLE a (x)'];
    migrate(db, 7, steps);
    migrate(db, 8, steps);
    expect(number('application_id')).toBe(7);
  });

  it('takes all steps or none', () => {
    migrate(db, 7, ['CREATE TABLE a (x)']);
    expect(() => migrate(db, 7, ['CREATE TABLE a (x)', 'CREATE TABLE b (x)', 'CREATE TABLE b (x)'])).toThrow();
    expect(tables()).toEqual(['a']);
    expect(number('user_version')).toBe(1);
    expect(db.isTransaction).toBe(false);
  });
});
