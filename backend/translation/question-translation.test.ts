import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/core/actor.ts';
import type { QuestionState } from '../../shared/questions/state.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import type { Schedule } from '../sessions/alarms.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import { type World, makeSession, noon, openWorld } from '../sessions/testing/world.ts';
import { createDeepl } from './deepl.ts';
import { createLibreTranslate } from './libretranslate.ts';
import { type QuestionTranslation, createQuestionTranslation } from './question-translation.ts';
import { type Service, asDeepl, asLibreTranslate, openService } from './testing/service.ts';
import type { Translator } from './translator.ts';

const moderator: Actor = { person: 'ana', role: 'moderator' };

let service: Service;
let world: World;
let session: LiveSession;
let translation: QuestionTranslation;
/** Waits that were asked for: run by hand. */
let waits: { readonly ms: number; readonly task: () => void }[];
let commands = 0;

const schedule: Schedule = (ms, task) => {
  const wait = { ms, task };
  waits.push(wait);
  return () => void (waits = waits.filter((each) => each !== wait));
};
function start(translator: Translator | null = createDeepl({ url: service.url, key: 'key' })): void {
  translation = createQuestionTranslation({
    ...{ translator, sessions: world.sessions, log: world.log, schedule, chance: () => 0.5 },
  });
}

beforeEach(async () => {
  waits = [];
  service = await openService();
  service.answer = asDeepl;
  world = await openWorld();
  session = await makeSession(world);
  start();
});
afterEach(async () => {
  await translation.close();
  await world.sessions.close();
  await service.close();
});

async function give(command: WebinarCommand): Promise<void> {
  const outcome = await session.submit({ id: `c${(commands += 1)}`, ...command, until: noon + 60_000 }, moderator);
  expect(outcome).toMatchObject({ ok: true });
}
async function configure(machine: boolean): Promise<void> {
  const base = session.state.questions.versions['machine']?.command ?? null;
  await give({ type: 'questions.configure', data: { changes: [{ field: 'machine', value: machine, base }] } });
}
async function approved(ids: readonly string[], language: string | null = 'fr'): Promise<void> {
  const questions = ids.map((id) => ({
    ...{ id, text: `Texte de ${id} ?`, language, name: 'Amina', place: 'Lagos' },
    ...{ askedAt: null, external: null, answered: false },
  }));
  await give({ type: 'questions.receive', data: { questions, source: 'staff' } });
  await give({ type: 'questions.move', data: { questions: [...ids], to: 'approved', reason: '' } });
}
const question = (id: string): QuestionState => session.state.questions.list.find((each) => each.id === id)!;
const rendered = (id: string, language = 'en') =>
  expect.poll(() => question(id).renderings[language], { timeout: 20_000 });
