import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { CannedMessage } from '../../../shared/chat/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { BodyText, Letters } from '../../ui/chat/letters.tsx';
import { Unread } from '../../ui/chat/unread.tsx';
import { Writing } from '../../ui/chat/writing.tsx';
import { classNames } from '../../ui/class-names.ts';
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
  const session = useBooth(({ me: { scope } }) => ('session' in scope ? scope.session : scope.series));
  const booth = useBooth(({ seat }) => seat?.booth ?? '');
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
      <Letters
        label={t(`booth.chat.${circle}`)}
        isEmpty={letters.length === 0 && sending.length === 0}
        last={`${circle} ${letters.at(-1)?.id ?? ''} ${sending.length}`}
      >
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
            <span className="muted">{t('chat.sending')}</span>
          </li>
        ))}
      </Letters>
      <Writing
        thread={`${session} ${booth} ${circle}`}
        who={t(`booth.chat.${circle}`)}
        ready={CannedMessage.options}
        onSay={(body) => chat.say(circle, body)}
      />
    </div>
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
