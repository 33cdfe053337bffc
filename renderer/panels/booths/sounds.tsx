import { soundPaths } from '../../../shared/projections/sound.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import type { Known } from './findings.tsx';
import { pathWords } from './gap-words.ts';
import { labelOf } from '../../ui/session/booth-label.ts';

/** For every booth, each way of sound and whether somebody there has found it good, and when. */
export function Sounds({ state }: { readonly state: Known }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const said = { t, formats, state };
  const booths = [...soundPaths(state)];
  const all = booths.flatMap(([, paths]) => paths);
  return (
    <>
      <p role="status" className="soft">
        {t('booths.sound.count', { ok: all.filter(({ confirmed }) => confirmed).length, all: all.length })}
      </p>
      <ul className="sounds">
        {booths.map(([booth, paths]) => (
          <li key={booth} aria-label={labelOf(state.booths, booth)}>
            <strong>{labelOf(state.booths, booth)}</strong>
            {paths.map(({ path, check, confirmed, use }) => (
              <Chip
                key={JSON.stringify(path)}
                size="small"
                tone={confirmed ? 'ok' : check ? 'over' : 'neutral'}
                shape={confirmed ? 'dot' : check ? 'cross' : 'ring'}
              >
                {t('booths.sound.state', {
                  path: pathWords(path, said),
                  use,
                  state: confirmed ? 'ok' : check ? 'bad' : 'missing',
                  time: check ? formats.time(check.at) : '',
                })}
              </Chip>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
