import type { Shape, Tone } from '../../ui/chip.tsx';
import type { Line, LineState } from './board.ts';

/** How a line is marked: a colour, a shape and a word, so that none depends on its colour. */
export interface Look {
  readonly tone: Tone;
  readonly shape: Shape;
  /** What the word is of. */
  readonly word: LineState | 'silent' | 'turn-advice' | 'turn-warning' | 'incident';
}

const usual: Readonly<Record<LineState, Omit<Look, 'word'>>> = {
  floor: { tone: 'ok', shape: 'ring' },
  direct: { tone: 'ok', shape: 'dot' },
  relay: { tone: 'ok', shape: 'bars' },
  'double-relay': { tone: 'warn', shape: 'bars' },
  uncovered: { tone: 'warn', shape: 'square' },
  unserved: { tone: 'neutral', shape: 'square' },
  'nobody-at-mic': { tone: 'neutral', shape: 'ring' },
  offline: { tone: 'warn', shape: 'cross' },
  muted: { tone: 'neutral', shape: 'cross' },
  standby: { tone: 'neutral', shape: 'bars' },
  'other-way': { tone: 'neutral', shape: 'ring' },
  'pivot-lost': { tone: 'warn', shape: 'cross' },
  'no-pair': { tone: 'warn', shape: 'square' },
  idle: { tone: 'neutral', shape: 'dot' },
  present: { tone: 'neutral', shape: 'dot' },
  absent: { tone: 'neutral', shape: 'ring' },
};

/** What is worst comes first: a language that nobody covers, then what people flag, then silence, then long turns. */
export function lookOf({ state, isUncovered, isSilent, incident, turn, trust }: Line): Look {
  const loud = { tone: 'over', shape: 'square' } as const;
  if (isUncovered) return { ...loud, word: 'uncovered' };
  if (incident && incident.severity === 1) return { ...loud, word: 'incident' };
  if (isSilent) return { tone: 'over', shape: 'cross', word: 'silent' };
  if (incident && incident.severity === 2) return { tone: 'warn', shape: 'triangle', word: 'incident' };
  const look = { ...usual[state], word: state };
  // Never green without news of it.
  if (trust === 'stale') return state === 'floor' ? { ...look, tone: 'neutral' } : { ...look, tone: 'warn' };
  const works = state === 'direct' || state === 'relay' || state === 'double-relay';
  if (works && turn?.level === 'warning') return { tone: 'warn', shape: 'triangle', word: 'turn-warning' };
  if (works && turn?.level === 'advice') return { tone: 'warn', shape: 'triangle', word: 'turn-advice' };
  return look;
}
