import type { BoothReport } from '../../../shared/projections/interpretation-report.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { ReportSection } from './report-section.tsx';

/** Who was at the mic for how long, for which languages, and how the mic changed hands. */
export function BoothsTable({ booths }: { readonly booths: readonly BoothReport[] }) {
  const t = useText<'interpretation'>();
  return (
    <ReportSection
      title={t('report.booths')}
      columns={
        booths.length === 0
          ? null
          : [
              { label: t('report.booth') },
              { label: t('report.interpreter') },
              { label: t('report.turns'), isNumber: true },
              { label: t('report.total'), isNumber: true },
              { label: t('report.longest-turn'), isNumber: true },
            ]
      }
    >
      {booths.length === 0
        ? t('report.booths.empty')
        : booths.map((booth) => <BoothRows key={booth.booth} of={booth} />)}
    </ReportSection>
  );
}

function BoothRows({ of: booth }: { readonly of: BoothReport }) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const { interpreters, serves, handovers, overlong } = booth;
  const facts = [
    t('report.handovers', { count: handovers.done }),
    ...(handovers.unanswered > 0 ? [t('report.unanswered', { count: handovers.unanswered })] : []),
    ...(overlong > 0 ? [t('report.overlong', { count: overlong })] : []),
  ];
  const name = (
    <th scope="rowgroup" rowSpan={Math.max(1, interpreters.length)}>
      {boothWord(booth)} <span className="soft">{serves.map(formats.languageName).join(' ⇄ ')}</span>
      <span className="booth-facts">{facts.join(' · ')}</span>
    </th>
  );
  if (interpreters.length === 0)
    return (
      <tbody>
        <tr>
          {name}
          <td colSpan={4} className="muted">
            {t('report.nobody')}
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {interpreters.map(({ interpreter, name: person, turns, ms, longest }, index) => (
        <tr key={interpreter}>
          {index === 0 && name}
          <td>{person ?? <span className="muted">{t('report.erased')}</span>}</td>
          <td className="number numeric">{formats.number(turns)}</td>
          <td className="number numeric">{formats.duration(ms)}</td>
          <td className="number numeric">{formats.duration(longest)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** A booth that has no name of its own is called by its languages, in capitals as on the board. */
export function boothWord({ name, serves }: Pick<BoothReport, 'name' | 'serves'>): string {
  return name === serves.join(' ⇄ ') ? name.toUpperCase() : name;
}
