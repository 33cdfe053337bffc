import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { system } from '../../shared/core/actor.ts';
import { openIncidents } from '../../shared/incidents/select.ts';
import { boothView } from '../../shared/views/booth.ts';
import { envelope, organiser, until } from '../sessions/testing/world.ts';
import { type BoothClient, boothClient, carried, shownBy } from './testing/booth-clients.ts';
import { type Client, type Invited, type Live, openLive } from './testing/live.ts';

/**
 * Who asks the speaker to slow down is told to nobody (rule V7). Every kind of connection that there is, boothmates
 * included, is searched for the person and the booth: all that it receives from the asking on, and all that somebody
 * is sent who comes or asks for the whole afterwards.
 */

let live: Live;
afterEach(() => live.close());

/** Booths are called so that no other text can hold their names by chance. */
const asking = 'booth-of-the-asker';
const other = 'booth-of-others';

type Open = () => Promise<Client>;

/** Everyone who could be told, the asker aside; each opens another connection of the same person. */
async function everyone(mate: BoothClient, colleague: BoothClient): Promise<Readonly<Record<string, Open>>> {
  const people: Record<string, Invited> = {};
  for (const role of ['organiser', 'moderator', 'producer', 'interpreter', 'speaker', 'viewer', 'audience'] as const)
    people[role] = await live.invite(role);
  const of = (who: string): Invited => people[who] as Invited;
  const staff = ['organiser', 'moderator', 'producer'];
  return {
    ...Object.fromEntries(staff.map((role) => [role, () => live.connect(of(role))])),
    ...Object.fromEntries(staff.map((role) => [`${role} at a booth`, () => live.connect(of(role), { view: 'booth' })])),
    boothmate: () => live.connect(mate, { view: 'booth' }),
    'another booth': () => live.connect(colleague, { view: 'booth' }),
    'an interpreter without a seat': () => live.connect(of('interpreter'), { view: 'booth' }),
    speaker: () => live.connect(of('speaker'), { view: 'speaker' }),
    'interpreter at the stage': () => live.connect(mate, { view: 'stage' }),
    stage: () => live.connect(of('viewer'), { view: 'stage' }),
    audience: () => live.audience(of('audience')),
    'audience by polling': () => live.audience(of('audience'), { more: { transports: ['polling'] } }),
  };
}

const sitDown = ({ person, give }: BoothClient, booth: string): Promise<void> => {
  const interpreter = { name: `<${person}>`, a: ['fr'], b: [], c: ['en'] };
  return give({ type: 'booths.enrol', data: { booth, id: `as-${person}`, interpreter } });
};

/** What a connection holds now: the staff's state or its view. */
const held = (client: Client): Record<string, unknown> =>
  client.of('snapshot').length > 0 ? { ...client.of('snapshot').at(-1)?.state } : shownBy(client);

const isOnStream = (who: string) => ['organiser', 'moderator', 'producer'].includes(who);
const hasAll = (client: Client) => client.of('snapshot').length > 0 || client.of('view').length > 0;

describe('who asked to slow down', () => {
  it('V7 is in no byte that anybody receives, at once, repeated, faded, or for those who come later', async () => {
    live = await openLive();
    const booth = (id: string) => ({
      id,
      name: '',
      serves: ['fr'],
      interpreters: {},
      backupPivot: null,
      bookedEnd: null,
    });
    await live.session.submit(
      envelope({ type: 'booths.add', data: { booths: [booth(asking), booth(other)] } }),
      organiser,
    );
    const [ines, mate, colleague] = [await boothClient(live), await boothClient(live), await boothClient(live)];
    await sitDown(ines, asking);
    await sitDown(mate, asking);
    await sitDown(colleague, other);
    const traces = [ines.person, asking];
    const traceIn = (what: unknown): string | null => {
      const text = JSON.stringify(what) ?? '';
      return traces.find((trace) => text.includes(trace)) ?? null;
    };

    const opens = await everyone(mate, colleague);
    const clients = Object.entries(opens).map(([who, open]) => ({ who, open }));
    const there = await Promise.all(clients.map(async ({ who, open }) => ({ who, client: await open() })));
    await until(() => there.every(({ client }) => hasAll(client)));
    /** What whoever comes now is sent. */
    const whole = async () => {
      const come = await Promise.all(clients.map(async ({ who, open }) => ({ who, client: await open() })));
      await until(() => come.every(({ client }) => hasAll(client)));
      for (const { client } of come) client.socket.close();
      return new Map(come.map(({ who, client }) => [who, held(client)]));
    };

    /** Everyone has what there is: the staff's stream its last event, the booths' and speakers' views theirs. */
    const settled = () =>
      until(() => {
        const slowDown = carried(boothView(live.session.state, null))['slowDown'];
        return there.every(({ who, client }) =>
          isOnStream(who)
            ? client.seq() === live.session.position.seq
            : /stage|audience/.test(who) || isDeepStrictEqual(shownBy(client)['slowDown'], slowDown),
        );
      });
    await settled();
    const before = await whole();
    await settled();
    const marks = there.map((each) => ({ ...each, from: each.client.received.length }));

    await ines.give({ type: 'incidents.slow-down', data: {} });
    await settled();
    live.clock.pass(1_000);
    await ines.give({ type: 'incidents.slow-down', data: {} });
    await colleague.give({ type: 'incidents.slow-down', data: {} });
    await settled();
    const told = marks.filter(({ client, from }) => /slow/i.test(JSON.stringify(client.received.slice(from))));
    expect(told.map(({ who }) => who)).toEqual(
      clients.map(({ who }) => who).filter((who) => !/stage|audience/.test(who)),
    );

    // Those who come now, or come back, are sent the whole: what is new in it was not there before the asking.
    for (const [who, now] of await whole()) {
      const news = Object.keys(now).filter((key) => !isDeepStrictEqual(now[key], before.get(who)?.[key]));
      expect([who, traceIn(news.map((key) => now[key]))]).toEqual([who, null]);
      if (!/stage|audience/.test(who))
        expect([who, news.join()]).toEqual([who, expect.stringMatching(/incidents|slowDown/)]);
    }

    for (const { who, client, from } of marks) {
      // Who is connected is told at its own pace, of everybody alike.
      const received = client.received.slice(from).filter(({ event }) => event !== 'presence');
      expect([who, received.filter((each) => traceIn(each) !== null)]).toEqual([who, []]);
    }

    // It fades, as the backend's alarm has it. So much time passes that presence is news, too, which names everyone.
    live.clock.pass(200_000);
    const incident = openIncidents(live.session.state.incidents)[0]?.id ?? '';
    await live.session.submit(envelope({ type: 'incidents.fade', data: { incident } }), system);
    await settled();
    for (const { who, client, from } of marks) {
      const frames = client.received.slice(from).filter(({ event }) => event === 'frame');
      const events = frames.flatMap(({ message }) => (message as { events: readonly unknown[] }).events);
      const about = events.filter((event) => JSON.stringify(event).includes(incident));
      expect([who, traceIn(about)]).toEqual([who, null]);
      expect([who, about.length]).toEqual([who, isOnStream(who) ? 4 : 0]);
    }
    expect(live.world.logged.filter((line) => traceIn(line) !== null && /slow/i.test(line))).toEqual([]);
  }, 30_000);
});
