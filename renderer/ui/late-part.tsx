import { type ComponentType, type ReactNode, Suspense, lazy, useEffect } from 'react';
import type { TextPart } from '../../shared/i18n/catalogue.ts';
import { LateTexts, tryAgainAfter } from '../i18n/late-texts.tsx';

/**
 * A part of the screen that is loaded, with its texts, when it is first shown; `app/later-parts.ts` loads all of them
 * ahead. @param waiting stands in its place until then.
 */
export function latePart<P extends object>(
  part: TextPart,
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): ComponentType<P> {
  // Asked for together with its texts, and again until it is there: the screen around it must not stop for it.
  let asked: Promise<{ readonly default: ComponentType<P> }> | null = null;
  const untilThere = async (): Promise<{ readonly default: ComponentType<P> }> => {
    for (;;) {
      try {
        return { default: await load() };
      } catch {
        await new Promise((resolve) => setTimeout(resolve, tryAgainAfter));
      }
    }
  };
  const ask = () => (asked ??= untilThere());
  const Loaded = lazy(ask) as unknown as ComponentType<P>;
  return function LatePart(props: P) {
    useEffect(() => void ask(), []);
    return (
      <Suspense fallback={waiting}>
        <LateTexts part={part} waiting={waiting}>
          <Loaded {...props} />
        </LateTexts>
      </Suspense>
    );
  };
}
