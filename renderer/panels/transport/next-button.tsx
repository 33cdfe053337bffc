import { keysOf } from '../../ui/action.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { useNextStep } from './next-step.ts';
import { defaultKeys } from './transport-actions.ts';

/** The one thing to press: starts the session, then each item, and names which. */
export function NextButton({ onEnd }: { readonly onEnd: () => void }) {
  const step = useNextStep(onEnd);
  const { preferences } = usePreferences();
  return (
    <LiveButton
      variant="primary"
      size="large"
      wide
      className="next-button"
      keys={keysOf({ id: 'transport.next', keys: defaultKeys['transport.next'] }, preferences.keys)}
      isDisabled={step.run === null}
      onPress={() => step.run?.()}
      matches={({ type }) => type === 'transport.next' || type === 'transport.start'}
    >
      <span className="truncate">{step.label}</span>
    </LiveButton>
  );
}
