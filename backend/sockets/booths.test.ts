import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { deskAt } from '../../shared/booths/select.ts';
import { boothView } from '../../shared/views/booth.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import { envelope, organiser, until } from '../sessions/testing/world.ts';
import { type BoothClient, boothClient, carried, shownBy } from './testing/booth-clients.ts';
import { type Client, type Live, type LiveOptions, openLive } from './testing/live.ts';
import { mute } from './testing/mute.ts';

let live: Live;
afterEach(() => live.close());

async function open(options?: LiveOptions): Promise<void> {
  live = await openLive(options);
}

const say = (booth: string, text: string): WebinarCommand => ({
  type: 'chat.say-in-booth',
  data: { booth, body: { text } },
});
const holds = ({ client }: BoothClient, text: string) => JSON.stringify(client.of('view')).includes(text);
const shows = (console: BoothClient, seat: string | null) => {
  const now = carried(boothView(live.session.state, seat === null ? null : { booth: seat }));
  return isDeepStrictEqual(carried(console.shown()), now);
};

describe('the view of a booth', () => {
  it('V6 follows whoever looks from seat to seat: the whole of the new one, and nothing more of the old', async () => {
    await open();
    const [ines, ivo] = [await boothClient(live), await boothClient(live)];
    await until(() => ines.client.of('view').length === 1);
    expect(ines.shown()).not.toHaveProperty('desk');
    await ines.sit('fr');
    await ivo.sit('fr');
    await until(() => shows(ines, 'fr') && shows(ivo, 'fr'));
    expect(ines.shown().desk?.seats).toEqual({ [ines.person]: `fr-${ines.person}`, [ivo.person]: `fr-${ivo.person}` });
    await ivo.give(say('fr', 'Before.'));
    await until(() => holds(ines, 'Before.'));

    await ines.sit('en');
    await ivo.give(say('fr', 'After.'));
    await ines.give(say('en', 'Here.'));
    await until(() => shows(ines, 'en') && shows(ivo, 'fr'));
    expect(ines.shown()).toMatchObject({ desk: { booth: 'en' } });
    expect(holds(ines, 'After.')).toBe(false);
    expect(holds(ivo, 'Here.')).toBe(false);

    await ines.give({ type: 'booths.stand', data: {} });
    await until(() => shows(ines, null));
    expect(ines.shown()).not.toHaveProperty('chat');
  });

  it('V6 is encoded once for all who sit there: they receive the same', async () => {
    await open();
    const [ines, ivo] = [await boothClient(live), await boothClient(live)];
    await ines.sit('fr');
    await ivo.sit('fr');
    await until(() => shows(ines, 'fr') && shows(ivo, 'fr'));
    const [before, after] = [ines.client.of('view').length, ivo.client.of('view').length];
    await ivo.give(say('fr', 'One.'));
    await until(() => holds(ines, 'One.') && holds(ivo, 'One.'));
    expect(ines.client.of('view').slice(before)).toEqual(ivo.client.of('view').slice(after));
  });

  it('V6 has neither desk nor chat for staff who look at it', async () => {
    await open();
    const ines = await boothClient(live);
    await ines.sit('fr');
    const staff = await live.connect(await live.invite('producer'), { view: 'booth' });
    await ines.give(say('fr', 'Among us.'));
    await ines.give({ type: 'booths.take', data: { booth: 'fr', saw: null, force: false } });
    await until(() => JSON.stringify(shownBy(staff)).includes('"active"'));
    expect(JSON.stringify(staff.received)).not.toContain('Among us.');
    for (const key of ['desk', 'chat']) expect(shownBy(staff)).not.toHaveProperty(key);
  });

  it('V6 comes whole again, of where its reader sits now, on request', async () => {
    await open();
    const ines = await boothClient(live);
    await ines.sit('fr');
    await until(() => shows(ines, 'fr'));
    const before = ines.client.of('view').length;
    ines.client.socket.emit('sync', null);
    await until(() => ines.client.of('view').length > before);
    expect(ines.client.of('view').at(-1)).not.toHaveProperty('base');
    expect(shows(ines, 'fr')).toBe(true);
  });

  it('sends of a glossary of five thousand terms only what has changed', async () => {
    await open();
    const ines = await boothClient(live);
    await ines.sit('fr');
    for (let from = 0; from < 5_000; from += 1_000) {
      const terms = Array.from({ length: 1_000 }, (_, index) => ({
        id: `t${from + index}`,
        words: { fr: `mot ${from + index}`, en: `word ${from + index}` },
        note: '',
      }));
      await ines.give({ type: 'glossary.add', data: { terms, cause: 'import' } });
    }
    await until(() => shows(ines, 'fr'), 10_000);
    const before = ines.client.of('view').length;
    await ines.give({
      type: 'glossary.edit',
      data: { term: 't7', changes: [{ field: 'words.fr', value: 'sept', base: null }] },
    });
    await until(() => holds(ines, 'sept'));
    const [change] = ines.client.of('view').slice(before);
    expect(JSON.stringify(change).length).toBeLessThan(300);
  });
});

