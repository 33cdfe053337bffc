import { useMemo } from 'react';
import { interpreterName } from '../../../shared/booths/select.ts';
import type { Language } from '../../../shared/core/local-text.ts';
import { type ChannelCoverage, type Coverage, plannedCoverageIf } from '../../../shared/projections/coverage.ts';
import { isInterpreted, plannedFloors } from '../../../shared/projections/floor.ts';
import type { Item } from '../../../shared/run-sheet/messages.ts';
import { itemsInOrder } from '../../../shared/run-sheet/select.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import { coverageLooks } from '../../ui/session/coverage-looks.ts';
import type { Known } from './findings.tsx';
import { labelOf } from '../../ui/session/booth-label.ts';

/**
 * For every item, and each floor language that is planned for it: what every channel would carry, from which booth and
 * by whom, with the best of each team.
 */
export function ItemCoverage({ state }: { readonly state: Known }) {
  const t = useText<'dialogs'>();
  const { languageName } = useFormats();
  const items = itemsInOrder(state.runSheet).filter(({ skipped, kind }) => !skipped && kind !== 'heading');
  // Items have few floor languages between them.
  const plans = useMemo(() => {
    const floors = new Set(itemsInOrder(state.runSheet).flatMap((item) => plannedFloors(item)));
    return new Map([...floors].map((floor) => [floor, plannedCoverageIf(state, floor)]));
  }, [state]);
  const { languages } = state.session;
  return (
    <section className="item-coverage" aria-labelledby="item-coverage">
      <h3 id="item-coverage">{t('booths.coverage')}</h3>
      <p className="soft">{t('booths.coverage.best')}</p>
      {items.length === 0 ? (
        <p className="muted">{t('booths.coverage.empty')}</p>
      ) : (
        <div className="item-coverage-scroll">
          <table className="small-table" aria-labelledby="item-coverage">
            <thead>
              <tr>
                <th scope="col">{t('booths.coverage.item')}</th>
                <th scope="col">{t('booths.coverage.floor')}</th>
                {languages.map((channel) => (
                  <th key={channel} scope="col">
                    <abbr title={languageName(channel)}>{channel.toUpperCase()}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            {items.map((item) => (
              <ItemRows key={item.id} {...{ item, state, plans }} />
            ))}
          </table>
        </div>
      )}
    </section>
  );
}

function ItemRows({
  item,
  state,
  plans,
}: {
  readonly item: Item;
  readonly state: Known;
  readonly plans: ReadonlyMap<Language, Coverage>;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const { languages } = state.session;
  const floors = plannedFloors(item);
  const { text, lang } = formats.local(item.title, languages);
  const title = (
    <th scope="row" rowSpan={Math.max(1, floors.length)} lang={lang}>
      <span className="item-coverage-title">{text || t('run-sheet.untitled')}</span>
    </th>
  );
  if (!isInterpreted(item) || floors.length === 0)
    return (
      <tbody>
        <tr>
          {title}
          <td colSpan={languages.length + 1} className="muted">
            {t(isInterpreted(item) ? 'booths.coverage.no-floor' : 'booths.coverage.not-interpreted')}
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {floors.map((floor, index) => {
        const plan = plans.get(floor);
        return (
          <tr key={floor}>
            {index === 0 && title}
            <td>{formats.languageName(floor)}</td>
            {plan &&
              [...plan.channels].map(([channel, coverage]) => (
                <td key={channel}>
                  <CoverageCell {...{ coverage, plan, state }} />
                </td>
              ))}
          </tr>
        );
      })}
    </tbody>
  );
}

function CoverageCell({
  coverage,
  plan,
  state: { booths },
}: {
  readonly coverage: ChannelCoverage;
  readonly plan: Coverage;
  readonly state: Known;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const pivots = coverage.how === 'relay' ? [coverage.through] : coverage.how === 'double-relay' ? coverage.path : [];
  const path = pivots.map((id) => labelOf(booths, id)).join(' → ');
  const booth = 'booth' in coverage ? coverage.booth : null;
  const work = booth === null ? undefined : plan.booths.get(booth);
  const names = work?.by.map((id) => interpreterName(booths, work.booth, id) ?? t('booths.unnamed')) ?? [];
  return (
    <>
      <Chip size="small" {...coverageLooks[coverage.how]}>
        {t(`booths.how.${coverage.how}`, { path })}
      </Chip>
      {booth !== null && (
        <span className="item-coverage-by">
          {t('booths.coverage.by', { booth: labelOf(booths, booth), names: formats.list(names) })}
          {work?.retour === true && ` · ${t('booths.coverage.retour')}`}
        </span>
      )}
    </>
  );
}
