import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { useWho } from '../../ui/session/names.ts';
import { actionName } from './words.ts';

/** Who has it and what they do about it, in words; null where nobody has it. */
export function useOwnerWords({ owner, actions }: IncidentState): string | null {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const who = useWho();
  const me = useConsole((state) => state.me.person);
  const now = useNow(1_000);
  if (!owner) return null;
  const has =
    owner.person === me ? t('interpretation.alert.mine') : t('interpretation.alert.owner', { who: who(owner.person) });
  const last = actions.at(-1);
  if (!last) return has;
  const acting = t('interpretation.alert.acting', {
    who: who(last.by),
    action: actionName(last.action, t),
    time: formats.duration(Math.max(0, now - last.at)),
  });
  return last.by === owner.person ? acting : `${has} · ${acting}`;
}

/** Who calls the producers, on a producer's console, until one of them has done something since; else null. */
export function useCaller({ actions }: IncidentState): string | null {
  const who = useWho();
  const { role, person } = useConsole(({ me }) => me);
  const last = actions.at(-1);
  const isCalled = role === 'producer' && last?.action === 'call-producer' && last.by !== person;
  return isCalled ? who(last.by) : null;
}
