import { describe, expect, it } from 'vitest';
import type { Booth } from '../booths/messages.ts';
import { applyPatch, diff } from '../core/merge-patch.ts';
import type { Language } from '../core/local-text.ts';
import { added, given, minute, noon, opened, person, programmed } from '../testing/scenario.ts';
import type { WebinarFact } from '../webinar.ts';
import { boothView } from './booth.ts';
import { asJson } from './stage.ts';

const speaks = (name: string, a: Language, c: readonly Language[], b: readonly Language[] = []) => ({
  name,
  a: [a],
  b: [...b],
  c: [...c],
});
const booth = (id: string, about: Partial<Booth> = {}): Booth => ({
  ...{ id, name: '', serves: [id], backupPivot: null, bookedEnd: null },
  interpreters: {
    [`${id}1`]: speaks(
      `${id} one`,
      id,
      ['en', 'fr', 'es'].filter((each) => each !== id),
    ),
  },
  ...about,
});
const set = (...booths: readonly Booth[]): WebinarFact => ({
  type: 'booths.changed',
  data: { changes: booths.map((record) => ({ op: 'insert', record })), cause: 'add', of: null },
});
const seated = (who: string, at: string, interpreter = `${at}1`): WebinarFact => ({
  type: 'booths.seated',
  data: { person: who, booth: at, interpreter },
});
const mic = (at: string, interpreter = `${at}1`): WebinarFact => ({
  type: 'booths.mic-taken',
  data: { booth: at, interpreter, how: 'free' },
});

const media = { spoken: null, soundRouted: true, soundTested: false, subtitles: ['fr'], interpreted: false };
const ready = given(
  opened,
  programmed(person('p', { pronunciation: 'pee' }), person('q', { language: null })),
  added(
    { id: 'a', floor: ['fr', 'en'], speakers: ['p', 'q'], notes: { booths: 'Reads fast.', producer: 'secret-note' } },
    { id: 's', skipped: true },
    { id: 'b', floor: ['es'] },
    { id: 'v', kind: 'video', floor: [], media },
    'c',
    'd',
  ),
  set(
    // The French booth has no Spanish: it hears it from the English one.
    booth('fr', { interpreters: { fr1: speaks('Ama', 'fr', ['en']), fr2: speaks('Bo', 'fr', ['en']) } }),
    booth('en', { bookedEnd: { wall: '2020-11-23T15:30', at: noon + 150 * minute }, backupPivot: 'fr' }),
    booth('es'),
  ),
);
const live = ready.given({ type: 'transport.started', data: { item: 'a' }, at: noon });
const working = live.given(
  seated('ines', 'fr'),
  seated('bob', 'fr', 'fr2'),
  seated('ed', 'en'),
  seated('sol', 'es'),
  mic('fr'),
  mic('en'),
);
const fr = { booth: 'fr' };

