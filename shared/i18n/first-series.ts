import { texts } from './text.ts';

/** What a new backend's first series is called until somebody names it. */
export const firstSeries = texts({
  'first-series.title': { en: 'First series', fr: 'Première série', es: 'Primera serie' },
});
