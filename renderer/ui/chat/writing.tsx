import { Send } from 'lucide-react';
import type { FormEvent } from 'react';
import { type Body, type CannedMessage, longestText } from '../../../shared/chat/messages.ts';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../button.tsx';
import { TextField } from '../text-field.tsx';
import { useMessageDraft } from './use-message-draft.ts';
import './chat.css';

/** The usual messages by one press, and a field for any other. `thread`: see `useMessageDraft`. */
export function Writing({
  thread,
  who,
  ready,
  onSay,
}: {
  readonly thread: string;
  readonly who: string;
  readonly ready: readonly CannedMessage[];
  readonly onSay: (body: Body) => void;
}) {
  const t = useText<'booth' | 'interpretation'>();
  const [text, setText] = useMessageDraft(thread);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSay({ text: text.trim() });
    setText('');
  };
  return (
    <>
      <div className="canned" role="group" aria-label={t('chat.ready')}>
        {ready.map((canned) => (
          <Button key={canned} size="small" onPress={() => onSay({ canned })}>
            {t(`chat.canned.${canned}`)}
          </Button>
        ))}
      </div>
      <form className="chat-write" onSubmit={submit}>
        <TextField
          label={t('chat.write', { who })}
          isLabelHidden
          placeholder={t('chat.write', { who })}
          value={text}
          onChange={setText}
          maxLength={longestText}
        />
        <IconButton type="submit" icon={Send} label={t('chat.send')} />
      </form>
    </>
  );
}
