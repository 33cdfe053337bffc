import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ViewMessage } from '../../shared/protocol/socket.ts';
import { stageView } from '../../shared/views/stage.ts';
import {
  addItems,
  addPerson,
  envelope,
  message,
  moderator,
  organiser,
  turns,
  until,
} from '../sessions/testing/world.ts';
import { shownBy } from './testing/booth-clients.ts';
import { type Client, type Live, openLive } from './testing/live.ts';

let live: Live;
beforeEach(async () => {
  live = await openLive();
});
afterEach(() => live.close());

const give = (command: Parameters<typeof envelope>[0]) => live.session.submit(envelope(command), moderator);
const blackout = (on: boolean) => give({ type: 'transport.blackout', data: { on } });
const current = (): unknown => JSON.parse(JSON.stringify(stageView(live.session.state)));
/** Longer than two versions are apart. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 120));

describe('a view', () => {
  it('V1 comes whole first, then as patches against the version before', async () => {
    await give(addItems('a', 'b'));
    const viewer = await live.viewer();
    await until(() => viewer.of('view').length === 1);
    expect(viewer.of('view')[0]).toEqual({ version: 1, view: current() });
    await blackout(true);
    await until(() => viewer.of('view').length === 2);
    expect(viewer.of('view')[1]).toEqual({ version: 2, base: 1, view: { blackout: true } });
    await give({ type: 'transport.start', data: { item: 'a' } });
    await until(() => viewer.of('view').length === 3);
    await blackout(false);
    await until(() => viewer.of('view').length === 4);
    expect(shownBy(viewer)).toEqual(current());
  });

  it('V2 comes whole again on request', async () => {
    const viewer = await live.viewer();
    await blackout(true);
    await until(() => viewer.of('view').length === 2);
    viewer.socket.emit('sync', null);
    await until(() => viewer.of('view').length === 3);
    expect(viewer.of('view')[2]).toEqual({ version: 2, view: current() });
  });

  it('V3 tells the first change at once and further ones together, 20 times a second', async () => {
    const viewer = await live.viewer();
    await until(() => viewer.of('view').length === 1);
    await pause();
    await give(message('First'));
    for (let round = 0; round < 100; round += 1) {
      await give(message(`Message ${round}`));
      await turns(1);
    }
    await until(() => JSON.stringify(shownBy(viewer)).includes('Message 99'));
    const told = viewer.of('view').slice(1);
    expect(JSON.stringify(told[0])).not.toContain('Message 9');
    expect(told.length).toBeLessThan(50);
    expect(shownBy(viewer)).toEqual(current());
  });

  it('V4 tells nothing where it does not change', async () => {
    const viewer = await live.viewer();
    await until(() => viewer.of('view').length === 1);
    await give(addPerson('p1', 'Ines'));
    await give({ type: 'people.remove', data: { people: ['p1'] } });
    await pause();
    await blackout(true);
    await until(() => viewer.of('view').length === 2);
    expect(viewer.of('view')[1]).toMatchObject({ version: 2, base: 1 });
  });

  it('V5 carries no event, no presence and no state', async () => {
    const viewer = await live.viewer();
    const console = await live.staff();
    await give(addPerson('p1', 'Ines Quispe'));
    await give(addItems('a'));
    await blackout(true);
    await until(() => console.of('presence').length > 0 && viewer.of('view').length > 1);
    expect(new Set(viewer.received.map(({ event }) => event))).toEqual(new Set(['welcome', 'view']));
    expect(JSON.stringify(viewer.received)).not.toContain('Ines');
  });

  it('V5 gives no commands, whoever opened it', async () => {
    for (const role of ['viewer', 'organiser'] as const) {
      const view = await live.connect(await live.invite(role), { view: 'stage' });
      const { seq } = live.session.position;
      view.raw('command', envelope(addItems('a')), () => undefined);
      await until(() => view.ended() !== null);
      expect(view.of('closed')).toEqual(['protocol-error']);
      expect(live.session.position.seq).toBe(seq);
    }
  });

  it('takes at most 160 bytes on the wire for a small change', async () => {
    await give(addItems('a', 'b'));
    await give({ type: 'transport.start', data: { item: 'a' } });
    const viewer = await live.viewer();
    await until(() => viewer.of('view').length === 1);
    const sizes: number[] = [];
    viewer.socket.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
      if (type === 'message') sizes.push(String(data).length + 1 + 2);
    });
    const { visit } = live.session.state.transport;
    await give({ type: 'transport.add-time', data: { visit: visit?.id ?? null, ms: 60_000 } });
    await until(() => sizes.length === 1);
    await give({ type: 'transport.pause', data: { visit: visit?.id ?? null } });
    await until(() => sizes.length === 2);
    await blackout(true);
    await until(() => sizes.length === 3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(160);
  });

  it('is the same for everyone, also for those who come while it changes', async () => {
    const viewers: Client[] = [];
    const { token } = await live.invite('viewer');
    let busy = true;
    const changes = (async () => {
      for (let round = 0; busy; round += 1) {
        await give(message(`Message ${round}`));
        await new Promise((resolve) => setTimeout(resolve, 7));
      }
    })();
    for (let round = 0; round < 30; round += 1) viewers.push(await live.connect({ token }, { view: 'stage' }));
    busy = false;
    await changes;
    await give(message('The last one'));
    await until(() => viewers.every((viewer) => JSON.stringify(viewer.of('view').at(-1)).includes('The last one')));
    for (const viewer of viewers) expect(shownBy(viewer)).toEqual(current());
  });

  it('loses a name that was erased', async () => {
    await give(addPerson('p1', 'Ines Quispe'));
    const item = { ...(addItems('a') as { data: { items: object[] } }).data.items[0], speakers: ['p1'] };
    await give({ type: 'run-sheet.add', data: { items: [item], after: null } } as never);
    const viewer = await live.viewer();
    await until(() => JSON.stringify(shownBy(viewer)).includes('Ines'));
    await live.session.submit(envelope({ type: 'people.erase', data: { person: 'p1' } }), organiser);
    await until(() => !JSON.stringify(shownBy(viewer)).includes('Ines'));
    const last: ViewMessage | undefined = viewer.of('view').at(-1);
    expect(last?.base).toBeDefined();
  });
});
