import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type KeptEdit, createOutbox } from './outbox.ts';
import { browserStorage } from './storage.ts';
import { retitle } from './testing/session-log.ts';

beforeEach(() => {
  indexedDB = new IDBFactory();
});

const scope = { backend: 'http://backend', session: 's1', person: 'ana' };

function edit(id: string, madeAt: number): KeptEdit {
  return { command: { id, ...retitle('talk', id) }, at: madeAt, madeAt, rejection: null };
}

const ids = (edits: readonly KeptEdit[]) => edits.map(({ command }) => command.id);

describe('the outbox in IndexedDB', () => {
  it('gives back after a restart what was kept, whole and in the order of keeping', async () => {
    const outbox = createOutbox({ storage: browserStorage(), ...scope });
    await Promise.all(['c', 'a', 'b'].map((id) => outbox.keep(edit(id, 1_000))));
    expect(await createOutbox({ storage: browserStorage(), ...scope }).load()).toEqual(
      ['c', 'a', 'b'].map((id) => edit(id, 1_000)),
    );
  });

  it('keeps its order when the clock of the machine was set back meanwhile', async () => {
    const before = createOutbox({ storage: browserStorage(), ...scope });
    await before.keep(edit('first', 5_000_000));
    const after = createOutbox({ storage: browserStorage(), ...scope });
    await after.load();
    await after.keep(edit('second', 1_000));
    expect(ids(await createOutbox({ storage: browserStorage(), ...scope }).load())).toEqual(['first', 'second']);
  });

  it('belongs to one backend, session and person', async () => {
    const storage = browserStorage();
    await createOutbox({ storage, ...scope }).keep(edit('mine', 1));
    for (const other of [
      { ...scope, backend: 'http://other' },
      { ...scope, session: 's' },
      { ...scope, person: 'anatole' },
    ])
      expect(await createOutbox({ storage, ...other }).load()).toEqual([]);
  });

  it('is shared by two tabs that know nothing of each other', async () => {
    const [one, two] = [1, 2].map(() => createOutbox({ storage: browserStorage(), ...scope }));
    await Promise.all([one!.keep(edit('one', 1_000)), two!.keep(edit('two', 1_000))]);
    await one!.remove('two');
    expect(ids(await one!.load()).sort()).toEqual(['one', 'two']);
    await one!.remove('two');
    expect(ids(await two!.load())).toEqual(['one']);
  });

  it('keeps a refused edit in its place, with the reason', async () => {
    const storage = browserStorage();
    const outbox = createOutbox({ storage, ...scope });
    await outbox.keep(edit('a', 1));
    await outbox.keep(edit('b', 2));
    const rejection = { code: 'item-on', data: { item: 'talk' } } as const;
    await outbox.refuse({ ...edit('a', 1), rejection });
    expect(await createOutbox({ storage, ...scope }).load()).toEqual([{ ...edit('a', 1), rejection }, edit('b', 2)]);
  });

  it('says so when nothing can be stored', async () => {
    const none = createOutbox({ storage: null, ...scope });
    expect(none.works()).toBe(false);
    expect(await none.keep(edit('a', 1))).toBe(false);

    const failing = browserStorage()!;
    const full = createOutbox({ storage: { ...failing, set: () => Promise.reject(new Error('full')) }, ...scope });
    expect(full.works()).toBe(true);
    expect(await full.keep(edit('a', 1))).toBe(false);
    expect(full.works()).toBe(false);
  });
});
