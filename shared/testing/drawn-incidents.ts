import { IncidentCode, Action } from '../incidents/messages.ts';
import type { Subject } from '../incidents/messages.ts';
import type { WebinarCommand, WebinarState } from '../webinar.ts';
import type { Draw } from './drawn-commands.ts';
import type { Drawn } from './drawn-questions.ts';

/** For property tests: what booths, staff and the system do about incidents. */

const interpreters = ['ana', 'bo', 'chloe', 'dan', 'eva', 'fe'] as const;
const staff: readonly Omit<Drawn, 'command'>[] = [
  { by: 'olga', role: 'organiser' },
  { by: 'mona', role: 'moderator' },
  { by: 'pia', role: 'producer' },
];
const raisable = IncidentCode.exclude(['too-fast']).options;

/** Anything but what time brings, by anybody. Some of it is refused: others' booths, what is closed, missing reasons. */
export function drawnIncident(state: WebinarState, { kind, a, b, c }: Draw, fresh: string): Drawn {
  const { list } = state.incidents;
  const open = list.filter(({ status }) => status !== 'closed');
  const incident = pick(
    c % 6 === 0 || open.length === 0 ? [...list.map(({ id }) => id), 'unknown'] : open.map(({ id }) => id),
    a,
  );
  const who = pick(interpreters, b);
  const by = `p-${who}`;
  const seat = state.booths.seats[by]?.booth ?? 'fr';
  const booth = c % 9 === 0 ? 'fr' : seat;
  const interpreter = (command: WebinarCommand): Drawn => ({ command, by, role: 'interpreter' });
  const oneOf = (command: WebinarCommand): Drawn =>
    c % 4 === 0 ? interpreter(command) : { command, ...pick(staff, b) };
  const bySystem = (command: WebinarCommand): Drawn => ({ command, by: 'system', role: 'system' });
  switch (kind % 20) {
    case 0:
    case 1:
    case 2:
    case 3: {
      const code = pick(raisable, a);
      const about = pick<Subject | null>([null, null, { booth: 'en' }, { channel: 'es' }, { item: 'a' }], c);
      return interpreter({
        type: 'incidents.raise',
        data: { incident: fresh, booth, code, about, note: c % 5 ? '' : `<${fresh}>` },
      });
    }
    case 4:
      return interpreter({ type: 'incidents.slow-down', data: {} });
    case 5:
      return interpreter({ type: 'incidents.note', data: { incident, booth, note: `<${fresh}>` } });
    case 6:
      return interpreter({ type: 'incidents.withdraw', data: { incident, booth } });
    case 7:
    case 8:
    case 9:
      return interpreter({ type: 'incidents.answer-fixed', data: { incident, booth, fixed: c % 3 > 0 } });
    case 10:
      return oneOf({ type: 'incidents.mark', data: { incident, what: c % 2 ? 'seen' : 'delivered' } });
    case 11:
      return oneOf({ type: 'incidents.acknowledge', data: { incident } });
    case 12:
      return oneOf({ type: 'incidents.act', data: { incident, action: pick(Action.options, c) } });
    case 13:
      return oneOf({ type: 'incidents.ask-fixed', data: { incident } });
    case 14:
      return {
        command: { type: 'incidents.close', data: { incident, reason: c % 3 ? '' : `<${fresh}>` } },
        ...pick(staff, b),
      };
    case 15:
      return drawnReopening(state, incident, { a, b, c });
    case 16:
      return { command: { type: 'incidents.tell-moderator', data: { incident } }, ...pick(staff, b) };
    case 17: {
      const code = pick(['channel-silent', 'wrong-channel', 'open-mic'] as const, a);
      return bySystem({
        type: 'incidents.measure',
        data: { code, channel: pick(['en', 'fr', 'es'], b), present: c % 2 > 0 },
      });
    }
    case 18:
      return bySystem({ type: 'booths.notice-presence', data: { person: by, online: c % 2 > 0 } });
    default:
      return drawnAtMic(state, seat, by, c);
  }
}

/** Of what is closed, as a rule by a booth that flagged it. */
function drawnReopening(
  { incidents, booths }: WebinarState,
  other: string,
  { a, b, c }: Pick<Draw, 'a' | 'b' | 'c'>,
): Drawn {
  const closed = incidents.list.filter(({ status }) => status === 'closed');
  const found = closed[a % Math.max(1, closed.length)];
  const incident = found?.id ?? other;
  const booth = pick(['fr', ...Object.keys(found?.booths ?? {})].slice(-2), b);
  const sitter = Object.entries(booths.seats).find(([, seat]) => seat.booth === booth)?.[0] ?? 'p-dan';
  if (c % 3 === 0) return { command: { type: 'incidents.reopen', data: { incident, booth: null } }, ...pick(staff, b) };
  return { command: { type: 'incidents.reopen', data: { incident, booth } }, by: sitter, role: 'interpreter' };
}

function drawnAtMic(state: WebinarState, booth: string, by: string, c: number): Drawn {
  const saw = state.booths.desks[booth]?.mic?.id ?? null;
  const role = 'interpreter';
  if (c % 4 === 0 && saw !== null) return { command: { type: 'booths.leave-mic', data: { booth, saw } }, by, role };
  if (c % 4 === 1) return { command: { type: 'booths.mute', data: { booth, on: c % 8 === 1 } }, by, role };
  if (c % 4 === 2) return { command: { type: 'booths.take', data: { booth, saw, force: true } }, by, role };
  const language = pick(['fr', 'en', 'es', 'de'], c);
  const data = { language, visit: state.transport.visit?.id ?? null, saw: state.booths.floor?.id ?? null };
  return { command: { type: 'booths.set-floor', data }, by: 'mona', role: 'moderator' };
}

function pick<T>(from: readonly T[], number: number): T {
  return from[number % from.length] as T;
}
