import { describe, expect, it } from 'vitest';
import {
  type Scenario,
  asInterpreter,
  boothed,
  given,
  hour,
  opened,
  seated,
  teams,
  type Recordable,
} from '../testing/scenario.ts';
import { type WebinarCommand, deadlines } from '../webinar.ts';
import { withoutChat } from './erase.ts';
import { boothChat, unread } from './select.ts';
import { messagesKept } from './state.ts';

const chloe = asInterpreter('chloe');
const eva = asInterpreter('eva');
const pia = { by: 'pia', role: 'producer' } as const;
const say = (to: 'in-booth' | 'to-booths' | 'to-producer', text: string, booth = 'fr'): WebinarCommand => ({
  type: `chat.say-${to}`,
  data: { booth, body: { text } },
});
const tell = (text: string): WebinarCommand => ({ type: 'chat.tell-booths', data: { body: { text } } });
const read = (message: string, booth = 'fr'): WebinarCommand => ({ type: 'chat.read', data: { booth, message } });

const session = given(opened, boothed(...teams), seated('fr', 'chloe'), seated('es', 'eva'));
const talk = session
  .when(say('in-booth', 'Numbers, please'), { ...chloe, command: 'm1' })
  .when(say('to-booths', 'We go on air'), { ...chloe, command: 'm2' })
  .when(say('to-producer', 'No sound'), { ...chloe, command: 'm3' })
  .when(say('to-producer', 'On it', 'fr'), { ...pia, command: 'm4' })
  .when({ type: 'chat.say-in-booth', data: { booth: 'es', body: { canned: 'thanks' } } }, { ...eva, command: 'm5' })
  .when(tell('All on line 2'), { ...pia, command: 'm6' });
const texts = (scenario: Scenario) =>
  JSON.stringify(scenario.state.chat)
    .match(/"text":"[^"]*"/g)
    ?.map((text) => text.slice(8, -1));

describe('chats', () => {
  it('keep the message that was sent, under the id of its command', () => {
    expect(talk.state.chat.byBooth).toEqual({
      fr: [{ id: 'm1', by: 'p-chloe', at: session.at + 1_000, booth: 'fr', body: { text: 'Numbers, please' } }],
      es: [{ id: 'm5', by: 'p-eva', at: session.at + 5_000, booth: 'es', body: { canned: 'thanks' } }],
    });
  });

  it('are read by booth: its own, what all say, what the producer and it say, and what all are told', () => {
    const ids = (booth: string) => {
      const { own, common, producer, told } = boothChat(talk.state.chat, booth);
      return [own, common, producer.messages, told].map((messages) => messages.map(({ id }) => id));
    };
    expect(ids('fr')).toEqual([['m1'], ['m2'], ['m3', 'm4'], ['m6']]);
    expect(ids('es')).toEqual([['m5'], ['m2'], [], ['m6']]);
  });

  it('keep the text as it is kept everywhere', () => {
    expect(texts(session.when(say('in-booth', ' one\r\ntwo\u0007 '), chloe))).toEqual(['one\\ntwo']);
  });

  it('keep the newest of each thread', () => {
    let scenario = session;
    for (let index = 0; index <= messagesKept; index += 1)
      scenario = scenario.when(say('in-booth', `Text ${index}`), { ...chloe, command: `n${index}` });
    const { own } = boothChat(scenario.state.chat, 'fr');
    expect([own.length, own[0]?.id]).toEqual([messagesKept, 'n1']);
  });
});

describe('reading', () => {
  const isInBooth = (person: string) => person === 'p-chloe';
  const left = ({ state }: Scenario, side: 'booth' | 'producer') =>
    unread(boothChat(state.chat, 'fr').producer, side, isInBooth);

  it('goes forward for each side, and counts what the other has written', () => {
    expect([left(talk, 'booth'), left(talk, 'producer')]).toEqual([1, 1]);
    const heard = talk.when(read('m3'), pia);
    expect(heard.facts).toEqual([{ type: 'chat.read', data: { booth: 'fr', message: 'm3', side: 'producer' } }]);
    expect([left(heard, 'booth'), left(heard, 'producer')]).toEqual([1, 0]);
    const both = heard.when(read('m4'), chloe);
    expect([left(both, 'booth'), left(both, 'producer')]).toEqual([0, 0]);
    for (const id of ['m3', 'm4']) expect(both.when(read(id), chloe)).toMatchObject({ facts: [], rejection: null });
  });
});

