import { boothName } from '../../../shared/booths/select.ts';
import type { BoothsState } from '../../../shared/booths/state.ts';

/** A booth as it is called: its name, or its languages in capitals. */
export function labelOf(booths: Pick<BoothsState, 'byId'>, id: string): string {
  const booth = booths.byId[id];
  if (!booth) return '–';
  return boothName({ ...booth, serves: booth.serves.map((tag) => tag.toUpperCase()) });
}
