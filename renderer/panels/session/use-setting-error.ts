import type { AnyRejection } from '../../../shared/protocol/outcome.ts';
import { useText } from '../../i18n/text.ts';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import type { SettingField } from './settings-draft.ts';
import type { Settings } from './use-settings.ts';

/** What is wrong with a field and what to do: what cannot be read, or what the edit was refused for. */
export function useSettingError({
  faults,
  rejection,
}: Pick<Settings, 'faults' | 'rejection'>): (field: SettingField) => string | null {
  const t = useText<'dialogs'>();
  const why = useRejectionText();
  return (field) => {
    const fault = faults[field];
    if (fault !== undefined)
      return t(fault === 'duration-invalid' ? 'app.duration-invalid' : `session.settings.fault.${fault}`);
    return rejection && refusedField(rejection) === field ? why(rejection) : null;
  };
}

/** The one field beside which a refusal is shown; null where it is about none, or about several. */
export function refusedField(rejection: AnyRejection): string | null {
  switch (rejection.code) {
    case 'no-such-time':
    case 'field-invalid':
      return rejection.data.field;
    case 'end-before-start':
      return 'end';
    default:
      return null;
  }
}