describe('refused is', () => {
  it.each<[string, WebinarCommand, Recordable, object]>([
    [
      'a booth that is not there',
      say('in-booth', 'x', 'de'),
      chloe,
      { code: 'record-unknown', data: { kind: 'booth', record: 'de' } },
    ],
    ['a booth that is not there, for producers', say('to-producer', 'x', 'de'), pia, { code: 'record-unknown' }],
    [
      'to speak for another booth',
      say('to-booths', 'x', 'es'),
      chloe,
      { code: 'not-in-booth', data: { booth: 'es', seated: 'fr' } },
    ],
    ['to speak in another booth', say('in-booth', 'x'), eva, { code: 'not-in-booth', data: { seated: 'es' } }],
    ['to speak for another booth with the producer', say('to-producer', 'x'), eva, { code: 'not-in-booth' }],
    ['to read for another booth', read('m4'), eva, { code: 'not-in-booth' }],
    ['to read what is not there', read('m9'), chloe, { code: 'message-unknown', data: { message: 'm9' } }],
    ['to read what is said elsewhere', read('m1'), chloe, { code: 'message-unknown' }],
    ['a text of nothing', say('in-booth', '\u200B'), chloe, { code: 'message-empty' }],
    ['a text of nothing for all booths', tell('\u200B'), pia, { code: 'message-empty' }],
  ])('%s', (_name, command, as, rejection) => expect(talk.when(command, as).rejection).toMatchObject(rejection));

  it('everything to an interpreter who sits nowhere', () => {
    const nobody = { by: 'nora', role: 'interpreter' } as const;
    expect(talk.when(say('in-booth', 'x'), nobody).rejection).toMatchObject({ data: { booth: 'fr', seated: null } });
  });
});

describe('erasing', () => {
  it('takes the texts of a person, wherever they wrote, and leaves the rest', () => {
    const joined = talk.given({
      type: 'people.joined',
      data: { person: 'p-chloe', name: 'Ines', role: 'interpreter' },
    });
    const erased = joined.when(
      { type: 'people.erase', data: { person: 'p-chloe' } },
      { by: 'olga', role: 'organiser' },
    );
    expect(erased.facts).toContainEqual({ type: 'chat.erased', data: { person: 'p-chloe' } });
    expect(texts(erased)).toEqual(['', '', '', 'On it', 'All on line 2']);
    const { seq } = talk.log.find(({ command }) => command === 'm4')!;
    expect(erased.state.chat.written).toEqual({
      booth: {},
      booths: {},
      producer: { pia: seq },
      told: { pia: seq + 2 },
    });
    expect(
      withoutChat(
        talk.log.find(({ command }) => command === 'm6')!,
        'pia',
      ),
    ).toMatchObject({
      data: { body: { text: '' } },
    });
  });

  it('is said only of who wrote a text', () => {
    const joined = talk.given({ type: 'people.joined', data: { person: 'p-eva', name: 'Ivo', role: 'interpreter' } });
    const erased = joined.when({ type: 'people.erase', data: { person: 'p-eva' } }, { by: 'olga', role: 'organiser' });
    expect(erased.facts.map(({ type }) => type)).not.toContain('chat.erased');
  });

  it('takes all of them when the retention time is over, and what comes after that too', () => {
    const due = ({ state }: Scenario) => deadlines(state).filter(({ key }) => key.startsWith('chat.'));
    expect(due(session)).toEqual([]);
    const [first] = due(talk);
    const end = talk.state.session.end.at;
    expect(first?.at).toBe(end + talk.state.questions.settings.retention * 24 * hour);
    const erased = talk.when(first!.command, { by: 'system', role: 'system' });
    expect(texts(erased)).toEqual(['', '', '', '', '']);
    expect(due(erased)).toEqual([]);
    expect(erased.when(first!.command, { by: 'system', role: 'system' })).toMatchObject({ facts: [], rejection: null });
    const [second] = due(erased.when(say('in-booth', 'Later'), chloe));
    expect(second?.key).not.toBe(first?.key);
  });

  it('leaves the log in a shape that leads to the same', () => {
    const joined = talk.given({
      type: 'people.joined',
      data: { person: 'p-chloe', name: 'Ines', role: 'interpreter' },
    });
    const erased = joined.when(
      { type: 'people.erase', data: { person: 'p-chloe' } },
      { by: 'olga', role: 'organiser' },
    );
    const blanked = erased.log.map((event) => withoutChat(event, 'p-chloe') as typeof event);
    expect(JSON.stringify(blanked)).not.toMatch(/Numbers|air"|No sound/);
    expect(given(...blanked).state.chat).toEqual(erased.state.chat);
    expect(withoutChat(talk.log[0]!, 'p-chloe')).toBe(talk.log[0]);
    expect(JSON.stringify(talk.log.map((event) => withoutChat(event, null)))).not.toContain('On it');
  });
});
