import { Trash2, UserPlus } from 'lucide-react';
import type { ComponentType } from 'react';
import { maxTeam } from '../../../shared/booths/messages.ts';
import type { BoothState, BoothsState } from '../../../shared/booths/state.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { BookedEnd } from './booked-end.tsx';
import { BoothField } from './booth-field.tsx';
import { BoothTeam } from './booth-team.tsx';
import { DraftField } from '../../ui/draft-field.tsx';
import type { BoothEdits } from './use-booth-edits.ts';
import { labelOf } from '../../ui/session/booth-label.ts';

/** Makes a link for interpreters of one booth, and copies it. */
export type BoothLinkPart = ComponentType<{
  readonly booth: string;
  readonly name: string;
  readonly language: string | null;
}>;

/** One booth: what it serves, who works in it, until when, and from where when its pivot fails. */
export function BoothCard({
  booth,
  booths,
  channels,
  sessionEnd,
  mayEdit,
  edits,
  link: BoothLink,
}: {
  readonly booth: BoothState;
  readonly booths: BoothsState;
  readonly channels: readonly string[];
  /** The planned end as a wall time. */
  readonly sessionEnd: string;
  readonly mayEdit: boolean;
  readonly edits: BoothEdits;
  readonly link: BoothLinkPart;
}) {
  const t = useText<'dialogs'>();
  const { languageName } = useFormats();
  const name = labelOf(booths, booth.id);
  const versionOf = (field: string) => booth.fieldVersions[field]?.command ?? null;
  const say = (text: string, field: string, value: Json, base: string | null = versionOf(field)) =>
    edits.set(booth.id, text, field, value, base);
  const set = (field: string, value: Json, base?: string | null) =>
    say(t('booths.saved', { booth: name }), field, value, base);
  const framed = (field: string) => ({ booth, field, onPut: (value: Json) => set(field, value) });
  const [into = '', back] = booth.serves;
  const offered = [...new Set([...channels, ...booth.serves])];
  const option = (tag: string) => ({ id: tag, label: languageName(tag) });
  const team = Object.keys(booth.interpreters);
  const booked = booth.bookedEnd?.wall ?? null;
  return (
    <section className="booth-card" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <span className="grow" />
        <BoothLink booth={booth.id} name={name} language={into || null} />
        {mayEdit && (
          <IconButton
            icon={Trash2}
            label={t('booths.remove', { booth: name })}
            onPress={() =>
              edits.give(t('booths.removed', { booth: name }), { type: 'booths.remove', data: { booths: [booth.id] } })
            }
          />
        )}
      </header>
      <div className="booth-fields">
        <BoothField {...framed('name')}>
          <DraftField
            label={t('booths.name')}
            placeholder={name}
            value={booth.name}
            version={versionOf('name')}
            onCommit={(text, base) => set('name', text, base)}
            isDisabled={!mayEdit}
            maxLength={80}
          />
        </BoothField>
        <BoothField {...framed('serves')} className="booth-serves">
          <Select
            label={t('booths.serves')}
            value={into}
            options={offered.filter((tag) => tag !== back).map(option)}
            onChange={(tag) => set('serves', back === undefined ? [tag] : [tag, back])}
            isDisabled={!mayEdit}
          />
          <Select
            label={t('booths.both-ways')}
            value={back ?? 'none'}
            options={[{ id: 'none', label: t('booths.one-way') }, ...offered.filter((tag) => tag !== into).map(option)]}
            onChange={(tag) => set('serves', tag === 'none' ? [into] : [into, tag])}
            isDisabled={!mayEdit}
          />
        </BoothField>
        <BoothField {...framed('backupPivot')}>
          <Select
            label={t('booths.pivot')}
            value={booth.backupPivot ?? 'none'}
            options={[
              { id: 'none', label: t('booths.pivot.none') },
              ...booths.order.filter((id) => id !== booth.id).map((id) => ({ id, label: labelOf(booths, id) })),
            ]}
            onChange={(id) => set('backupPivot', id === 'none' ? null : id)}
            isDisabled={!mayEdit}
          />
        </BoothField>
        <BoothField {...framed('bookedEnd')} className="booth-booked">
          {mayEdit ? (
            <BookedEnd
              value={booked}
              version={versionOf('bookedEnd')}
              sessionEnd={sessionEnd}
              onCommit={(wall, base) => set('bookedEnd', wall, base)}
            />
          ) : (
            <BookedText at={booth.bookedEnd?.at ?? null} />
          )}
        </BoothField>
      </div>
      <BoothTeam {...{ booth, mayEdit }} onSet={say} />
      {mayEdit && team.length < maxTeam && (
        <Button
          size="small"
          icon={UserPlus}
          onPress={() =>
            say(
              t('booths.interpreter.added', { booth: name }),
              `interpreters.${newId()}`,
              { name: '', a: [into], b: [], c: [] },
              null,
            )
          }
        >
          {t('booths.interpreter.add')}
        </Button>
      )}
    </section>
  );
}

/** Until when it is booked, for those who may only read. */
function BookedText({ at }: { readonly at: number | null }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  return (
    <p className="field">
      <span className="field-label">{t('booths.booked')}</span>
      <span>{at === null ? t('booths.booked.none') : `${formats.date(at)}, ${formats.time(at)}`}</span>
    </p>
  );
}
