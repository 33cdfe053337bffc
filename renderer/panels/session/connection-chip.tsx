import type { ReactNode } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { ChipButton } from '../../ui/chip.tsx';
import { Popover } from '../../ui/popover.tsx';
import { connectionLooks, connectionWords } from '../../ui/session/connection-words.ts';
import { useLocalNow } from './use-local-now.ts';

/** Whether what is on the screen is what is true, and who else sees it. Opens the list of people. */
export function ConnectionChip({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const formats = useFormats();
  const status = useConsole((state) => state.status);
  const roundTrip = useConsole((state) => state.clock.roundTrip);
  const people = useConsole(({ presence }) => presence.filter(({ live }) => live > 0).length);
  const now = useLocalNow();
  const { tone, shape } = connectionLooks[status.kind];
  const words = connectionWords(status, roundTrip, now, t, formats.duration);
  return (
    <Popover
      label={t('people.present')}
      trigger={
        <ChipButton tone={tone} shape={shape} className="connection-chip">
          {words}
          {status.kind === 'live' && people > 0 && ` · ${t('connection.people', { count: people })}`}
        </ChipButton>
      }
    >
      <h3 className="popover-title">{t('people.present')}</h3>
      {children}
    </Popover>
  );
}
