import type { BoothReport, CriticalIncident } from '../../../shared/projections/interpretation-report.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { boothWord } from './booths-table.tsx';
import { ReportSection } from './report-section.tsx';

/** Every critical incident, oldest first: what, where, how soon somebody had it, and how it ended. */
export function CriticalTable({
  incidents,
  booths,
}: {
  readonly incidents: readonly CriticalIncident[];
  readonly booths: readonly BoothReport[];
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const booth = (id: string): string => {
    const found = booths.find((each) => each.booth === id);
    return found ? boothWord(found) : '–';
  };
  const where = ({ about, booths: flagging }: CriticalIncident): string => {
    if (flagging.length > 0) return flagging.map(booth).join(', ');
    if (about && 'channel' in about) return about.channel.toUpperCase();
    return about && 'booth' in about ? booth(about.booth) : '';
  };
  return (
    <ReportSection
      title={t('report.critical')}
      columns={
        incidents.length === 0
          ? null
          : [
              { label: t('report.at') },
              { label: t('report.what') },
              { label: t('report.where') },
              { label: t('report.acknowledged-after'), isNumber: true },
              { label: t('report.waiting') },
              { label: t('report.ended') },
              { label: t('report.ended-after'), isNumber: true },
            ]
      }
    >
      {incidents.length === 0 ? (
        t('report.critical.none')
      ) : (
        <tbody>
          {incidents.map((each) => {
            const { incident, raisedAt, code, acknowledgedAfter, level, ended } = each;
            return (
              <tr key={incident}>
                <td className="numeric">{formats.timeWithSeconds(raisedAt)}</td>
                <td>{t(`incident.code.${code}`)}</td>
                <td>{where(each)}</td>
                <td className="number numeric">
                  {acknowledgedAfter === null ? t('report.not-acknowledged') : formats.duration(acknowledgedAfter)}
                </td>
                <td>{level === 0 ? '–' : t(`incident.level.${level as 1 | 2 | 3}`)}</td>
                <td>{t(ended ? `report.ending.${ended.how}` : 'report.ending.open')}</td>
                <td className="number numeric">{ended ? formats.duration(ended.after) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      )}
    </ReportSection>
  );
}
