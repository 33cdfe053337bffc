import { X } from 'lucide-react';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import type { LiveCommand } from '../../sync/console.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../banner.tsx';
import { Button, IconButton } from '../button.tsx';
import { useRejectionText } from './rejection-text.ts';
import { commandName } from './command-name.ts';
import './live-notices.css';

type LiveSlice = 'transport' | 'questions' | 'booths' | 'incidents';

/**
 * Live commands of some slices that did not go through: why, and what can be done. They stay until someone has seen to
 * them.
 */
export function LiveNotices({ of }: { readonly of: LiveSlice | readonly LiveSlice[] }) {
  const troubled = useConsole(({ live }) =>
    live.filter(
      ({ status, command }) =>
        status !== 'sent' && [of].flat().some((slice) => command.type.startsWith(`${slice}.`)) && !isMark(command),
    ),
  );
  if (troubled.length === 0) return null;
  return (
    <div className="live-notices">
      {troubled.map((command) => (
        <LiveNotice key={command.id} live={command} />
      ))}
    </div>
  );
}

/** Given by the console itself, which sees to them. */
function isMark({ type }: WebinarCommand): boolean {
  return type === 'incidents.mark';
}

function LiveNotice({ live }: { readonly live: LiveCommand }) {
  const t = useText();
  const formats = useFormats();
  const why = useRejectionText();
  const { redoLive, discardLive } = useConsoleActions();
  const what = commandName(live.command, t, formats);
  const discard = () => discardLive(live.id);
  switch (live.status) {
    case 'refused':
      return (
        <Banner
          isBoxed
          tone="warn"
          title={t('transport.command.refused', { what })}
          actions={<IconButton size="small" icon={X} label={t('app.close')} onPress={discard} />}
        >
          {live.rejection && why(live.rejection)}
        </Banner>
      );
    case 'expired':
      return (
        <Banner
          isBoxed
          tone="over"
          title={t('transport.command.expired', { what })}
          actions={
            <>
              <Button size="small" variant="primary" onPress={() => redoLive(live.id)}>
                {t('transport.command.redo')}
              </Button>
              <Button size="small" variant="ghost" onPress={discard}>
                {t('transport.command.discard')}
              </Button>
            </>
          }
        >
          {t('transport.command.expired-text')}
        </Banner>
      );
    case 'done-late':
      return (
        <Banner
          isBoxed
          tone="ok"
          title={t('transport.command.done-late', { what })}
          actions={<IconButton size="small" icon={X} label={t('app.close')} onPress={discard} />}
        >
          {t('transport.command.done-late-text')}
        </Banner>
      );
    case 'sent':
      return null;
  }
}
