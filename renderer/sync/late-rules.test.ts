import { expect, it, vi } from 'vitest';
import { memoryStorage } from './testing/memory-storage.ts';

it('sends an edit before the rules are here, and shows it when they are', async () => {
  // The rules of the other tests are here from the beginning.
  vi.resetModules();
  const asked = Promise.withResolvers<void>();
  const { decide } = await import('../../shared/webinar.ts');
  vi.doMock('../../shared/webinar.ts', async () => {
    await asked.promise;
    return { decide };
  });
  const { createEdits } = await import('./edits.ts');
  const { createOutbox } = await import('./outbox.ts');
  const { initial } = await import('../../shared/webinar-state.ts');
  const sent: string[] = [];
  const edits = createEdits({
    outbox: createOutbox({ storage: memoryStorage(), backend: 'b', session: 's1', person: 'ana' }),
    actor: { person: 'ana', role: 'moderator' },
    now: () => 1_000,
    localNow: () => 1_000,
    send: (command) => sent.push(command.type) > 0,
    changed: () => {},
  });
  edits.snapshot({ epoch: 'e', seq: 0, state: initial });
  edits.connected();
  const person = { id: 'p1', name: 'Eva', place: '', language: null };
  edits.edit({ type: 'people.add', data: { people: [person] } });
  await vi.waitFor(() => expect(sent).toEqual(['people.add']));
  expect(edits.view()).toMatchObject({ pending: [{ blocked: null }], state: initial });
  asked.resolve();
  await vi.waitFor(() => expect(edits.view().state?.people.byId).toHaveProperty('p1'));
});
