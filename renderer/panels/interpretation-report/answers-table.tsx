import type { Severity } from '../../../shared/incidents/messages.ts';
import type { InterpretationReport } from '../../../shared/projections/interpretation-report.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { ReportSection } from './report-section.tsx';

const severities: readonly Severity[] = [1, 2, 3, 4];

/** How soon somebody had what was raised, by severity. */
export function AnswersTable({ answers, slowDowns }: Pick<InterpretationReport, 'answers' | 'slowDowns'>) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const length = (ms: number | null): string => (ms === null ? '–' : formats.duration(ms));
  return (
    <ReportSection
      title={t('report.answers')}
      columns={[
        { label: t('report.severity') },
        { label: t('report.raised'), isNumber: true },
        { label: t('report.never'), isNumber: true },
        { label: t('report.median'), isNumber: true },
        { label: t('report.longest'), isNumber: true },
      ]}
      below={<p className="soft">{t('report.slow-downs', { count: slowDowns })}</p>}
    >
      <tbody>
        {severities.map((severity) => {
          const { raised, acknowledged, median, longest } = answers[severity];
          return (
            <tr key={severity}>
              <th scope="row">
                S{severity} <span className="soft">{t(`incident.severity.${severity}`)}</span>
              </th>
              <td className="number numeric">{formats.number(raised)}</td>
              <td className="number numeric">{formats.number(raised - acknowledged)}</td>
              <td className="number numeric">{length(median)}</td>
              <td className="number numeric">{length(longest)}</td>
            </tr>
          );
        })}
      </tbody>
    </ReportSection>
  );
}
