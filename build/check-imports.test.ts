import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFaults } from './check-imports.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rostrum-imports-'));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function tree(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** A package as npm would have put it there. */
function installed(name: string): Record<string, string> {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: 'index.js' }),
    [`node_modules/${name}/index.js`]: 'module.exports = 1;',
  };
}

const answer = 'export const answer = 42;\nexport type Answer = typeof answer;\n';

describe('importFaults', () => {
  it('passes what the table allows', async () => {
    await tree({
      ...installed('zod'),
      'shared/core/answer.ts': answer,
      'shared/session/state.ts':
        "import z from 'zod';\nimport { answer } from '../core/answer.ts';\nexport { z, answer };",
      'shared/webinar.ts': "export * from './session/state.ts';",
      'renderer/sync/store.ts': "export * from '../../shared/webinar.ts';",
      'renderer/panels/transport/panel.tsx': "export * from '../../sync/store.ts';\nexport * from './clock.ts';",
      'renderer/panels/transport/clock.ts': answer,
    });
    expect(await importFaults(root, ['shared', 'renderer'])).toEqual([]);
  });

  const forbidden: [what: string, from: string, text: string, more: Record<string, string>][] = [
    ['a slice another slice', 'shared/session/state.ts', "export * from '../people/state.ts';", {}],
    ['a file beside the slices Node', 'shared/policy.ts', "import 'node:fs';", {}],
    ['core a slice', 'shared/core/decider.ts', "export * from '../people/state.ts';", {}],
    ['a slice the protocol', 'shared/people/decide.ts', "export * from '../protocol/socket.ts';", {}],
    ['shared Node', 'shared/core/time.ts', "export { readFile } from 'node:fs/promises';", {}],
    ['shared a library', 'shared/core/time.ts', "import 'fastify';", installed('fastify')],
    ['the backend the renderer', 'backend/main.ts', "export * from '../renderer/app.ts';", {}],
    ['the renderer the backend', 'renderer/app.ts', "export * from '../backend/clock.ts';", {}],
    ['the renderer Node', 'renderer/app.ts', "import 'node:path';", {}],
    ['the renderer electron', 'renderer/app.ts', "import 'electron';", installed('electron')],
    ['a panel another panel', 'renderer/panels/transport/panel.ts', "export * from '../run-sheet/panel.ts';", {}],
    ['the preload the main process', 'electron/preload/index.ts', "export * from '../main/index.ts';", {}],
    ['the main process the backend', 'electron/main/index.ts', "export * from '../../backend/clock.ts';", {}],
    ['a story the product', 'e2e/story.spec.ts', "export * from '../backend/clock.ts';", {}],
  ];
  const targets = [
    'shared/people/state.ts',
    'shared/protocol/socket.ts',
    'renderer/app.ts',
    'renderer/panels/run-sheet/panel.ts',
    'backend/clock.ts',
    'electron/main/index.ts',
  ];
  it.each(forbidden)('catches %s', async (_what, from, text, more) => {
    await tree({ ...Object.fromEntries(targets.map((path) => [path, answer])), ...more, [from]: text });
    const top = from.split('/')[0] ?? '';
    const faults = await importFaults(root, [top]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${from} → `);
  });

  it('lets tests, and what only tests use, import anything', async () => {
    await tree({
      'backend/clock.ts': answer,
      'renderer/sync/store.test.ts': "export * from '../../backend/clock.ts';",
      'renderer/sync/testing/fixture.ts': "export * from '../../../backend/clock.ts';",
    });
    expect(await importFaults(root, ['renderer'])).toEqual([]);
  });

  it('catches a product file that imports what is for tests', async () => {
    await tree({
      'renderer/sync/testing/fixture.ts': answer,
      'renderer/sync/store.ts': "export * from './testing/fixture.ts';",
    });
    expect(await importFaults(root, ['renderer'])).toHaveLength(1);
  });

  it('sees imports of types alone', async () => {
    await tree({
      'backend/clock.ts': answer,
      'renderer/app.ts': "import type { Answer } from '../backend/clock.ts';\nexport type A = Answer;",
    });
    expect(await importFaults(root, ['renderer'])).toHaveLength(1);
  });

  it('catches a cycle and a file that is not there', async () => {
    await tree({
      'shared/core/a.ts': "import './b.ts';",
      'shared/core/b.ts': "import './a.ts';\nimport './gone.ts';",
    });
    const faults = await importFaults(root, ['shared']);
    expect(faults.some((fault) => fault.includes('no cycles'))).toBe(true);
    expect(faults.some((fault) => fault.includes('gone.ts'))).toBe(true);
  });

  it('fails when a folder has no modules', async () => {
    await tree({ 'shared/core/a.ts': answer, 'backend/README.md': 'nothing to see' });
    expect(await importFaults(root, ['shared', 'backend'])).toEqual([
      'backend/: no modules were seen, so nothing was checked',
    ]);
  });
});
