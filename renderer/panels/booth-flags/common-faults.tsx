import { Undo2 } from 'lucide-react';
import { codes } from '../../../shared/incidents/codes.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip, type Shape, type Tone } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { tag, useNames } from '../../ui/booth/use-names.ts';
import { Answers } from './answers.tsx';
import { fixedKeys } from './flag-actions.ts';
import { type Shown, askedOf, commonOf, isOwn, lifeOf } from './flags.ts';
import type { FlagCommands } from './use-flags.ts';
import { useLifeWords } from './use-life-words.ts';

const looks: Readonly<Record<1 | 2 | 3 | 4, { readonly tone: Tone; readonly shape: Shape }>> = {
  1: { tone: 'over', shape: 'square' },
  2: { tone: 'warn', shape: 'triangle' },
  3: { tone: 'info', shape: 'ring' },
  4: { tone: 'neutral', shape: 'ring' },
};

/** What is wrong beside this booth's own keys: of other booths, of the system, and rarer flags of its own. */
export function CommonFaults({
  commands,
  keyOf,
}: {
  readonly commands: FlagCommands | null;
  readonly keyOf: (action: { readonly id: string; readonly keys: string }) => string | null;
}) {
  const t = useText<'booth'>();
  const view = useBooth((state) => state.view);
  const shown = view ? commonOf(view) : [];
  if (!view || shown.length === 0) return null;
  const asked = askedOf(view);
  const keys = { yes: keyOf(fixedKeys.yes), no: keyOf(fixedKeys.no) };
  return (
    // Scrolls, so the keyboard must reach it.
    <div className="common-faults" tabIndex={0} role="group" aria-label={t('booth.flags.common')}>
      <ul>
        {shown.map((incident) => (
          <Fault
            key={incident.id}
            incident={incident}
            commands={commands}
            keys={asked?.id === incident.id ? keys : null}
          />
        ))}
      </ul>
    </div>
  );
}

function Fault({
  incident,
  commands,
  keys,
}: {
  readonly incident: Shown;
  readonly commands: FlagCommands | null;
  readonly keys: { readonly yes: string | null; readonly no: string | null } | null;
}) {
  const t = useText<'booth'>();
  const { languageName } = useFormats();
  const names = useNames();
  const words = useLifeWords();
  const { code, severity, about, booths, own } = incident;
  const isMine = isOwn(incident);
  const where = booths.length > 0 ? booths.map(names.booth).join(' · ') : t('booth.flags.system');
  const subject =
    about && 'channel' in about
      ? languageName(about.channel)
      : about && 'booth' in about
        ? names.booth(about.booth)
        : '';
  return (
    <li className={classNames('common-fault', `s${severity}`, isMine && 'mine')}>
      <Chip size="small" {...looks[severity]}>
        {t(`incident.severity.${severity}`)}
      </Chip>
      <span className="common-fault-words">
        <strong>{t(`incident.code.${code}`)}</strong>
        {subject !== '' && <span> {about && 'channel' in about ? `${subject} (${tag(about.channel)})` : subject}</span>}
        {own?.note && <span className="soft"> “{own.note}”</span>}
        <span className="common-fault-life muted">
          {' '}
          {where} · {words(incident)}
        </span>
      </span>
      {commands &&
        (lifeOf(incident) === 'asked' ? (
          <Answers incident={incident.id} commands={commands} keys={keys} />
        ) : isMine ? (
          <Button
            size="small"
            variant="ghost"
            icon={Undo2}
            aria-label={t('booth.flags.withdraw-of', { what: t(`incident.code.${code}`) })}
            onPress={() => commands.withdraw(incident.id)}
          >
            {t('booth.flags.withdraw')}
          </Button>
        ) : (
          codes[code].raisedBy.includes('booth') &&
          codes[code].about === null && (
            <Button size="small" onPress={() => commands.raise(code)}>
              {t('booth.flags.too')}
            </Button>
          )
        ))}
    </li>
  );
}
