import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { CoverageChips } from './coverage-chips.tsx';
import type { FloorChoice } from './floor-control.tsx';

/** Every choice with what each booth would do then. */
export function FloorEffects({
  choices,
  onSet,
}: {
  readonly choices: readonly FloorChoice[];
  readonly onSet: (language: string) => void;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  return (
    <div className="floor-effects">
      <h3>{t('interpretation.floor.effects')}</h3>
      <ul>
        {choices.map(({ language, isNow, coverage, because }) => (
          <li key={language}>
            <LiveButton
              size="small"
              wide
              aria-pressed={isNow}
              onPress={() => onSet(language)}
              matches={(command) => command.type === 'booths.set-floor' && command.data.language === language}
            >
              <span className="grow truncate sentence-case">{formats.languageName(language)}</span>
              {(isNow || because) && (
                <span className="muted">
                  {isNow ? t('interpretation.floor.now') : because && t(`interpretation.floor.from-${because}`)}
                </span>
              )}
            </LiveButton>
            <CoverageChips coverage={coverage} />
          </li>
        ))}
      </ul>
    </div>
  );
}
