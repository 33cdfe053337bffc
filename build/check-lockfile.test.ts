import { describe, expect, it } from 'vitest';
import { lockfileFaults } from './check-lockfile.ts';

const sound = { packages: { '': {}, 'node_modules/zod': { integrity: 'sha512-x' } } };

describe('lockfileFaults', () => {
  it('passes exact versions without addresses', () => {
    expect(lockfileFaults({ dependencies: { zod: '4.6.7', pg: '18.4.0-beta.17' } }, sound)).toEqual([]);
  });
  it.each(['^4.6.7', '~4.6.7', 'latest', '4', '>=4.0.0', 'file:../zod'])('catches the loose version %s', (version) => {
    expect(lockfileFaults({ devDependencies: { zod: version } }, sound)).toHaveLength(1);
  });
  it('catches an address, a missing integrity and an empty lockfile', () => {
    const entry = (more: object) => ({ packages: { 'node_modules/zod': more } });
    expect(lockfileFaults({}, entry({ integrity: 'sha512-x', resolved: 'https://example.org/zod.tgz' }))).toHaveLength(
      1,
    );
    expect(lockfileFaults({}, entry({}))).toHaveLength(1);
    expect(lockfileFaults({}, { packages: { '': {} } })).toHaveLength(1);
  });
});