const texts = () => service.asked.map(({ body }) => (body as { text: string[] }).text[0]);
const quiet = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('approved questions', () => {
  it('are translated into the languages of the session, as the machine’s', async () => {
    await configure(true);
    await approved(['q1']);
    await rendered('q1').toMatchObject({
      text: '[EN-GB] Texte de q1 ?',
      from: 'machine',
      reviewed: null,
      by: 'system',
    });
    expect(question('q1').renderings).not.toHaveProperty('fr');
    expect(service.asked).toHaveLength(1);
    expect(translation.status()).toMatchObject({ provider: 'deepl', state: 'working', fault: null });
  });

  it('X7: are not where the session has not switched it on, nor before they are approved', async () => {
    await approved(['q1']);
    await configure(true);
    await rendered('q1').toBeDefined();
    const questions = [
      { id: 'q2', text: 'Wait?', language: 'fr', name: '', place: '', askedAt: null, external: null, answered: false },
    ];
    await give({ type: 'questions.receive', data: { questions, source: 'staff' } });
    await configure(false);
    await approved(['q3']);
    await quiet();
    expect(texts()).toEqual(['Texte de q1 ?']);
  });

  it('X7: are sent without names', async () => {
    await configure(true);
    await approved(['q1']);
    await rendered('q1').toBeDefined();
    expect(JSON.stringify(service.asked)).not.toMatch(/amina|lagos/i);
  });

  it('that are on air and next come first, two at a time', async () => {
    await approved(['q1', 'q2', 'q3', 'q4', 'q5']);
    await give({ type: 'questions.air', data: { question: 'q5', saw: null } });
    await give({ type: 'questions.set-next', data: { question: 'q4', saw: null } });
    let open = 0;
    let most = 0;
    service.answer = async (asked) => {
      most = Math.max(most, (open += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      return asDeepl(asked);
    };
    await configure(true);
    await rendered('q3').toBeDefined();
    expect(texts().slice(0, 2).sort()).toEqual(['Texte de q4 ?', 'Texte de q5 ?']);
    expect(most).toBe(2);
  });

  it('keep what a person wrote', async () => {
    await approved(['q1']);
    await give({ type: 'questions.render', data: { question: 'q1', language: 'en', text: 'By hand?', base: null } });
    await configure(true);
    await approved(['q2']);
    await rendered('q2').toBeDefined();
    expect(question('q1').renderings['en']?.text).toBe('By hand?');
    expect(texts()).toEqual(['Texte de q2 ?']);
  });

  it('are translated again when their text was edited', async () => {
    await configure(true);
    await approved(['q1']);
    await rendered('q1').toBeDefined();
    await give({
      type: 'questions.edit',
      data: { question: 'q1', changes: [{ field: 'text', value: 'Mieux ?', base: null }] },
    });
    await rendered('q1').toMatchObject({ text: '[EN-GB] Mieux ?', stale: false });
  });

  it('whose text is edited while the service thinks get the rendering of the new one', async () => {
    let first = true;
    service.answer = async (asked) => {
      if (first) {
        first = false;
        const changes = [{ field: 'text', value: 'Mieux ?', base: null }];
        await give({ type: 'questions.edit', data: { question: 'q1', changes } });
      }
      return asDeepl(asked);
    };
    await configure(true);
    await approved(['q1']);
    await rendered('q1').toMatchObject({ text: '[EN-GB] Mieux ?', stale: false });
  });

  it('of an unknown language need none in the language that they turn out to be in', async () => {
    await configure(true);
    await approved(['q1'], null);
    await rendered('q1', 'fr').toMatchObject({ text: '[FR] Texte de q1 ?' });
    await quiet();
    expect(question('q1').renderings).not.toHaveProperty('en');
    expect(service.asked).toHaveLength(2);
  });
});

describe('a service', () => {
  it.each([429, 500])('that answers %i is asked again after a while, with one text', async (status) => {
    service.answer = () => ({ status });
    await configure(true);
    await approved(['q1', 'q2']);
    await expect.poll(() => translation.status().state).toBe('waiting');
    await quiet();
    expect(translation.status().fault).toBe(status === 429 ? 'busy' : 'unreachable');
    const asked = service.asked.length;
    expect(asked).toBeLessThanOrEqual(2);
    const [wait] = waits;
    waits = [];
    wait?.task();
    await expect.poll(() => waits.length).toBe(1);
    expect(service.asked).toHaveLength(asked + 1);
    expect(waits[0]?.ms).toBeGreaterThan(wait?.ms ?? Infinity);
    service.answer = asDeepl;
    waits.shift()?.task();
    await rendered('q1').toBeDefined();
    await rendered('q2').toBeDefined();
    expect(translation.status()).toMatchObject({ state: 'working', fault: null });
  });

  it.each([
    [403, 'key-refused'],
    [456, 'quota-used-up'],
  ])('that answers %i is asked nothing more until someone switches it on again', async (status, fault) => {
    service.answer = () => ({ status });
    await configure(true);
    await approved(['q1']);
    await expect.poll(() => translation.status()).toMatchObject({ state: 'stopped', fault });
    await approved(['q2']);
    await quiet();
    expect(service.asked).toHaveLength(1);
    expect(waits).toEqual([]);
    expect(world.logged.filter((line) => line.includes('translation has stopped'))).toHaveLength(1);
    service.answer = asDeepl;
    await configure(false);
    await configure(true);
    await rendered('q2').toBeDefined();
  });

  it('that cannot translate a text is not asked for it again', async () => {
    service.answer = (asked) => (texts().length === 1 ? { status: 400 } : asDeepl(asked));
    await configure(true);
    await approved(['q1']);
    await approved(['q2']);
    await rendered('q2').toBeDefined();
    await quiet();
    expect(texts()).toEqual(['Texte de q1 ?', 'Texte de q2 ?']);
  });

  it('may be one of one’s own', async () => {
    await translation.close();
    service.answer = asLibreTranslate;
    start(createLibreTranslate({ url: service.url, key: null }));
    await configure(true);
    await approved(['q1']);
    await rendered('q1').toMatchObject({ text: '[en] Texte de q1 ?' });
    expect(translation.status()).toMatchObject({ provider: 'libretranslate', host: new URL(service.url).host });
  });

  it('is none where none is set', async () => {
    await translation.close();
    start(null);
    await configure(true);
    await approved(['q1']);
    await quiet();
    expect(translation.status()).toEqual({ provider: 'none', host: null, state: 'off', fault: null });
  });
});

it('what was approved before a start is translated after it; no text is in the log of the program', async () => {
  await translation.close();
  await configure(true);
  await approved(['q1']);
  start();
  await rendered('q1').toBeDefined();
  expect(world.logged.join('')).not.toContain('Texte de');
});
