import { Send } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { type Body, CannedMessage, longestText } from '../../../shared/chat/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useBooth } from '../../sync/react.tsx';
import { useNames } from '../../ui/booth/use-names.ts';
import { type Chat, type Circle, type Letter, circles } from './use-chat.ts';

/** Messages with the boothmate, with all booths and with the producers; the usual ones by one press. */
export function ChatPane({
  chat,
  circle,
  onCircle,
}: {
  readonly chat: Chat;
  readonly circle: Circle;
  readonly onCircle: (circle: Circle) => void;
}) {
  const t = useText<'booth'>();
  const letters = chat.threads[circle];
  const sending = chat.sending[circle];
  const end = useRef<HTMLLIElement>(null);
  const last = letters.at(-1)?.id ?? '';
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to undo an effect.
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [last, sending.length, circle]);
  return (
    <div className="booth-chat">
      <ToggleButtonGroup
        className="chat-circles"
        aria-label={t('booth.chat.with')}
        disallowEmptySelection
        selectedKeys={[circle]}
        onSelectionChange={([chosen]) => onCircle(circles.find((each) => each === chosen) ?? circle)}
      >
        {circles.map((each) => (
          <ToggleButton key={each} id={each} className="button small">
            {t(`booth.chat.${each}`)}
            {chat.unread[each] > 0 && <Unread count={chat.unread[each]} />}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ol className="letters" tabIndex={0} aria-label={t(`booth.chat.${circle}`)}>
        {letters.length === 0 && sending.length === 0 && <li className="muted">{t('booth.chat.none')}</li>}
        {letters.map((letter) => (
          <LetterRow
            key={letter.id}
            letter={letter}
            isRead={circle === 'producer' && letter.id === chat.readByProducer}
          />
        ))}
        {sending.map(({ id, body }) => (
          <li key={id} className="letter own sending">
            <BodyText body={body} />
            <span className="muted">{t('booth.chat.sending')}</span>
          </li>
        ))}
        <li ref={end} aria-hidden />
      </ol>
      <div className="canned" role="group" aria-label={t('booth.chat.canned')}>
        {CannedMessage.options.map((canned) => (
          <Button key={canned} size="small" onPress={() => chat.say(circle, { canned })}>
            {t(`chat.canned.${canned}`)}
          </Button>
        ))}
      </div>
      <Writing key={circle} circle={circle} onSay={(text) => chat.say(circle, { text })} />
    </div>
  );
}

export function Unread({ count }: { readonly count: number }) {
  const t = useText<'booth'>();
  return (
    <Chip size="small" tone="accent">
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('booth.side.unread', { count })}</span>
    </Chip>
  );
}

function LetterRow({
  letter: { at, booth, from, body },
  isRead,
}: {
  readonly letter: Letter;
  readonly isRead: boolean;
}) {
  const t = useText<'booth'>();
  const { time } = useFormats();
  const names = useNames();
  const own = useBooth(({ seat }) => seat);
  const isMine = own !== null && 'interpreter' in from && booth === own.booth && from.interpreter === own.interpreter;
  const role = 'role' in from ? t(`people.role.${from.role}`) : names.booth(booth ?? '');
  return (
    <li className={classNames('letter', isMine && 'own')}>
      <span className="letter-head muted">
        {!isMine && <strong>{from.name || t('people.somebody')}</strong>} {!isMine && role}{' '}
        <span className="numeric">{time(at)}</span>
      </span>
      <BodyText body={body} />
      {isRead && <span className="muted">{t('booth.chat.read')}</span>}
    </li>
  );
}

function BodyText({ body }: { readonly body: Body }) {
  const t = useText<'booth'>();
  if ('canned' in body) return <p>{t(`chat.canned.${body.canned}`)}</p>;
  return body.text === '' ? <p className="muted">{t('booth.chat.erased')}</p> : <p dir="auto">{body.text}</p>;
}

function Writing({ circle, onSay }: { readonly circle: Circle; readonly onSay: (text: string) => void }) {
  const t = useText<'booth'>();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSay(text.trim());
    setText('');
  };
  return (
    <form className="chat-write" onSubmit={submit}>
      <TextField
        label={t('booth.chat.write', { who: t(`booth.chat.${circle}`) })}
        isLabelHidden
        placeholder={t('booth.chat.write', { who: t(`booth.chat.${circle}`) })}
        value={text}
        onChange={setText}
        maxLength={longestText}
      />
      <IconButton type="submit" icon={Send} label={t('booth.chat.send')} />
    </form>
  );
}
