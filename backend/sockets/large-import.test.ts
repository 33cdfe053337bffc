import { afterEach, expect, it } from 'vitest';
import type { Term } from '../../shared/glossary/messages.ts';
import { until } from '../sessions/testing/world.ts';
import { type Live, openLive } from './testing/live.ts';

let live: Live;
afterEach(() => live.close());

it('a glossary of 3,000 terms comes by one command, reaches others, and goes by one undo', async () => {
  live = await openLive();
  const [mona, otto] = [await live.staff(), await live.staff('organiser')];
  const terms = Array.from({ length: 3_000 }, (_, index): Term => {
    const words = { fr: `réserve muséale ${index}`, en: `museum storage ${index}`, es: `depósito del museo ${index}` };
    return {
      id: `t-0123456789abcdef-${index}`,
      words,
      note: 'Where what is not shown is kept; see the list of places',
    };
  });
  const shown = () => Object.keys(live.session.state.glossary.byId).length;
  const add = { id: 'import', type: 'glossary.add', data: { terms, cause: 'import' } };
  expect(await mona.command(add)).toMatchObject({ ok: true });
  expect(shown()).toBe(3_000);
  await until(() => otto.seq() === live.session.position.seq);
  const undo = { id: 'undo', type: 'glossary.undo', data: { of: 'import' } };
  expect(await mona.command(undo)).toMatchObject({ ok: true });
  expect(shown()).toBe(0);
  await until(() => otto.seq() === live.session.position.seq);
  expect([mona.ended(), otto.ended()]).toEqual([null, null]);
});
