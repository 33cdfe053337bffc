import { mayCommand } from '../../../shared/roles/permissions.ts';
import { type IntakeMode as Mode, IntakeMode } from '../../../shared/questions/messages.ts';
import { intakeOf } from '../../../shared/questions/intake.ts';
import { currentKind } from '../../../shared/webinar-state.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { ChipButton } from '../../ui/chip.tsx';
import { Menu } from '../../ui/menu.tsx';

/** Whether the audience may ask now, and why; opens, closes, or leaves it to the run-sheet. */
export function IntakeControl() {
  const t = useText();
  const { edit } = useConsoleActions();
  const mode = useConsole(({ state }) => state?.questions.settings.intake ?? 'open');
  const version = useConsole(({ state }) => state?.questions.versions.intake?.command ?? null);
  const intake = useConsole(({ state }) =>
    state
      ? intakeOf(state.questions.settings, { status: state.transport.status, kind: currentKind(state) })
      : ({ open: false, reason: 'not-yet' } as const),
  );
  const maySet = useConsole(({ me }) => mayCommand(me.role, 'questions.configure'));
  const why = t(
    intake.open
      ? mode === 'follows'
        ? 'questions.intake.reason.follows'
        : 'questions.intake.reason.open'
      : `questions.intake.reason.${intake.reason}`,
  );
  const set = (value: Mode) =>
    edit({ type: 'questions.configure', data: { changes: [{ field: 'intake', value, base: version }] } });
  const chip = (
    <ChipButton tone={intake.open ? 'ok' : 'warn'} shape={intake.open ? 'dot' : 'square'} size="small">
      {t(intake.open ? 'questions.intake.open' : 'questions.intake.closed')}
      <span className="visually-hidden">{why}</span>
    </ChipButton>
  );
  return (
    <Menu
      label={t('questions.settings.intake')}
      trigger={chip}
      sections={[
        {
          id: 'intake',
          title: why,
          actions: IntakeMode.options.map((id) => ({
            id,
            label: t(id === mode ? `questions.intake.is.${id}` : `questions.intake.set.${id}`),
            isChosen: id === mode,
            isDisabled: !maySet,
            onAction: () => void (id !== mode && set(id)),
          })),
        },
      ]}
    />
  );
}
