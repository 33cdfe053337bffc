import { type ComponentType, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { Colour, type Item, ItemKind, type Media } from '../../../shared/run-sheet/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useChoice, useDrafts } from './item-drafts.tsx';

const noLanguages: readonly string[] = [];

export function KindField() {
  const t = useText();
  const choice = useChoice('kind');
  return (
    <FieldFrame field="kind">
      <Select<ItemKind>
        label={t('run-sheet.field.kind')}
        value={choice.value as ItemKind}
        onChange={choice.set}
        options={ItemKind.options.map((kind) => ({ id: kind, label: t(`run-sheet.kind.${kind}`) }))}
      />
    </FieldFrame>
  );
}

/** Languages of the session, and whichever others are chosen already, as buttons to press in and out. */
function LanguageButtons({
  label,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
}) {
  const formats = useFormats();
  const languages = useConsole(({ state }) => state?.session.languages ?? noLanguages);
  const offered = [...new Set([...languages, ...chosen])];
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <ToggleButtonGroup
        aria-label={label}
        className="toggles"
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChange(offered.filter((tag) => keys.has(tag)))}
      >
        {offered.map((tag) => (
          <ToggleButton
            key={tag}
            id={tag}
            className="toggle"
            aria-label={`${tag.toUpperCase()}, ${formats.languageName(tag)}`}
          >
            {tag.toUpperCase()}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

/** Shows what planned languages mean for the booths, and asks before they are changed. */
export interface FloorPlanProps {
  readonly item: Item;
  /** Languages that would be planned instead; null while none are. */
  readonly wanted: readonly string[] | null;
  readonly onApply: (languages: readonly string[]) => void;
  readonly onDiscard: () => void;
}

export function FloorField({ plan: FloorPlan }: { readonly plan: ComponentType<FloorPlanProps> }) {
  const t = useText();
  const { item } = useDrafts();
  const choice = useChoice('floor');
  const hasBooths = useConsole(({ state }) => (state?.booths.order.length ?? 0) > 0);
  const planned = choice.value as readonly string[];
  // Where there are booths, a choice is seen with what it would do before it is made.
  const [wanted, want] = useState<readonly string[] | null>(null);
  const isOther = wanted !== null && wanted.join() !== planned.join();
  return (
    <FieldFrame field="floor">
      <LanguageButtons
        label={t('run-sheet.field.floor')}
        chosen={wanted ?? planned}
        onChange={hasBooths ? want : choice.set}
      />
      {hasBooths && (
        <FloorPlan
          item={item}
          wanted={isOther ? wanted : null}
          onApply={(languages) => {
            choice.set(languages);
            want(null);
          }}
          onDiscard={() => want(null)}
        />
      )}
    </FieldFrame>
  );
}

export function ColourField() {
  const t = useText();
  const choice = useChoice('colour');
  const chosen = choice.value as Colour | null;
  return (
    <FieldFrame field="colour">
      <div className="field">
        <span className="field-label">{t('run-sheet.field.colour')}</span>
        <ToggleButtonGroup
          aria-label={t('run-sheet.field.colour')}
          className="swatches"
          selectionMode="single"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => choice.set(([...keys][0] as Colour | undefined) ?? null)}
        >
          {Colour.options.map((colour) => (
            <ToggleButton key={colour} id={colour} className="swatch" aria-label={t(`run-sheet.colour.${colour}`)}>
              <span style={{ background: `var(--colour-${colour})` }} />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </FieldFrame>
  );
}

export function FlagField({ field }: { readonly field: 'skipped' | 'locked' }) {
  const t = useText();
  const choice = useChoice(field);
  return (
    <FieldFrame field={field}>
      <SwitchField isSelected={choice.value === true} onChange={choice.set}>
        {t(`run-sheet.field.${field}`)}
      </SwitchField>
    </FieldFrame>
  );
}

const unknownMedia: Media = {
  spoken: null,
  soundRouted: false,
  soundTested: false,
  subtitles: [],
  interpreted: false,
};

/** What the producer and the booths must know of a video. */
export function MediaField() {
  const t = useText();
  const formats = useFormats();
  const { item } = useDrafts();
  const choice = useChoice('media');
  const languages = useConsole(({ state }) => state?.session.languages ?? noLanguages);
  const { media } = item;
  if (!media)
    return (
      <FieldFrame field="media">
        <Button onPress={() => choice.set({ ...unknownMedia, spoken: item.floor[0] ?? null })}>
          {t('run-sheet.field.media.add')}
        </Button>
      </FieldFrame>
    );
  const set = (change: Partial<Media>) => choice.set({ ...media, ...change });
  const spoken = [...new Set([...languages, ...(media.spoken === null ? [] : [media.spoken])])];
  return (
    <FieldFrame field="media">
      <fieldset className="group">
        <legend>{t('run-sheet.field.media')}</legend>
        <Select
          label={t('run-sheet.field.media.spoken')}
          value={media.spoken ?? 'none'}
          onChange={(tag) => set({ spoken: tag === 'none' ? null : tag })}
          options={[
            { id: 'none', label: t('run-sheet.field.media.spoken.none') },
            ...spoken.map((tag) => ({ id: tag, label: formats.languageName(tag) })),
          ]}
        />
        <LanguageButtons
          label={t('run-sheet.field.media.subtitles')}
          chosen={media.subtitles}
          onChange={(subtitles) => set({ subtitles: [...subtitles] })}
        />
        {(['soundRouted', 'soundTested', 'interpreted'] as const).map((fact) => (
          <SwitchField key={fact} isSelected={media[fact]} onChange={(value) => set({ [fact]: value })}>
            {t(`run-sheet.field.media.${fact}`)}
          </SwitchField>
        ))}
      </fieldset>
    </FieldFrame>
  );
}
