import { Info } from 'lucide-react';
import { useMemo } from 'react';
import { sameSpeech } from '../../../shared/booths/languages.ts';
import { around } from '../../../shared/projections/around.ts';
import { type Coverage, coverageIf, plannedCoverageIf } from '../../../shared/projections/coverage.ts';
import { floorNow, plannedFloors, proposedFloor, settingFloor } from '../../../shared/projections/floor.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { latePart } from '../../ui/late-part.tsx';
import { Popover } from '../../ui/popover.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { EffectMark, effectOf, useEffectWords } from './effect.tsx';
import { type BoardState, useBoardState } from './use-board.ts';
import { tag } from './words.ts';

const FloorEffects = latePart('interpretation', async () => (await import('./details.ts')).FloorEffects);

/** A language that the floor could be set to, and what that would do. */
export interface FloorChoice {
  readonly language: string;
  readonly isNow: boolean;
  readonly coverage: Coverage;
  /** Why it is proposed. */
  readonly because: 'question' | 'next' | null;
}

/** The language of the floor: what it is, and each other language one press away with what that press would do. */
export function FloorControl() {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const state = useBoardState();
  const choices = useFloorChoices();
  const set = useSetFloor();
  const words = useEffectWords();
  if (!state) return null;
  const { booths, transport } = state;
  const isSet = booths.floor !== null && booths.floor.visit === (transport.visit?.id ?? null);
  const now = choices.find(({ isNow }) => isNow);
  const proposed = choices.find(({ because }) => because === 'question');
  const how = !now
    ? t('interpretation.floor.unknown')
    : isSet && booths.floor
      ? t('interpretation.floor.set', { time: formats.time(booths.floor.at) })
      : t('interpretation.floor.planned');
  return (
    <div className="floor-control" role="group" aria-label={t('interpretation.floor.choose')}>
      <span className="floor-label">
        {t('interpretation.floor')}
        {proposed ? (
          <span className="floor-how proposed">{t('interpretation.floor.asked', { tag: tag(proposed.language) })}</span>
        ) : (
          <span className="floor-how">{how}</span>
        )}
      </span>
      <span className="floor-choices">
        {choices.map(({ language, isNow, coverage, because }) => (
          <LiveButton
            key={language}
            size="small"
            className={classNames('floor-choice', because === 'question' && 'proposed')}
            aria-pressed={isNow}
            onPress={() => set(language)}
            matches={(command) => command.type === 'booths.set-floor' && command.data.language === language}
          >
            {tag(language)}
            <span className="visually-hidden">
              {[
                '',
                formats.languageName(language),
                isNow ? t('interpretation.floor.now') : words(effectOf(coverage)),
                ...(because ? [t(`interpretation.floor.from-${because}`)] : []),
              ].join(', ')}
            </span>
            {!isNow && <EffectMark effect={effectOf(coverage)} />}
          </LiveButton>
        ))}
      </span>
      <Popover
        label={t('interpretation.floor.effects')}
        placement="start top"
        trigger={<IconButton size="small" icon={Info} label={t('interpretation.floor.effects')} />}
      >
        <FloorEffects choices={choices} onSet={set} />
      </Popover>
    </div>
  );
}

/** The session's channels, the language of the floor where it is another, and what is proposed. */
export function useFloorChoices(): readonly FloorChoice[] {
  const state = useBoardState();
  const proposed = useConsole((all) => (all.state ? proposedFloor(all.state) : null));
  const next = useConsole((all) => (all.state ? nextFloor(all.state) : null));
  return useMemo(() => (state ? choicesOf(state, proposed, next) : []), [state, proposed, next]);
}

function choicesOf(state: BoardState, proposed: string | null, next: string | null): readonly FloorChoice[] {
  const now = floorNow(state);
  const { session, transport } = state;
  const wanted = [...session.languages, ...[now, proposed, next].filter((language) => language !== null)];
  const languages = wanted.filter((language, at) => wanted.findIndex((each) => sameSpeech(each, language)) === at);
  // Before the session nobody is at the mic yet: then what the teams could do counts.
  const effect = transport.status === 'live' ? coverageIf : plannedCoverageIf;
  const is = (language: string, other: string | null) => other !== null && sameSpeech(language, other);
  return languages.map((language) => ({
    language,
    isNow: is(language, now),
    coverage: effect(state, language),
    because: is(language, now) ? null : is(language, proposed) ? 'question' : is(language, next) ? 'next' : null,
  }));
}

function nextFloor(state: WebinarState): string | null {
  const { next } = around(state);
  const item = next === null ? undefined : state.runSheet.items[next];
  return item ? (plannedFloors(item)[0] ?? null) : null;
}

/** Sets the language that is spoken now, as this person sees what is on. */
export function useSetFloor(): (language: string) => void {
  const { live } = useConsoleActions();
  const state = useBoardState();
  return (language) => {
    if (state) live({ type: 'booths.set-floor', data: settingFloor(state, language) });
  };
}
