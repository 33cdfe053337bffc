import { Link, Trash2, UserPlus } from 'lucide-react';
import { maxTeam } from '../../../shared/booths/messages.ts';
import type { BoothState, BoothsState } from '../../../shared/booths/state.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { BookedEnd } from './booked-end.tsx';
import { DraftField } from './draft-field.tsx';
import { InterpreterRow } from './interpreter-row.tsx';
import type { BoothEdits } from './use-booth-edits.ts';
import { labelOf } from './words.ts';

/** One booth: what it serves, who works in it, until when, and from where when its pivot fails. */
export function BoothCard({
  booth,
  booths,
  channels,
  mayEdit,
  edits,
  onInvite,
}: {
  readonly booth: BoothState;
  readonly booths: BoothsState;
  readonly channels: readonly string[];
  readonly mayEdit: boolean;
  readonly edits: BoothEdits;
  readonly onInvite: () => void;
}) {
  const t = useText<'dialogs'>();
  const { languageName } = useFormats();
  const { edit } = useConsoleActions();
  const name = labelOf(booths, booth.id);
  const versionOf = (field: string) => booth.fieldVersions[field]?.command ?? null;
  const set = (field: string, value: Json, base: string | null = versionOf(field)) =>
    edits.set(booth.id, name, field, value, base);
  const [into = '', back] = booth.serves;
  const offered = [...new Set([...channels, ...booth.serves])];
  const option = (tag: string) => ({ id: tag, label: languageName(tag) });
  const team = Object.entries(booth.interpreters);
  return (
    <section className="booth-card" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <span className="grow" />
        <Button size="small" variant="ghost" icon={Link} onPress={onInvite}>
          {t('booths.invite')}
        </Button>
        {mayEdit && (
          <IconButton
            icon={Trash2}
            label={t('booths.remove', { booth: name })}
            onPress={() =>
              edits.offerUndo(
                t('booths.removed', { booth: name }),
                edit({ type: 'booths.remove', data: { booths: [booth.id] } }),
              )
            }
          />
        )}
      </header>
      <div className="booth-fields">
        <DraftField
          label={t('booths.name')}
          value={booth.name}
          version={versionOf('name')}
          onCommit={(text, base) => set('name', text, base)}
          isDisabled={!mayEdit}
          maxLength={80}
        />
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
        {mayEdit && (
          <BookedEnd
            value={booth.bookedEnd?.wall ?? null}
            version={versionOf('bookedEnd')}
            onCommit={(wall, base) => set('bookedEnd', wall, base)}
          />
        )}
      </div>
      {team.length > 0 && (
        <div className="booth-team-head" aria-hidden>
          <span>{t('booths.interpreter')}</span>
          <span>{t('booths.languages.a')}</span>
          <span>{t('booths.languages.b')}</span>
          <span>{t('booths.languages.c')}</span>
        </div>
      )}
      <ul className="booth-team" aria-label={t('booths.team')}>
        {team.map(([id, interpreter]) => (
          <InterpreterRow key={id} {...{ booth, id, interpreter, mayEdit }} onSet={set} />
        ))}
      </ul>
      {mayEdit && team.length < maxTeam && (
        <Button
          size="small"
          icon={UserPlus}
          onPress={() => set(`interpreters.${newId()}`, { name: '', a: [into], b: [], c: [] }, null)}
        >
          {t('booths.interpreter.add')}
        </Button>
      )}
    </section>
  );
}
