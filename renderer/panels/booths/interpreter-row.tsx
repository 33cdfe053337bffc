import { X } from 'lucide-react';
import type { Interpreter } from '../../../shared/booths/messages.ts';
import type { BoothState } from '../../../shared/booths/state.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { DraftField } from './draft-field.tsx';
import { readLanguages, writtenLanguages } from './language-list.ts';

/** Someone of a booth's team; all that is said of them is one field of the booth. */
export function InterpreterRow({
  booth,
  id,
  interpreter,
  mayEdit,
  onSet,
}: {
  readonly booth: BoothState;
  readonly id: string;
  readonly interpreter: Interpreter;
  readonly mayEdit: boolean;
  /** Null removes them. */
  readonly onSet: (field: string, value: Interpreter | null, base: string | null) => void;
}) {
  const t = useText<'dialogs'>();
  const field = `interpreters.${id}`;
  const version = booth.fieldVersions[field]?.command ?? null;
  const name = interpreter.name || t('booths.unnamed');
  const most = { a: 5, b: 5, c: 20 } as const;
  const faultOf = (kind: 'a' | 'b' | 'c') => (text: string) => {
    const languages = readLanguages(text);
    if (!languages || languages.length > most[kind]) return t('booths.languages.unknown');
    return kind === 'a' && languages.length === 0 ? t('booths.languages.a-missing') : null;
  };
  return (
    <li role="group" aria-label={name}>
      <DraftField
        label={t('booths.interpreter')}
        isLabelHidden
        value={interpreter.name}
        version={version}
        onCommit={(text, base) => onSet(field, { ...interpreter, name: text }, base)}
        isDisabled={!mayEdit}
        maxLength={80}
      />
      {(['a', 'b', 'c'] as const).map((kind) => (
        <DraftField
          key={kind}
          label={t(`booths.languages.${kind}`)}
          isLabelHidden
          value={writtenLanguages(interpreter[kind])}
          version={version}
          fault={faultOf(kind)}
          onCommit={(text, base) => onSet(field, { ...interpreter, [kind]: [...(readLanguages(text) ?? [])] }, base)}
          isDisabled={!mayEdit}
          maxLength={200}
        />
      ))}
      {mayEdit && (
        <IconButton
          icon={X}
          label={t('booths.interpreter.remove', { name })}
          onPress={() => onSet(field, null, version)}
        />
      )}
    </li>
  );
}
