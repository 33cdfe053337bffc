import { ClipboardList } from 'lucide-react';
import { useMemo } from 'react';
import { interpretationReport } from '../../../shared/projections/interpretation-report.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useZone, zonePlace } from '../../i18n/zone.tsx';
import { useConsole, useNow } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AnswersTable } from './answers-table.tsx';
import { BoothsTable } from './booths-table.tsx';
import { CriticalTable } from './critical-table.tsx';
import { LanguagesTable } from './languages-table.tsx';
import { SaveReport } from './save-report.tsx';
import '../../ui/table.css';
import './interpretation-report.css';

/** Ms after which the figures of a running session are counted anew: often enough, and calm. */
const counted = 10_000;

/** What became of the interpretation: interruptions, who spoke how long, who answered how soon, the log of S1. */
export function InterpretationReportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const zone = useZone();
  const now = useNow(counted);
  const state = useConsole((all) => all.state);
  const isHeard = useConsole(({ status }) => status.kind === 'live');
  const report = useMemo(() => state && interpretationReport(state, now), [state, now]);
  if (!state || !report) return null;
  const { from, to } = report;
  const isRunning = state.transport.status === 'live';
  return (
    <Dialog
      title={t('report.title')}
      isOpen
      onClose={onClose}
      size={from === null ? 'medium' : 'wide'}
      actions={from === null ? <Button onPress={onClose}>{t('app.close')}</Button> : <SaveReport />}
    >
      {!isHeard && <Banner tone="warn" title={t('report.stale')} isBoxed />}
      {from === null ? (
        <EmptyState icon={ClipboardList} title={t('report.before')}>
          {t('report.before.text')}
        </EmptyState>
      ) : (
        // What scrolls has to be reachable by keyboard.
        <div className="interpretation-report" role="group" aria-label={t('report.title')} tabIndex={0}>
          {isRunning && (
            <Banner tone="info" title={t('report.provisional', { time: formats.timeWithSeconds(to) })} isBoxed />
          )}
          <p>
            {t('report.span', {
              from: formats.time(from),
              to: formats.time(to),
              zone: zonePlace(zone),
              time: formats.duration(to - from),
            })}
          </p>
          <LanguagesTable languages={report.languages} isRunning={isRunning} />
          <BoothsTable booths={report.booths} />
          <AnswersTable answers={report.answers} slowDowns={report.slowDowns} />
          <CriticalTable incidents={report.critical} booths={report.booths} />
          <p className="soft">{t('report.source')}</p>
        </div>
      )}
    </Dialog>
  );
}
