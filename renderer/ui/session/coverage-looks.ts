import type { ChannelCoverage } from '../../../shared/projections/coverage.ts';
import type { Shape, Tone } from '../chip.tsx';

/** What a channel carries, as a colour and a shape; the word beside them is the pane's. */
export const coverageLooks: Readonly<Record<ChannelCoverage['how'], { readonly tone: Tone; readonly shape: Shape }>> = {
  floor: { tone: 'neutral', shape: 'ring' },
  direct: { tone: 'ok', shape: 'dot' },
  relay: { tone: 'ok', shape: 'bars' },
  'double-relay': { tone: 'warn', shape: 'bars' },
  uncovered: { tone: 'over', shape: 'square' },
};
