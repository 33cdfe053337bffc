import fc, { type Parameters } from 'fast-check';

const mostRounds = 6;

/**
 * Holds a property and that its draws come to what they are meant to test. What is drawn is new each time, so what few
 * draws come to is missed now and then: as long as `reached` throws, another round is drawn, six at most. The last
 * round's error is thrown.
 *
 * @param reached Throws while the draws of all rounds together have not come to everything.
 */
export function assertReaching<Ts>(
  property: fc.IProperty<Ts>,
  { reached, ...parameters }: Parameters<Ts> & { reached: () => void },
): void {
  for (let round = 1; ; round += 1) {
    fc.assert(property, parameters);
    try {
      return reached();
    } catch (error) {
      if (round === mostRounds) throw error;
    }
  }
}