describe('the booth', () => {
  it('sees what is on and what comes, with what it needs before it hears it', () => {
    const { item, next, coming } = boothView(live.state, fr);
    expect(item).toMatchObject({
      ...{ id: 'a', title: { en: 'Talk a' }, floor: ['fr', 'en'], plannedStart: noon + 60 * minute },
      people: [
        { name: 'Name of p', place: 'Lagos', language: 'en', pronunciation: 'pee' },
        { name: 'Name of q', place: 'Lagos', pronunciation: '' },
      ],
      note: 'Reads fast.',
      interpreted: true,
    });
    expect(next).toBe(coming[0]);
    expect(coming.map(({ id }) => id)).toEqual(['b', 'v', 'c']);
    expect(coming[0]).toMatchObject({ floor: ['es'], plannedStart: noon + 70 * minute });
    expect(coming[1]).toMatchObject({
      interpreted: false,
      media: { soundRouted: true, soundTested: false, subtitles: ['fr'], interpreted: false },
    });
  });

  it('sees what it will do in each language that is planned', () => {
    const { item, next } = boothView(live.state, fr);
    expect(item?.work).toMatchObject([
      { floor: 'fr', work: { status: 'rests' } },
      { floor: 'en', work: { status: 'works', from: { language: 'en' }, path: [], by: ['fr1', 'fr2'] } },
    ]);
    expect(next?.work).toMatchObject([
      { floor: 'es', work: { status: 'works', from: { language: 'en', booth: 'en' }, path: ['en'] } },
    ]);
    expect(boothView(live.state, null).item?.work).toEqual([]);
  });

  it('sees what comes first before the start, and nothing after the end', () => {
    expect(boothView(ready.state, fr)).toMatchObject({ next: { id: 'a' }, floor: { set: false } });
    expect(boothView(ready.state, fr).floor).not.toHaveProperty('language');
    const ended = boothView(live.given({ type: 'transport.ended', data: {} }).state, fr);
    expect(ended.coming).toEqual([]);
    for (const key of ['item', 'next']) expect(ended).not.toHaveProperty(key);
  });

  it('sees who is at the mic of every booth, and what that comes to', () => {
    const { floor, booths, channels } = boothView(working.state, fr);
    expect(floor).toEqual({ language: 'fr', set: false });
    expect(booths.order).toEqual(['fr', 'en', 'es']);
    expect(booths.byId['en']).toMatchObject({
      active: { interpreter: 'en1', name: 'en one' },
      team: { en1: { name: 'en one', online: true } },
      ...{ online: true, stale: false, relayedBy: [] },
      work: { status: 'works', into: 'en', from: { language: 'fr' } },
    });
    expect(booths.byId['es']).toMatchObject({ work: { status: 'cannot', why: { code: 'nobody-at-mic' } } });
    expect(booths.byId['es']).not.toHaveProperty('active');
    expect(channels).toMatchObject({
      fr: { how: 'floor' },
      en: { how: 'direct', booth: 'en' },
      es: { how: 'uncovered', why: { code: 'nobody-at-mic', booth: 'es' } },
    });
  });

  it('sees who relays from whom, and what somebody has set the floor to', () => {
    const visit = working.state.transport.visit?.id ?? null;
    const spanish = working.given({ type: 'booths.floor-set', data: { language: 'es', visit } });
    const { floor, booths } = boothView(spanish.state, fr);
    expect(floor).toEqual({ language: 'es', set: true, since: spanish.at });
    expect(booths.byId['en']?.relayedBy).toEqual(['fr']);
    expect(booths.byId['fr']?.work).toMatchObject({ from: { language: 'en', booth: 'en' }, path: ['en'] });
  });

  it('shows a booth whose console is not heard as stale, and nothing of it as working', () => {
    const lost = working.given({
      type: 'booths.presence-changed',
      data: { booth: 'en', interpreter: 'en1', online: false },
    });
    expect(boothView(lost.state, fr).booths.byId['en']).toMatchObject({
      ...{ online: false, stale: true },
      work: { status: 'cannot', why: { code: 'offline' } },
    });
  });

  it('has its desk: team, seats, turns, handover, and times of the turn clock', () => {
    const handed = working.given(
      { ...mic('fr', 'fr2'), at: noon + 20 * minute, command: 'turn' },
      {
        type: 'booths.handover-asked',
        data: { booth: 'fr', asked: 'by-active', from: 'fr2', to: null, expiresAt: noon + 25 * minute },
        command: 'ask',
      },
      { type: 'booths.ready-asked', data: {}, command: 'ready?' },
      { type: 'booths.ready-answered', data: { booth: 'en', ready: true } },
    );
    const { desk } = boothView(handed.state, fr);
    expect(desk).toMatchObject({
      booth: 'fr',
      seats: { ines: 'fr1', bob: 'fr2' },
      mic: { id: 'turn', interpreter: 'fr2', since: noon + 20 * minute },
      handover: { id: 'ask', asked: 'by-active', from: 'fr2' },
      clock: { alone: false, advice: 25 * minute, warning: 30 * minute, countdown: 30_000 },
      team: { fr1: { name: 'Ama', a: ['fr'], turns: 1, restingSince: noon + 20 * minute }, fr2: { turns: 0 } },
      ready: { id: 'ready?', answers: { en: { ready: true } } },
    });
    expect(desk?.team['fr1']?.presence).toMatchObject({ online: true });
    expect(desk?.team['fr2']).not.toHaveProperty('restingSince');
    expect(boothView(working.state, { booth: 'en' }).desk).toMatchObject({
      ...{ bookedEnd: noon + 150 * minute, backupPivot: 'fr' },
      clock: { alone: true, advice: 15 * minute, warning: 20 * minute },
    });
  });

  it('has before the session every way of sound that the whole plan asks of it, and who says what of each', () => {
    // The fourth item, the only one in Spanish, is not among the next three.
    const far = given(
      opened,
      added(
        { id: 'a', floor: ['fr'] },
        { id: 'b', floor: ['fr'] },
        { id: 'c', floor: ['fr'] },
        { id: 'd', floor: ['es'] },
      ),
      set(booth('fr', { interpreters: { fr1: speaks('Ama', 'fr', ['en']) } }), booth('en'), booth('es')),
      seated('ines', 'fr'),
      { type: 'booths.sound-checked', data: { booth: 'fr', path: 'floor', ok: false }, by: 'ines', at: noon },
      { type: 'booths.sound-checked', data: { booth: 'fr', path: { relay: 'en' }, ok: true }, by: 'gone', at: noon },
    );
    expect(boothView(far.state, fr).desk?.sound).toEqual([
      { path: 'floor', use: 'always', check: { ok: false, at: noon, interpreter: 'fr1' } },
      { path: 'output', use: 'always' },
      { path: { relay: 'en' }, use: 'plan', check: { ok: true, at: noon } },
    ]);
    const begun = far.given({ type: 'transport.started', data: { item: 'a' }, at: noon });
    expect(boothView(begun.state, fr).desk).not.toHaveProperty('sound');
  });

  it('has no desk and no chat without a seat, nor in a booth that is gone', () => {
    for (const seat of [null, { booth: 'gone' }])
      for (const key of ['desk', 'chat']) expect(boothView(working.state, seat)).not.toHaveProperty(key);
  });

  it('has no note for others', () => {
    expect(JSON.stringify(boothView(working.state, fr))).not.toContain('secret-note');
  });
});

