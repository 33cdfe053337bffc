// For dependency-cruiser's own command line (graphs, reports); `npm run check` reads the same rules.
import { cruiseOptions } from './build/import-rules.ts';

const { ruleSet, ...options } = cruiseOptions;
export default { forbidden: ruleSet.forbidden, options };
