import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ownZone } from '../i18n/zone.tsx';
import { Icon } from './icon.tsx';
import { useRestart } from './use-restart.ts';
import './field.css';
import './menu.css';
import './overlay.css';
import './zone-field.css';

/** Every zone that this runtime knows, this machine's own first. */
const zones: readonly Zone[] = [...new Set([ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((id) => ({
  id,
}));

// Objects that stay the same: the hundreds of options are not made anew with every key in a form around them.
interface Zone {
  readonly id: string;
}

const option = ({ id }: Zone) => (
  <ListBoxItem id={id} className="list-option" textValue={id.replaceAll('_', ' ')}>
    {id.replaceAll('_', ' ')}
  </ListBoxItem>
);

/** A time zone, found by typing any part of its name. */
export function ZoneField({
  label,
  value,
  onChange,
  error,
}: {
  readonly label: string;
  /** Null while what is typed is none. */
  readonly value: string | null;
  /** The zone that was chosen; null while what is typed is none. */
  readonly onChange: (zone: string | null) => void;
  readonly error: string | null;
}) {
  const { key, reported } = useRestart(value);
  // Another runtime may know a zone under a name that this one does not list.
  const offered = useMemo(
    () => (value === null || zones.some(({ id }) => id === value) ? zones : [{ id: value }, ...zones]),
    [value],
  );
  return (
    <ComboBox
      key={key}
      className="field"
      defaultSelectedKey={value}
      onSelectionChange={(chosen) => {
        const zone = chosen === null ? null : String(chosen);
        reported(zone);
        onChange(zone);
      }}
      isInvalid={error !== null}
      validationBehavior="aria"
      menuTrigger="focus"
    >
      <Label className="field-label">{label}</Label>
      <div className="zone-input">
        <Input className="input" />
        <Button className="zone-button">
          <Icon of={ChevronDown} size={15} />
        </Button>
      </div>
      <FieldError className="error">{error}</FieldError>
      <Popover className="popover select-popover" offset={4}>
        <ListBox className="list-box" items={offered}>
          {option}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
