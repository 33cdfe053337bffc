import { useMemo } from 'react';
import { type Gap, gaps } from '../../../shared/projections/gaps.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import { type SpokenGap, fixWords, gapWords, itemsWords } from './gap-words.ts';
import { Loads } from './loads.tsx';
import { Sounds } from './sounds.tsx';
import type { BoothEdits } from './use-booth-edits.ts';
import { labelOf } from '../../ui/session/booth-label.ts';

export type Known = Pick<WebinarState, 'session' | 'booths' | 'runSheet' | 'transport'>;

/** So often the times of turns and bookings are counted again, ms. */
const recount = 30_000;
/** Fixes that are said of each gap, the easiest ones. */
const saidFixes = 3;

/** What the set-up of the booths comes to: gaps with what would fix them, sound checks, turns and load. */
export function Findings({
  state,
  mayEdit,
  edits,
}: {
  readonly state: Known;
  readonly mayEdit: boolean;
  readonly edits: BoothEdits;
}) {
  const t = useText<'dialogs'>();
  const now = useNow(recount);
  const found = useMemo(() => gaps(state, now), [state, now]);
  const spoken = found.filter(isSpoken);
  return (
    // It scrolls by itself, beside what is being set up: also by the keyboard.
    <section className="findings" aria-label={t('booths.result')} tabIndex={0}>
      <h3>{t('booths.result')}</h3>
      <h4 className={spoken.length === 0 ? 'gap-count ok' : 'gap-count'}>
        {spoken.length === 0 && <ShapeMark shape="dot" />}
        <span aria-live="polite">{t('booths.gaps', { count: spoken.length })}</span>
      </h4>
      {spoken.length > 0 && (
        <ul className="gaps">
          {spoken.map((gap) => (
            <GapEntry key={keyOf(gap)} {...{ gap, state, mayEdit, edits }} />
          ))}
        </ul>
      )}
      <h4>{t('booths.sound')}</h4>
      <Sounds state={state} />
      <h4>{t('booths.load')}</h4>
      <Loads state={state} now={now} />
    </section>
  );
}

function isSpoken(gap: Gap): gap is Extract<Gap, SpokenGap> {
  return gap.kind !== 'sound';
}

function keyOf({ fixes: _fixes, items, ...gap }: Gap): string {
  return JSON.stringify([gap.kind, 'booth' in gap && gap.booth, 'channel' in gap && gap.channel, items[0], gap]);
}

function GapEntry({
  gap,
  state,
  mayEdit,
  edits,
}: {
  readonly gap: Extract<Gap, SpokenGap>;
  readonly state: Known;
  readonly mayEdit: boolean;
  readonly edits: BoothEdits;
}) {
  const t = useText<'dialogs'>();
  const said = { t, formats: useFormats(), state };
  const isOver = gap.kind === 'uncovered';
  return (
    <li>
      <p className={isOver ? 'gap over' : 'gap warn'}>
        <ShapeMark shape={isOver ? 'square' : 'triangle'} />
        <span className="gap-words">{gapWords(gap, said)}</span>
      </p>
      {gap.items.length > 0 && <p className="soft gap-items">{itemsWords(gap.items, said)}</p>}
      {gap.fixes.length > 0 && (
        <ul aria-label={t('booths.fix')}>
          {gap.fixes.slice(0, saidFixes).map((fix) => {
            if (fix.fix === 'check-sound') return null;
            const words = fixWords(fix, said);
            if (fix.fix !== 'set-backup' || !mayEdit) return <li key={words}>{words}</li>;
            const { booth, pivot } = fix;
            const base = state.booths.byId[booth]?.fieldVersions['backupPivot']?.command ?? null;
            return (
              <li key={words}>
                <Button
                  size="small"
                  onPress={() => {
                    const text = t('booths.saved', { booth: labelOf(state.booths, booth) });
                    edits.set(booth, text, 'backupPivot', pivot, base);
                  }}
                >
                  {words}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