describe('documents of a booth', () => {
  const version = (id: string) => ({ id, content: { url: `https://example.org/${id}` }, by: 'otto', at: noon });
  const told = working.given(
    {
      type: 'documents.changed',
      data: {
        changes: [
          { op: 'insert', record: { id: 'd1', title: 'Slides', item: 'b', booths: null, versions: [version('v1')] } },
          {
            op: 'insert',
            record: { id: 'd2', title: 'For English', item: null, booths: ['en'], versions: [version('v2')] },
          },
        ],
        cause: 'add',
        of: null,
      },
    },
    { type: 'documents.opened', data: { document: 'd1', version: 'v1', booth: 'fr' } },
  );

  it('are those that are for it, with who has opened them, and stand with their item', () => {
    const { documents, next } = boothView(told.state, fr);
    expect(documents).toEqual({
      d1: {
        title: 'Slides',
        item: 'b',
        versions: [{ id: 'v1', content: { url: 'https://example.org/v1' }, at: noon }],
        opened: { fr: { version: 'v1', at: told.at } },
      },
    });
    expect(next?.documents).toEqual(['d1']);
    expect(Object.keys(boothView(told.state, { booth: 'en' }).documents)).toEqual(['d1', 'd2']);
    expect(Object.keys(boothView(told.state, null).documents)).toEqual(['d1', 'd2']);
  });
});

describe('chats of a booth', () => {
  const said = working.given(
    { type: 'chat.said-in-booth', data: { booth: 'fr', body: { text: 'Among us.' } }, by: 'ines', command: 'm1' },
    { type: 'chat.said-in-booth', data: { booth: 'en', body: { text: 'Of another.' } }, by: 'ed', command: 'm2' },
    { type: 'chat.said-to-booths', data: { booth: 'en', body: { canned: 'relay-from-us' } }, by: 'ed', command: 'm3' },
    { type: 'chat.said-to-producer', data: { booth: 'fr', body: { text: 'Numbers?' } }, by: 'bob', command: 'm4' },
    { type: 'chat.said-to-producer', data: { booth: 'en', body: { text: 'Alone?' } }, by: 'ed', command: 'm5' },
    { type: 'people.joined', data: { person: 'otto', name: 'Otto', role: 'producer' } },
    { type: 'chat.said-to-producer', data: { booth: 'fr', body: { text: 'Soon.' } }, by: 'otto', command: 'm6' },
    { type: 'chat.told-booths', data: { body: { canned: 'one-moment' } }, by: 'otto', command: 'm8' },
  );

  it('are its own, the common one and its thread with the producers', () => {
    expect(boothView(said.state, fr).chat).toMatchObject({
      own: { m1: { booth: 'fr', from: { interpreter: 'fr1', name: 'Ama' }, body: { text: 'Among us.' } } },
      common: { m3: { booth: 'en', from: { interpreter: 'en1', name: 'en one' }, body: { canned: 'relay-from-us' } } },
      told: { m8: { from: { role: 'producer', name: 'Otto' }, body: { canned: 'one-moment' } } },
      producer: {
        messages: {
          m4: { from: { interpreter: 'fr2', name: 'Bo' } },
          m6: { from: { role: 'producer', name: 'Otto' } },
        },
        unread: 1,
      },
    });
    const text = JSON.stringify(boothView(said.state, fr));
    for (const others of ['Of another.', 'Alone?']) expect(text).not.toContain(others);
  });

  it('count as unread only what producers wrote, also where its author has changed booths since', () => {
    const moved = said.given({ type: 'booths.seated', data: { person: 'bob', booth: 'en', interpreter: 'en2' } });
    expect(boothView(moved.state, fr).chat?.producer.unread).toBe(1);
  });

  it('are those of nobody without a seat', () => {
    const text = JSON.stringify(boothView(said.state, null));
    for (const secret of ['Of another.', 'Alone?', 'Among us.', 'Numbers?', 'relay-from-us', 'one-moment'])
      expect(text).not.toContain(secret);
  });

  it('come as the newest message alone', () => {
    const more = said.given({
      type: 'chat.said-in-booth',
      data: { booth: 'fr', body: { canned: 'thanks' } },
      by: 'bob',
      command: 'm7',
    });
    const patch = diff(asJson(boothView(said.state, fr)), asJson(boothView(more.state, fr)));
    expect(patch).toEqual({
      chat: {
        own: { m7: { at: more.at, booth: 'fr', from: { interpreter: 'fr2', name: 'Bo' }, body: { canned: 'thanks' } } },
      },
    });
  });
});

