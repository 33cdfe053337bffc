import { X } from 'lucide-react';
import type { Interpreter } from '../../../shared/booths/messages.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { DraftField } from '../../ui/draft-field.tsx';
import { readLanguages, writtenLanguages } from '../../ui/session/language-list.ts';

const most = { a: 5, b: 5, c: 20 } as const;

/** Someone of a booth's team; all that is said of them is one field of the booth. */
export function InterpreterRow({
  interpreter,
  version,
  mayEdit,
  onSet,
  onRemove,
}: {
  readonly interpreter: Interpreter;
  readonly version: string | null;
  readonly mayEdit: boolean;
  readonly onSet: (interpreter: Interpreter, base: string | null) => void;
  readonly onRemove: (base: string | null) => void;
}) {
  const t = useText<'dialogs'>();
  const name = interpreter.name || t('booths.unnamed');
  const faultOf = (kind: 'a' | 'b' | 'c') => (text: string) => {
    const languages = readLanguages(text);
    if (!languages || languages.length > most[kind]) return t('booths.languages.unknown');
    return kind === 'a' && languages.length === 0 ? t('booths.languages.a-missing') : null;
  };
  return (
    <div className="interpreter" role="group" aria-label={name}>
      <DraftField
        label={t('booths.interpreter')}
        isLabelHidden
        placeholder={t('booths.interpreter')}
        value={interpreter.name}
        version={version}
        onCommit={(text, base) => onSet({ ...interpreter, name: text }, base)}
        isDisabled={!mayEdit}
        maxLength={80}
      />
      {(['a', 'b', 'c'] as const).map((kind) => (
        <DraftField
          key={kind}
          label={t(`booths.languages.${kind}`)}
          isLabelHidden
          placeholder="–"
          value={writtenLanguages(interpreter[kind])}
          version={version}
          fault={faultOf(kind)}
          onCommit={(text, base) => onSet({ ...interpreter, [kind]: [...(readLanguages(text) ?? [])] }, base)}
          isDisabled={!mayEdit}
          maxLength={200}
        />
      ))}
      {mayEdit && (
        <IconButton icon={X} label={t('booths.interpreter.remove', { name })} onPress={() => onRemove(version)} />
      )}
    </div>
  );
}
