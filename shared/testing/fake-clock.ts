import type { Instant } from '../core/envelope.ts';
import { deadlines } from '../webinar.ts';
import { type Scenario, asSystem } from './scenario.ts';

/**
 * Lets time pass until `at`: the deadlines that fall due on the way are met in their order, as the backend meets them,
 * each once. Returns every state on the way that followed from one, the last one being that of `at`.
 */
export function passing(scenario: Scenario, at: Instant, only = ''): readonly Scenario[] {
  const met = new Set<string>();
  const states = [scenario];
  for (let present = scenario; ;) {
    const [next] = deadlines(present.state)
      .filter(({ key, at: due }) => due <= at && key.startsWith(only) && !met.has(key))
      .sort((a, b) => a.at - b.at);
    if (!next) return states;
    met.add(next.key);
    present = present.when(next.command, { ...asSystem, at: Math.max(next.at, present.at), command: next.key });
    states.push(present);
  }
}

export function after(scenario: Scenario, ms: number): Scenario {
  return passing(scenario, scenario.at + ms).at(-1) as Scenario;
}
