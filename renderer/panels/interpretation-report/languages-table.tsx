import type { LanguageReport, Outage } from '../../../shared/projections/interpretation-report.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { ReportSection } from './report-section.tsx';

/** For every language how long it was without interpretation, and each time why, from when to when. */
export function LanguagesTable({
  languages,
  isRunning,
}: {
  readonly languages: readonly LanguageReport[];
  readonly isRunning: boolean;
}) {
  const t = useText<'interpretation'>();
  return (
    <ReportSection
      title={t('report.languages')}
      columns={[
        { label: t('report.language') },
        { label: t('report.total'), isNumber: true },
        { label: t('report.what') },
        { label: t('report.from') },
        { label: t('report.to') },
        { label: t('report.lasted'), isNumber: true },
      ]}
    >
      {languages.map((language) => (
        <LanguageRows key={language.language} of={language} isRunning={isRunning} />
      ))}
    </ReportSection>
  );
}

function LanguageRows({
  of: { language, out, outages },
  isRunning,
}: {
  readonly of: LanguageReport;
  readonly isRunning: boolean;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const name = (
    <th scope="rowgroup" rowSpan={Math.max(1, outages.length)}>
      <abbr title={formats.languageName(language)}>{language.toUpperCase()}</abbr>{' '}
      <span className="soft">{formats.languageName(language)}</span>
    </th>
  );
  if (outages.length === 0)
    return (
      <tbody>
        <tr>
          {name}
          <td className="number numeric">{formats.duration(0)}</td>
          <td colSpan={4} className="muted">
            {t('report.no-outage')}
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {outages.map((outage, index) => (
        <tr key={`${outage.incident} ${outage.from}`}>
          {index === 0 && (
            <>
              {name}
              <td className="number numeric total" rowSpan={outages.length}>
                {formats.duration(out)}
              </td>
            </>
          )}
          <OutageCells outage={outage} isRunning={isRunning} />
        </tr>
      ))}
    </tbody>
  );
}

function OutageCells({
  outage: { code, from, to, open },
  isRunning,
}: {
  readonly outage: Outage;
  readonly isRunning: boolean;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  return (
    <>
      <td>{t(`incident.code.${code}`)}</td>
      <td className="numeric">{formats.timeWithSeconds(from)}</td>
      <td className="numeric">
        {open ? t(isRunning ? 'report.open-now' : 'report.open') : formats.timeWithSeconds(to)}
      </td>
      <td className="number numeric">{formats.duration(to - from)}</td>
    </>
  );
}
