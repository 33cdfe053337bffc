import { Check, Keyboard, Search } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useBoothQuestionActions } from '../../panels/booth-questions/booth-question-actions.ts';
import { plainDigits, useFlagActions } from '../../panels/booth-flags/flag-actions.ts';
import type { FlagCommands } from '../../panels/booth-flags/use-flags.ts';
import { useMicActions } from '../../panels/booth-mic/mic-actions.ts';
import type { Mic } from '../../panels/booth-mic/use-mic.ts';
import type { Desk } from '../../panels/booth-questions/use-desk.ts';
import { paletteKeys } from '../../panels/session/palette-keys.ts';
import { useBooth } from '../../sync/react.tsx';
import { type Action, useActionKeys } from '../../ui/action.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { useSoundAction } from '../../ui/sounds/use-sound-action.ts';
import { useDisplayActions } from '../../ui/use-display-actions.ts';

type Opened = 'palette' | 'keys' | null;

/** Every action of the screen, with its keys at work, and what of palette and key map is open. */
export function useBoothKeys({
  desk,
  mic,
  flags,
  onOther,
}: {
  readonly desk: Desk;
  readonly mic: Mic | null;
  readonly flags: FlagCommands | null;
  readonly onOther: () => void;
}) {
  const t = useText<'booth'>();
  const { preferences, prefer } = usePreferences();
  const [opened, open] = useState<Opened>(null);
  const questionActions = useBoothQuestionActions(desk);
  const micActions = useMicActions(mic);
  const flagActions = useFlagActions(flags, onOther);
  const { plainDigits: withDigits = false } = preferences.keys;
  const group = t('booth.group.screen');
  const display = useDisplayActions(group);
  const role = useBooth(({ me }) => me.role);
  const sound = useSoundAction(role, group);
  const actions: readonly Action[] = [
    ...micActions,
    ...flagActions,
    ...questionActions,
    {
      id: 'booth.digits',
      label: t('booth.flags.digits'),
      group,
      icon: withDigits ? Check : Keyboard,
      run: () => prefer('keys', { ...preferences.keys, plainDigits: !withDigits }),
    },
    {
      id: 'session.search',
      label: t('session.search'),
      group,
      icon: Search,
      keys: paletteKeys,
      run: () => open('palette'),
    },
    { id: 'session.keys', label: t('session.keys'), group, icon: Keyboard, keys: '[Shift]+?', run: () => open('keys') },
    sound,
    ...display,
  ];
  useActionKeys(withDigits ? [...actions, ...plainDigits(flagActions)] : actions, preferences.keys);
  return { actions, questionActions, opened, open, close: useCallback(() => open(null), []) };
}
