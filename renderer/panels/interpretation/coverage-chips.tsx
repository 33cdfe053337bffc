import type { Coverage } from '../../../shared/projections/coverage.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { coverageLooks } from '../../ui/session/coverage-looks.ts';
import { tag } from './words.ts';

/** What every channel would carry: its tag, a shape and a word. */
export function CoverageChips({
  coverage,
  changed,
}: {
  readonly coverage: Coverage;
  /** Channels that are otherwise than before, marked. */
  readonly changed?: ReadonlySet<string>;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  return (
    <ul className="coverage-chips">
      {[...coverage.channels].map(([channel, { how }]) => (
        <li key={channel} className={classNames(changed?.has(channel) && 'changed')}>
          <Chip size="small" {...coverageLooks[how]}>
            <abbr title={formats.languageName(channel)}>{tag(channel)}</abbr> {t(`interpretation.state.${how}`)}
            {changed?.has(channel) && <span className="visually-hidden"> ({t('interpretation.preview.changed')})</span>}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
