import type { KeyboardEvent } from 'react';
import { longest } from '../../../shared/questions/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import type { QuestionCard } from './cards.ts';
import { type Draft, isWritten } from './drafts.ts';
import type { Desk } from './use-desk.ts';

/** Where the wording is written. It opens by the interpreter's own key only, and leaving it loses nothing. */
export function WordingField({
  card: { question },
  draft,
  desk,
}: {
  readonly card: QuestionCard;
  readonly draft: Draft;
  readonly desk: Desk;
}) {
  const t = useText<'booth'>();
  const { languageName, list } = useFormats();
  const claims = useBooth((state) => state.claims).filter((claim) => claim.question === question.id);
  const others = claims.map(({ name }) => name || t('people.somebody'));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) desk.save(draft);
    else if (event.key === 'Escape') desk.close();
    else return;
    event.preventDefault();
  };
  return (
    <div className="wording open">
      <TextArea
        label={t('booth.write.field', { number: question.number, language: languageName(draft.language) })}
        value={draft.text}
        onChange={(text) => desk.change(draft, text)}
        onKeyDown={onKeyDown}
        lang={draft.language}
        maxLength={longest * 2}
        autoFocus
      />
      <div className="wording-foot">
        <span role="status">
          {others.length > 0 && (
            <Chip tone="warn" shape="triangle" size="small">
              {t('booth.write.others', { count: others.length, who: list(others) })}
            </Chip>
          )}
        </span>
        <span className="grow" />
        {isWritten(draft) && (
          <Button variant="ghost" onPress={() => desk.discard(draft)}>
            {t('booth.write.discard')}
          </Button>
        )}
        <Button keys="Escape" onPress={() => desk.close()}>
          {t('booth.write.close')}
        </Button>
        <Button variant="primary" keys="$mod+Enter" isDisabled={!isWritten(draft)} onPress={() => desk.save(draft)}>
          {t('booth.write.save')}
        </Button>
      </div>
    </div>
  );
}
