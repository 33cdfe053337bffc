import { Copy, X } from 'lucide-react';
import { useText, type TranslateWith } from '../../i18n/text.ts';
import type { LiveCommand } from '../../sync/console.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { useRefusalWords } from '../../ui/booth/refusal-words.ts';

/** Told where they are given: the question's own button, and the choice of a seat. Marks are the console's own. */
const toldElsewhere: ReadonlySet<string> = new Set(['questions.see', 'booths.sit', 'booths.enrol', 'incidents.mark']);

/** Presses that did not go through: why, and what can be done. They stay until somebody has seen to them. */
export function LiveAnswers() {
  const troubled = useBooth(({ live }) =>
    live.filter(({ status, command }) => status !== 'sent' && !toldElsewhere.has(command.type)),
  );
  return troubled.map((command) => <LiveAnswer key={command.id} given={command} />);
}

function LiveAnswer({ given }: { readonly given: LiveCommand }) {
  const t = useText<'booth'>();
  const why = useRefusalWords();
  const { redoLive, discardLive } = useBoothActions();
  const what = commandWords(given, t);
  const copy = useCopy();
  const text = typedIn(given);
  const typed = text !== null && <q dir="auto">{text}</q>;
  const close = <IconButton size="small" icon={X} label={t('app.close')} onPress={() => discardLive(given.id)} />;
  switch (given.status) {
    case 'refused':
      return (
        <Banner
          tone="warn"
          title={t('booth.failed.refused', { what })}
          actions={
            <>
              {text !== null && (
                <Button size="small" icon={Copy} onPress={() => copy(text)}>
                  {t('app.copy')}
                </Button>
              )}
              {close}
            </>
          }
        >
          {given.rejection && why(given.rejection)} {typed}
        </Banner>
      );
    case 'expired':
      return (
        <Banner
          tone="over"
          title={t('booth.failed.expired', { what })}
          actions={
            <>
              <Button size="small" variant="primary" onPress={() => redoLive(given.id)}>
                {t('booth.failed.again')}
              </Button>
              <Button size="small" variant="ghost" onPress={() => discardLive(given.id)}>
                {t('booth.failed.let-go')}
              </Button>
            </>
          }
        >
          {t('booth.failed.expired-text')} {typed}
        </Banner>
      );
    case 'done-late':
      return <Banner tone="ok" title={t('booth.failed.late', { what })} actions={close} />;
    case 'sent':
      return null;
  }
}

/** What somebody has written for it: it stays in sight until they let it go. */
function typedIn({ command: { data } }: LiveCommand): string | null {
  if ('note' in data && data.note !== '') return data.note;
  return 'body' in data && 'text' in data.body ? data.body.text : null;
}

function commandWords({ command }: LiveCommand, t: TranslateWith<'booth'>): string {
  switch (command.type) {
    case 'booths.take':
      return t('booth.mic.take');
    case 'booths.ask-mic':
      return t('booth.mic.ask');
    case 'booths.hand-over':
      return t('booth.mic.hand-over');
    case 'booths.accept':
      return t('booth.mic.accept');
    case 'booths.decline':
      return t('booth.mic.decline');
    case 'booths.cancel-handover':
      return t('booth.mic.cancel');
    case 'booths.leave-mic':
      return t('booth.mic.leave');
    case 'booths.mute':
      return t(command.data.on ? 'booth.mic.mute' : 'booth.mic.unmute');
    case 'booths.stand-by':
      return t(command.data.on ? 'booth.mic.stand-by' : 'booth.mic.work-on');
    case 'booths.declare-source':
    case 'booths.declare-into':
      return t('booth.command.source');
    case 'booths.check-sound':
      return t('booth.command.check');
    case 'booths.answer-ready':
      return t('booth.command.ready');
    case 'incidents.raise':
    case 'incidents.slow-down':
      return t('booth.command.flag', {
        what: t(`incident.code.${command.type === 'incidents.raise' ? command.data.code : 'too-fast'}`),
      });
    case 'incidents.withdraw':
      return t('booth.command.withdraw');
    case 'incidents.answer-fixed':
      return t('booth.command.answer');
    case 'incidents.note':
      return t('booth.command.note');
    case 'chat.say-in-booth':
    case 'chat.say-to-booths':
    case 'chat.say-to-producer':
      return t('booth.command.message');
    default:
      return t('booth.command.other');
  }
}
