import { Button } from './button.tsx';
import './confirm-in-place.css';

/** Asks once, within the row that it is about, before something that cannot be taken back. */
export function ConfirmInPlace({
  label,
  text,
  keep,
  confirm,
  onKeep,
  onConfirm,
}: {
  /** What would be done to which. */
  readonly label: string;
  /** What that does. */
  readonly text: string;
  readonly keep: string;
  readonly confirm: string;
  readonly onKeep: () => void;
  readonly onConfirm: () => void;
}) {
  return (
    <div className="confirm-in-place" role="alertdialog" aria-label={label}>
      <p>{text}</p>
      <Button size="small" onPress={onKeep} autoFocus>
        {keep}
      </Button>
      <Button size="small" variant="danger" onPress={onConfirm}>
        {confirm}
      </Button>
    </div>
  );
}
