const words = (
  'how why what when museum collection storage insurance loan visitor digital catalogue archive staff small budget ' +
  'volunteer school online guided ticket opening closing funding ministry region climate humidity conservation ' +
  'restoration provenance licence photograph image rights video subtitle interpreter language community heritage ' +
  'exhibition travelling courier customs emergency plan training network council standard report survey data safety ' +
  'lighting energy building access wheelchair children garden shop cafe history science art craft island coast'
).split(' ');

/** As many different texts as wanted, each of a sentence or two, the same at every run. */
export function wordings(count: number): readonly string[] {
  let seed = 20_201_122;
  // A linear congruential generator is random enough to tell texts apart (Numerical Recipes, 7.1).
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, index) => {
    const length = 8 + next(24);
    const text = Array.from({ length }, () => words[next(words.length)]).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}, number ${index}?`;
  });
}
