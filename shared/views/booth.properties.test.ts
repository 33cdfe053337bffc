import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, diff } from '../core/merge-patch.ts';
import { drawnDesk, drawnSetUp, interpreters, seatsAtFirst } from '../testing/drawn-booths.ts';
import type { Draw } from '../testing/drawn-commands.ts';
import type { Drawn } from '../testing/drawn-questions.ts';
import { type Recordable, added, boothed, given, noon, opened, teams } from '../testing/scenario.ts';
import type { WebinarCommand, WebinarState } from '../webinar.ts';
import { boothView } from './booth.ts';
import { asJson } from './stage.ts';
import { assertReaching } from '../testing/assert-reaching.ts';

/** Every text that is written holds a mark of its own, by which it is found in what booths are shown. */

const number = fc.noBias(fc.nat({ max: 10_000 }));
const steps = fc.array(fc.record({ who: number, kind: number, a: number, b: number, c: number }), {
  minLength: 20,
  maxLength: 60,
});
const start = given(opened, boothed(...teams), added('x', 'y', { id: 'q', kind: 'questions' }))
  .given(...seatsAtFirst)
  .given({ type: 'transport.started', data: { item: 'x' }, at: noon });

/** What interpreters and producers write to each other, and what booths flag. */
function written(state: WebinarState, { kind, a, b, c }: Draw, fresh: string): Drawn {
  const by = interpreters[a % interpreters.length] as string;
  const booth =
    (b % 4 > 0 && state.booths.seats[by]?.booth) || state.booths.order[c % (state.booths.order.length || 1)];
  const said = (command: WebinarCommand): Drawn => ({ command, by, role: 'interpreter' });
  const at = booth ?? 'none';
  const body = { text: `Text <${fresh}>` };
  const flagged = state.incidents.list[c % (state.incidents.list.length || 1)]?.id ?? 'none';
  switch (kind % 8) {
    case 0:
      return said({ type: 'chat.say-in-booth', data: { booth: at, body } });
    case 1:
      return said({ type: 'chat.say-to-booths', data: { booth: at, body } });
    case 2:
      return said({ type: 'chat.say-to-producer', data: { booth: at, body } });
    case 3:
      return { command: { type: 'chat.say-to-producer', data: { booth: at, body } }, by: 'omar', role: 'producer' };
    case 4:
    case 5: {
      const code = (['poor-sound', 'need-document', 'acoustic-shock', 'need-relief'] as const)[c % 4] ?? 'poor-sound';
      const note = `Note <${fresh}>`;
      return said({ type: 'incidents.raise', data: { incident: fresh, booth: at, code, about: null, note } });
    }
    case 6:
      return said({ type: 'incidents.note', data: { incident: flagged, booth: at, note: `Note <${fresh}>` } });
    default:
      return said({ type: 'incidents.slow-down', data: {} });
  }
}

function drawn(state: WebinarState, { who, ...draw }: Draw & { who: number }, fresh: string): Drawn {
  if (who % 8 === 0) return { command: drawnSetUp(state, draw, 'mona', fresh), by: 'mona', role: 'moderator' };
  return who % 8 < 4 ? drawnDesk(state, draw, fresh) : written(state, draw, fresh);
}

/** A command, and who gives it. */
function step(state: WebinarState, one: Draw & { who: number }, index: number): [WebinarCommand, Recordable] {
  const { command, by, role } = drawn(state, one, `n${index}`);
  return [command, { by, role, command: `c${index}` }];
}

function marksIn(...said: readonly unknown[]): readonly string[] {
  return [...new Set(JSON.stringify(said).match(/<[a-z0-9.-]+>/g))].sort();
}

/** What whoever sits in a booth (null: in none) may read, said a second time in other words than the view says it. */
function readable({ booths, chat, incidents }: WebinarState, booth: string | null): readonly unknown[] {
  const names = Object.values(booths.byId).map(({ interpreters: team }) => Object.values(team));
  if (booth === null) return names;
  const thread = chat.producer[booth];
  const notes = incidents.list.map((incident) => (incident.ended ? '' : (incident.booths[booth]?.note ?? '')));
  return [names, chat.byBooth[booth], chat.common, thread?.messages, notes];
}

describe('whatever goes on in the booths', () => {
  it('each is shown what its people may read, whole, and nothing of another; as patches, without nulls', () => {
    const reached = { shown: 0, hidden: 0, patches: 0 };
    assertReaching(
      fc.property(steps, (all) => {
        let scenario = start;
        const shown = new Map<string | null, object>();
        for (const [index, one] of all.entries()) {
          scenario = scenario.when(...step(scenario.state, one, index));
          const { state } = scenario;
          for (const booth of [null, ...state.booths.order]) {
            const view = boothView(state, booth === null ? null : { booth });
            const may = marksIn(readable(state, booth));
            const held = marksIn(view);
            // What is closed stays in sight for a while: its own notes are no secret.
            const own = booth === null ? [] : state.incidents.list.map(({ booths }) => booths[booth]?.note ?? '');
            expect(held.filter((mark) => !may.includes(mark) && !marksIn(own).includes(mark))).toEqual([]);
            expect(may.filter((mark) => !held.includes(mark))).toEqual([]);
            expect(JSON.stringify(view)).not.toContain(':null');
            reached.shown += held.length;
            if (marksIn(state.chat, state.incidents).some((mark) => !held.includes(mark))) reached.hidden += 1;
            const former = shown.get(booth);
            if (former) {
              const patch = diff(asJson(former), asJson(view));
              if (patch) reached.patches += 1;
              expect(applyPatch(asJson(former), patch ?? {})).toEqual(asJson(view));
            }
            shown.set(booth, view);
          }
        }
      }),
      {
        numRuns: 25,
        reached: () => {
          for (const count of Object.values(reached)) expect(count).toBeGreaterThan(200);
        },
      },
    );
  }, 120_000);

  it('nobody can tell from any view who asked to slow down', () => {
    let told = 0;
    assertReaching(
      fc.property(steps, number, number, (all, a, b) => {
        let scenario = start;
        for (const [index, one] of all.entries()) scenario = scenario.when(...step(scenario.state, one, index));
        const seated = Object.keys(scenario.state.booths.seats);
        const [first, second] = [seated[a % seated.length], seated[b % seated.length]];
        if (first === undefined || second === undefined || first === second) return;
        const asked = [first, second].map((by) =>
          scenario.when({ type: 'incidents.slow-down', data: {} }, { by, role: 'interpreter', command: 'slow' }),
        );
        for (const seat of [null, ...scenario.state.booths.order.map((booth) => ({ booth }))]) {
          const [one, other] = asked.map(({ state }) => boothView(state, seat));
          expect(one).toEqual(other);
          if (one?.slowDown) told += 1;
        }
      }),
      { numRuns: 40, reached: () => expect(told).toBeGreaterThan(50) },
    );
  }, 60_000);
});
