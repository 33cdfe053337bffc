// For dependency-cruiser's own command line (graphs, reports); `npm run check` reads the same rules.
import { cruiseOptions, rules } from './build/import-rules.ts';

const { doNotFollow, exclude, tsPreCompilationDeps, enhancedResolveOptions } = cruiseOptions;
export default {
  forbidden: rules,
  options: { doNotFollow, exclude, tsPreCompilationDeps, enhancedResolveOptions },
};
