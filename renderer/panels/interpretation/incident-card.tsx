import { type RefCallback, useState } from 'react';
import { ageOf, outstanding } from '../../../shared/incidents/select.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import type { Severity } from '../../../shared/incidents/messages.ts';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions, useNow } from '../../sync/react.tsx';
import { Chip, type Shape, ShapeMark, type Tone } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { latePart } from '../../ui/late-part.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { acknowledge } from './acknowledge.ts';
import { BoothAnswers } from './booth-answers.tsx';
import { LifeButton } from './incident-life.tsx';
import { IncidentMenu } from './incident-menu.tsx';
import { StepButton } from './step-button.tsx';
import { useBoardState } from './use-board.ts';
import { useCaller, useOwnerWords } from './use-owner-words.ts';
import { useSteps } from './use-steps.ts';
import { causesWords, incidentName } from './words.ts';

const CloseForm = latePart('interpretation', async () => (await import('./details.ts')).CloseForm);

export const severityLooks: Readonly<Record<Severity, { readonly tone: Tone; readonly shape: Shape }>> = {
  1: { tone: 'over', shape: 'square' },
  2: { tone: 'warn', shape: 'triangle' },
  3: { tone: 'info', shape: 'ring' },
  4: { tone: 'neutral', shape: 'ring' },
};

/** Steps at hand, before somebody has it and after; the others are a press away. */
const atHand = { waiting: 1, owned: 2 } as const;

/** What somebody flags or the product notices: what, where, for how long, who has it, and what can be done. */
export function IncidentCard({
  incident,
  isMine,
  sameCause,
  keys,
  observe,
  onOpen,
}: {
  readonly incident: IncidentState;
  readonly isMine: boolean;
  /** Acknowledged with it. */
  readonly sameCause: readonly IncidentState[];
  /** Of its acknowledgement; null where it has none. */
  readonly keys: string | null;
  /** Tells when it is before somebody's eyes. */
  readonly observe: RefCallback<HTMLElement>;
  readonly onOpen: (what: 'programme' | 'booths') => void;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const state = useBoardState();
  const role = useConsole(({ me }) => me.role);
  const now = useNow(1_000);
  const [isClosing, setClosing] = useState(false);
  const steps = useSteps(incident, onOpen);
  const { live } = useConsoleActions();
  const owner = useOwnerWords(incident);
  const caller = useCaller(incident);
  if (!state) return null;
  const { severity, status, level, code, id } = incident;
  const look = severityLooks[severity];
  const mayAct = mayCommand(role, 'incidents.act');
  const isWaiting = status === 'raised';
  const name = incidentName(incident, state.booths, t);
  const note = Object.values(incident.booths).find((flag) => flag.withdrawnAt === null && flag.note !== '')?.note;
  const inline = severity > 2 ? 0 : isWaiting ? atHand.waiting : atHand.owned;
  const canAsk = outstanding(incident).length > 0;
  return (
    <li
      ref={observe}
      data-incident={id}
      className={classNames(
        'incident',
        look.tone,
        isWaiting && level > 0 && 'pressing',
        !isMine && 'not-mine',
        severity > 2 && 'small',
      )}
      aria-label={name}
    >
      <div className="incident-head">
        <span className="incident-mark">
          <ShapeMark shape={look.shape} />
          <span className="severity">S{severity}</span>
          <span className="visually-hidden">{t(`incident.severity.${severity}`)}</span>
        </span>
        <h3 className="truncate">{name}</h3>
        {isWaiting && level > 0 && isMine && (
          <Chip size="small" tone={level > 1 ? 'over' : 'warn'} shape="triangle">
            {t(`incident.level.${level as 1 | 2 | 3}`)}
          </Chip>
        )}
        {caller !== null && (
          <Chip size="small" tone="accent" shape="triangle">
            {t('interpretation.alert.called', { who: caller })}
          </Chip>
        )}
        {!isMine && <span className="muted">{t('interpretation.alert.not-mine')}</span>}
        <LifeButton incident={incident} age={formats.duration(ageOf(incident, now))} />
      </div>
      {note !== undefined && <p className="incident-note">{note}</p>}
      {sameCause.length > 0 && (
        <p className="incident-same-cause">
          {t('interpretation.alert.same-cause', {
            what: causesWords(sameCause, { t, formats, booths: state.booths }),
          })}
        </p>
      )}
      {owner !== null && <p className="incident-owner">{owner}</p>}
      {(status === 'fixed-asked' || Object.values(incident.booths).some(({ notYetAt }) => notYetAt !== null)) && (
        <BoothAnswers incident={incident} />
      )}
      {mayAct && !isClosing && (
        <div className="incident-steps">
          {isWaiting ? (
            <LiveButton
              size="small"
              variant={isMine ? 'primary' : 'default'}
              keys={keys}
              aria-label={t('interpretation.alert.acknowledge-which', { what: t(`incident.code.${code}`) })}
              onPress={() => acknowledge([incident, ...sameCause], live)}
              matches={({ type, data }) => type === 'incidents.acknowledge' && data.incident === id}
            >
              {t('interpretation.alert.acknowledge')}
            </LiveButton>
          ) : (
            canAsk &&
            status !== 'fixed-asked' && (
              <LiveButton
                size="small"
                variant="primary"
                onPress={() => live({ type: 'incidents.ask-fixed', data: { incident: id } })}
                matches={({ type, data }) => type === 'incidents.ask-fixed' && data.incident === id}
              >
                {t('interpretation.alert.ask-fixed')}
              </LiveButton>
            )
          )}
          {steps.slice(0, inline).map((step) => (
            <StepButton key={step.action} incident={incident} step={step} />
          ))}
          <IncidentMenu incident={incident} steps={steps.slice(inline)} onClose={() => setClosing(true)} />
        </div>
      )}
      {isClosing && <CloseForm incident={incident} onDone={() => setClosing(false)} />}
    </li>
  );
}
