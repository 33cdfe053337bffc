import type { Interpreter } from '../../../shared/booths/messages.ts';
import type { BoothState } from '../../../shared/booths/state.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { BoothField } from './booth-field.tsx';
import { InterpreterRow } from './interpreter-row.tsx';

/** Everybody of a booth's team, and those whom somebody else has removed while they were written about here. */
export function BoothTeam({
  booth,
  mayEdit,
  onSet,
}: {
  readonly booth: BoothState;
  readonly mayEdit: boolean;
  /** Sets a field, and says so as `text`. */
  readonly onSet: (text: string, field: string, value: Json, base?: string | null) => void;
}) {
  const t = useText<'dialogs'>();
  const team = Object.entries(booth.interpreters);
  const refused = useConsole((state) => state.refused);
  const removed = new Set(
    refused.flatMap(({ rejection }) => {
      if (rejection.code !== 'conflict' || rejection.data.record !== booth.id) return [];
      const fields = rejection.data.conflicts.map(({ field }) => field);
      return fields.filter((field) => {
        const [head, id = ''] = field.split('.');
        return head === 'interpreters' && !Object.hasOwn(booth.interpreters, id);
      });
    }),
  );
  const saved = (interpreter: Pick<Interpreter, 'name'>) =>
    t('booths.interpreter.saved', { name: interpreter.name || t('booths.unnamed') });
  const put = (field: string) => (value: Json) => {
    const interpreter = value as unknown as Interpreter | null;
    onSet(saved(interpreter ?? { name: '' }), field, value);
  };
  return (
    <>
      {team.length > 0 && (
        <div className="booth-team-head" aria-hidden>
          <span>{t('booths.interpreter')}</span>
          <span>{t('booths.languages.a')}</span>
          <span>{t('booths.languages.b')}</span>
          <span>{t('booths.languages.c')}</span>
        </div>
      )}
      <ul className="booth-team" aria-label={t('booths.team')}>
        {team.map(([id, interpreter]) => {
          const field = `interpreters.${id}`;
          return (
            <li key={id}>
              <BoothField {...{ booth, field }} onPut={put(field)}>
                <InterpreterRow
                  interpreter={interpreter}
                  version={booth.fieldVersions[field]?.command ?? null}
                  mayEdit={mayEdit}
                  onSet={(next, base) => onSet(saved(next), field, next, base)}
                  onRemove={(base) =>
                    onSet(
                      t('booths.interpreter.removed', { name: interpreter.name || t('booths.unnamed') }),
                      field,
                      null,
                      base,
                    )
                  }
                />
              </BoothField>
            </li>
          );
        })}
        {[...removed].map((field) => (
          <li key={field}>
            <BoothField {...{ booth, field }} onPut={put(field)} />
          </li>
        ))}
      </ul>
    </>
  );
}
