import { samePath } from '../booths/at-desk.ts';
import type { SoundCheck } from '../booths/desk.ts';
import type { SoundPath } from '../booths/messages.ts';
import { boothsInOrder, deskAt } from '../booths/select.ts';
import { itemsInOrder } from '../run-sheet/select.ts';
import type { WebinarState } from '../webinar.ts';
import { plannedCoverageIf } from './coverage.ts';
import { isInterpreted, plannedFloors } from './floor.ts';

/** A way of sound that a booth must have checked before the session. */
export interface RequiredPath {
  readonly path: SoundPath;
  /** A relay may be the one that the plan assumes, the one that the booth declares, or its backup. */
  readonly use: 'always' | 'plan' | 'declared' | 'backup';
  /** The newest check; null: none yet. */
  readonly check: SoundCheck | null;
  readonly confirmed: boolean;
}

/** For every booth: what comes from the floor, what goes out, and every relay that it may have to work from. */
export function soundPaths(
  state: Pick<WebinarState, 'session' | 'booths' | 'runSheet'>,
): ReadonlyMap<string, readonly RequiredPath[]> {
  const { booths } = state;
  const floors = new Set(
    itemsInOrder(state.runSheet).flatMap((item) =>
      item.skipped || !isInterpreted(item) ? [] : [...plannedFloors(item)],
    ),
  );
  const plans = [...floors].map((floor) => plannedCoverageIf(state, floor));
  return new Map(
    boothsInOrder(booths).map(({ id, backupPivot }) => {
      const { source, checks } = deskAt(booths, id);
      const needed: Pick<RequiredPath, 'path' | 'use'>[] = [
        { path: 'floor', use: 'always' },
        { path: 'output', use: 'always' },
      ];
      const need = (relay: string | null | undefined, use: RequiredPath['use']): void => {
        if (typeof relay !== 'string' || !booths.byId[relay]) return;
        if (!needed.some(({ path }) => samePath(path, { relay }))) needed.push({ path: { relay }, use });
      };
      for (const plan of plans) need(plan.booths.get(id)?.from?.booth, 'plan');
      if (source !== null && source !== 'floor') need(source.relay, 'declared');
      need(backupPivot, 'backup');
      return [id, needed.map((each) => ({ ...each, ...checked(checks, each.path) }))];
    }),
  );
}

function checked(checks: readonly SoundCheck[], path: SoundPath): Pick<RequiredPath, 'check' | 'confirmed'> {
  const check = checks.find((each) => samePath(each.path, path)) ?? null;
  return { check, confirmed: check?.ok === true };
}