describe('who is heard in a booth', () => {
  const online = ({ person }: BoothClient) => {
    const { booths } = live.session.state;
    const seat = booths.seats[person];
    return seat ? deskAt(booths, seat.booth).presence[seat.interpreter]?.online : undefined;
  };
  const seatTimes = { offlineAfter: 4_000, grace: 0, retryAfter: 200 };

  it('P2 is offline after a silence with its connection open, as a suspended laptop has, and back when it is heard', async () => {
    await open({ seatTimes });
    const [ines, ed] = [await boothClient(live), await boothClient(live)];
    await ines.sit('fr');
    await ed.sit('en');
    await ines.give({ type: 'booths.take', data: { booth: 'fr', saw: null, force: false } });
    const speak = mute(ines.client);
    await until(() => online(ines) === false, 10_000);
    expect(ines.client.ended()).toBeNull();
    await until(() => ed.shown().booths.byId['fr']?.stale === true);
    expect(ed.shown().booths.byId['fr']).toMatchObject({ online: false, work: { status: 'cannot' } });
    expect(online(ed)).toBe(true);
    speak();
    await until(() => online(ines) === true);
    await until(() => ed.shown().booths.byId['fr']?.stale === false);
  }, 20_000);

  it('P2 is offline after its page was closed, and at once back with the next one', async () => {
    await open({ seatTimes: { ...seatTimes, offlineAfter: 1_000 } });
    const ines = await boothClient(live);
    await ines.sit('fr');
    ines.client.socket.close();
    await until(() => online(ines) === false, 10_000);
    await boothClient(live, ines);
    await until(() => online(ines) === true, 2_000);
  }, 20_000);

  it('P1 counts the booth’s own view alone', async () => {
    await open({ seatTimes: { ...seatTimes, offlineAfter: 1_000 } });
    const ines = await boothClient(live);
    await ines.sit('fr');
    await live.connect(ines, { view: 'stage' });
    ines.client.socket.close();
    await until(() => online(ines) === false, 10_000);
  }, 20_000);
});

describe('who asked to slow down', () => {
  it('V7 is told to nobody: staff and booths learn that, and when', async () => {
    await open();
    const [ines, ed] = [await boothClient(live), await boothClient(live)];
    await ines.sit('fr');
    await ed.sit('en');
    const staff: Client[] = [];
    for (const role of ['organiser', 'moderator', 'producer'] as const) staff.push(await live.staff(role));
    await live.session.submit(envelope({ type: 'transport.blackout', data: { on: true } }), organiser);
    await until(() => staff.every((each) => each.seq() === live.session.position.seq) && shows(ed, 'en'));
    const marks = [...staff, ed.client].map((client) => ({ client, from: client.received.length }));
    await ines.give({ type: 'incidents.slow-down', data: {} });
    await until(() => staff.every((each) => each.seq() === live.session.position.seq));
    await until(() => ed.shown().slowDown !== undefined && shows(ed, 'en'));
    for (const { client, from } of marks) {
      const received = client.received.slice(from).filter(({ event }) => event === 'frame' || event === 'view');
      expect(received).toHaveLength(1);
      const text = JSON.stringify(received);
      expect(text).toMatch(/slow/);
      for (const trace of [ines.person, '"fr"', `fr-${ines.person}`]) expect(text).not.toContain(trace);
    }
    expect(Object.keys(ed.client.of('view').at(-1)?.view ?? {})).toEqual(['slowDown']);
  });
});
