import { type ComponentType, useEffect, useRef } from 'react';
import { NoteRole } from '../../../shared/run-sheet/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { ColourField, FlagField, FloorField, type FloorPlanProps, KindField, MediaField } from './choice-fields.tsx';
import { CustomFields } from './custom-fields.tsx';
import { DurationDraftField } from './duration-draft-field.tsx';
import { useDrafts } from './item-drafts.tsx';
import { ItemTimes } from './item-times.tsx';
import { useSelection } from './selection-context.tsx';
import { SpeakersField } from './speakers-field.tsx';
import { StartField } from './start-field.tsx';
import { TextDraftField } from './text-draft-field.tsx';

const noLanguages: readonly string[] = [];

/** All fields of an item. Each is saved by itself, so that two people may edit the same item. */
export function ItemEditor({ floorPlan }: { readonly floorPlan: ComponentType<FloorPlanProps> }) {
  const t = useText();
  const { item } = useDrafts();
  const isHeading = item.kind === 'heading';
  return (
    <div className="item-editor">
      <TitleFields />
      <ItemTimes item={item} />
      {!isHeading && (
        <>
          <div className="field-grid">
            <KindField />
            <DurationDraftField field="duration" label={t('run-sheet.field.duration')} />
            <StartField />
            <DurationDraftField
              field="minDuration"
              label={t('run-sheet.field.minDuration')}
              placeholder={t('run-sheet.field.minDuration.none')}
              isOptional
            />
          </div>
          <SpeakersField />
          <FloorField plan={floorPlan} />
          {(item.kind === 'video' || item.media) && <MediaField />}
        </>
      )}
      {isHeading && <ColourField />}
      <fieldset className="group">
        <legend>{t('run-sheet.field.notes')}</legend>
        {NoteRole.options.map((role) => (
          <TextDraftField
            key={role}
            field={`notes.${role}`}
            label={t(`run-sheet.field.notes.${role}`)}
            maxLength={4000}
            isMultiline
          />
        ))}
      </fieldset>
      {!isHeading && (
        <>
          <CustomFields />
          <ColourField />
          <div className="flags">
            <FlagField field="locked" />
            <FlagField field="skipped" />
          </div>
        </>
      )}
    </div>
  );
}

/** The title in the session's languages, the reader's own first. */
function TitleFields() {
  const t = useText();
  const formats = useFormats();
  const language = useLanguage();
  const { item } = useDrafts();
  const { focusRequest, answerFocusRequest } = useSelection();
  const languages = useConsole(({ state }) => state?.session.languages ?? noLanguages);
  const all = [...new Set([...languages, ...Object.keys(item.title)])];
  const ordered = [...all.filter((tag) => tag === language), ...all.filter((tag) => tag !== language)];
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusRequest !== item.id) return;
    first.current?.focus();
    // Once only: whoever chooses another item later stays in the list.
    answerFocusRequest();
  }, [focusRequest, answerFocusRequest, item.id]);
  return (
    <div className="titles" role="group" aria-label={t('run-sheet.field.title')}>
      {ordered.map((tag, index) => (
        <TextDraftField
          key={tag}
          field={`title.${tag}`}
          label={t('run-sheet.field.title-in', { language: formats.languageName(tag) })}
          isLabelHidden
          prefix={<LanguageTag language={tag} />}
          placeholder={t('run-sheet.field.title-in', { language: formats.languageName(tag) })}
          maxLength={500}
          lang={tag}
          {...(index === 0 && { inputRef: first })}
        />
      ))}
    </div>
  );
}