describe('a glossary of five thousand terms', () => {
  const terms = Array.from({ length: 5_000 }, (_, index) => ({
    id: `t${index}`,
    words: { fr: `mot ${index}`, en: `word ${index}`, es: `palabra ${index}` },
    note: '',
  }));
  const full = working.given({
    type: 'glossary.changed',
    data: { changes: terms.map((record) => ({ op: 'insert', record })), cause: 'import', of: null },
  });
  const before = boothView(full.state, fr);

  it('is there, each term with the versions of its fields', () => {
    const edited = full.given({
      type: 'glossary.changed',
      data: {
        changes: [{ op: 'set', record: 't7', field: 'words.fr', from: 'mot 7', to: 'sept' }],
        cause: 'edit',
        of: null,
      },
      command: 'e1',
    });
    expect(Object.keys(before.glossary)).toHaveLength(5_000);
    expect(before.glossary['t7']).toEqual({ words: terms[7]?.words, note: '', versions: {} });
    const after = boothView(edited.state, fr);
    expect(diff(asJson(before), asJson(after))).toEqual({
      glossary: { t7: { words: { fr: 'sept' }, versions: { 'words.fr': 'e1' } } },
    });
    expect(after.glossary['t8']).toBe(before.glossary['t8']);
  });

  it('is the same object after every change of anything else', () => {
    const muted = full.given({ type: 'booths.muted', data: { booth: 'fr', on: true } });
    expect(boothView(muted.state, fr).glossary).toBe(before.glossary);
    expect(boothView(muted.state, { booth: 'en' }).glossary).toBe(before.glossary);
  });
});

describe('incidents of a booth', () => {
  const flagged = working.when(
    {
      type: 'incidents.raise',
      data: { incident: 'i1', booth: 'fr', code: 'need-document', about: null, note: 'Slide 4' },
    },
    { by: 'ines', role: 'interpreter' },
  );

  it('are its own, and not what others ask of the producer', () => {
    expect(boothView(flagged.state, fr).incidents).toMatchObject({
      i1: { code: 'need-document', own: { note: 'Slide 4' }, status: 'raised' },
    });
    for (const seat of [null, { booth: 'en' }])
      expect(boothView(flagged.state, seat).incidents).not.toHaveProperty('i1');
  });

  it('say that the speaker was asked to slow down, and nothing of by whom', () => {
    const slowed = working.when({ type: 'incidents.slow-down', data: {} }, { by: 'ed', role: 'interpreter' });
    const views = [null, fr, { booth: 'en' }].map((seat) => boothView(slowed.state, seat));
    for (const view of views) expect(view.slowDown).toEqual({ count: 1, at: slowed.at });
    const [, , english] = views;
    expect(english).toEqual({ ...boothView(working.state, { booth: 'en' }), slowDown: english?.slowDown });
  });
});

describe('the view of a booth', () => {
  it('holds nothing that is null, and travels as patches', () => {
    const all = [ready, live, working].flatMap(({ state }) => [
      boothView(state, null),
      boothView(state, fr),
      boothView(state, { booth: 'en' }),
    ]);
    for (const before of all) {
      expect(JSON.stringify(before)).not.toContain('null');
      for (const after of all)
        expect(applyPatch(asJson(before), diff(asJson(before), asJson(after)) ?? {})).toEqual(asJson(after));
    }
  });
});
