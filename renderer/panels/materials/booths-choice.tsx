import type { BoothsState } from '../../../shared/booths/state.ts';
import { useText } from '../../i18n/text.ts';
import { SwitchField } from '../../ui/switch-field.tsx';
import { labelOf } from '../../ui/session/booth-label.ts';

/** All booths, or some of them. */
export function BoothsChoice({
  booths,
  value,
  onChange,
  isDisabled = false,
}: {
  readonly booths: BoothsState;
  /** Null: all. */
  readonly value: readonly string[] | null;
  readonly onChange: (value: string[] | null) => void;
  readonly isDisabled?: boolean;
}) {
  const t = useText<'dialogs'>();
  const { order } = booths;
  return (
    <fieldset className="booths-choice" disabled={isDisabled}>
      <legend>{t('documents.field.booths')}</legend>
      <SwitchField
        isSelected={value === null}
        onChange={(all) => onChange(all ? null : [...order])}
        isDisabled={isDisabled}
      >
        {t('documents.booths.all')}
      </SwitchField>
      {value !== null &&
        order.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={value.includes(id)}
              onChange={({ target }) =>
                onChange(order.filter((each) => (each === id ? target.checked : value.includes(each))))
              }
            />
            {labelOf(booths, id)}
          </label>
        ))}
    </fieldset>
  );
}
