import type { TableProblem } from '../../../shared/core/table/problem.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../button.tsx';
import { Chip } from '../chip.tsx';

/** Problems shown at once; the rest are counted. */
const most = 100;

/** What could not be read as it stands: line, column, reason. Each leads to its row. */
export function ProblemList<P extends TableProblem>({
  problems,
  fields,
  reasonOf,
  onShow,
}: {
  readonly problems: readonly P[];
  /** Which column holds what, by field: a column without a name is told by its number. */
  readonly fields: Readonly<Partial<Record<string, number>>>;
  readonly reasonOf: (problem: P) => string;
  readonly onShow: (line: number) => void;
}) {
  const t = useText<'dialogs'>();
  if (problems.length === 0) return <p className="import-fine soft">{t('import.problems.none')}</p>;
  const columnOf = ({ column, field }: P): string | null => {
    if (column !== '') return column;
    const number = field === null ? undefined : fields[field];
    return number === undefined ? null : t('import.column', { number: number + 1 });
  };
  const sorted = problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return (
    <section className="import-problems">
      <h3>{t('import.problems')}</h3>
      <ul>
        {sorted.slice(0, most).map((problem, index) => (
          <li key={index}>
            <Button size="small" variant="ghost" onPress={() => onShow(problem.row)}>
              <span className="numeric" aria-hidden>
                {t('import.line.number', { line: problem.row })}
              </span>
              <span className="visually-hidden">{t('import.problem.show', { line: problem.row })}</span>
            </Button>
            <Chip
              size="small"
              tone={problem.severity === 'error' ? 'over' : 'warn'}
              shape={problem.severity === 'error' ? 'cross' : 'triangle'}
            >
              {t(`import.severity.${problem.severity}`)}
            </Chip>
            <span className="import-reason">
              {columnOf(problem) !== null && (
                <strong>{t('import.problem.column', { column: columnOf(problem) ?? '' })} </strong>
              )}
              {reasonOf(problem)}
            </span>
          </li>
        ))}
      </ul>
      {sorted.length > most && <p className="muted">{t('import.problems.more', { count: sorted.length - most })}</p>}
    </section>
  );
}
