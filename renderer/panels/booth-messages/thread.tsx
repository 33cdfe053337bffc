import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { Body, CannedMessage } from '../../../shared/chat/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { BodyText, Letters } from '../../ui/chat/letters.tsx';
import { useMessageDraft } from '../../ui/chat/use-message-draft.ts';
import { Writing } from '../../ui/chat/writing.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import { type BoothThread, type Letter, type Outgoing, allBooths } from './use-threads.ts';

/** What the production says most, in the words of every reader's own language. */
const ready: readonly CannedMessage[] = ['yes', 'no', 'thanks', 'one-moment', 'sound-good', 'call-me', 'we-are-ready'];

/** One thread: what was written, what is on its way or did not get there, and a field. Showing it reads it. */
export function Thread({ thread }: { readonly thread: BoothThread }) {
  const t = useText<'interpretation'>();
  const { live, edit } = useConsoleActions();
  const { id, letters, outgoing, unread, readByBooth } = thread;
  const session = useConsole((state) => state.session);
  const place = `${session} ${id}`;
  const [draft, write] = useMessageDraft(place);
  const name = thread.name ?? t('booth-messages.all');
  const toRead = unread > 0 ? (letters.at(-1)?.id ?? null) : null;
  useEffect(() => {
    if (toRead !== null) edit({ type: 'chat.read', data: { booth: id, message: toRead } });
  }, [toRead, id, edit]);
  const say = (body: Body): void => {
    if (id === allBooths) live({ type: 'chat.tell-booths', data: { body } });
    else live({ type: 'chat.say-to-producer', data: { booth: id, body } });
  };
  return (
    <div className="booth-thread">
      {id === allBooths && <p className="soft">{t('booth-messages.all.text')}</p>}
      <Letters
        label={name}
        isEmpty={letters.length === 0 && outgoing.length === 0}
        last={`${letters.at(-1)?.id ?? ''} ${outgoing.length}`}
      >
        {letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} isRead={letter.isOurs && letter.id === readByBooth} />
        ))}
        {outgoing.map((each) => (
          <OutgoingRow
            key={each.live.id}
            outgoing={each}
            onEdit={(text) => write(draft === '' ? text : `${draft} ${text}`)}
          />
        ))}
      </Letters>
      <Writing thread={place} who={name} ready={ready} onSay={say} />
    </div>
  );
}

function LetterRow({ letter, isRead }: { readonly letter: Letter; readonly isRead: boolean }) {
  const t = useText<'interpretation'>();
  const { time } = useFormats();
  const { at, name, body, isOurs } = letter;
  return (
    <li className={classNames('letter', isOurs && 'own')}>
      <span className="letter-head muted">
        <strong>{name ?? t('people.somebody')}</strong> <span className="numeric">{time(at)}</span>
      </span>
      <BodyText body={body} />
      {isRead && <span className="muted">{t('booth-messages.read')}</span>}
    </li>
  );
}

/** Not there yet. What did not get there keeps its text until somebody has seen to it. */
function OutgoingRow({
  outgoing: { live, body },
  onEdit,
}: {
  readonly outgoing: Outgoing;
  readonly onEdit: (text: string) => void;
}) {
  const t = useText<'interpretation'>();
  const why = useRejectionText();
  const { redoLive, discardLive } = useConsoleActions();
  const { id, status, rejection } = live;
  if (status === 'sent')
    return (
      <li className="letter own sending">
        <BodyText body={body} />
        <span className="muted">{t('chat.sending')}</span>
      </li>
    );
  const words = {
    refused: rejection ? why(rejection) : '',
    expired: t('booth-messages.expired'),
    'done-late': t('booth-messages.late'),
  }[status];
  return (
    <li className={classNames('letter', 'own', status !== 'done-late' && 'unsent')}>
      <BodyText body={body} />
      <p role="status">
        <ShapeMark shape={status === 'done-late' ? 'dot' : 'cross'} /> {words}
      </p>
      <span className="letter-actions">
        {status === 'expired' && (
          <Button size="small" variant="primary" onPress={() => redoLive(id)}>
            {t('transport.command.redo')}
          </Button>
        )}
        {status === 'refused' && 'text' in body && (
          <Button
            size="small"
            onPress={() => {
              onEdit(body.text);
              discardLive(id);
            }}
          >
            {t('booth-messages.edit')}
          </Button>
        )}
        <IconButton
          size="small"
          icon={X}
          label={status === 'done-late' ? t('app.close') : t('transport.command.discard')}
          onPress={() => discardLive(id)}
        />
      </span>
    </li>
  );
}
