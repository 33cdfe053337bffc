import { type ComponentType, type ReactNode, Suspense, lazy, useEffect } from 'react';
import type { TextPart } from '../../shared/i18n/catalogue.ts';
import { LateTexts } from '../i18n/late-texts.tsx';

/**
 * A part of the screen that is loaded, with its texts, when it is first shown; `app/later-parts.ts` loads all of them
 * ahead. @param waiting stands in its place until then.
 */
export function latePart<P extends object>(
  part: TextPart,
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): ComponentType<P> {
  // Asked for together with its texts. One that could not be had is asked for again.
  let asked: Promise<{ readonly default: ComponentType<P> }> | null = null;
  const ask = () =>
    (asked ??= load().then(
      (loaded) => ({ default: loaded }),
      (error: unknown) => {
        asked = null;
        throw error;
      },
    ));
  const Loaded = lazy(ask) as unknown as ComponentType<P>;
  return function LatePart(props: P) {
    useEffect(() => void ask().catch(() => undefined), []);
    return (
      <Suspense fallback={waiting}>
        <LateTexts part={part} waiting={waiting}>
          <Loaded {...props} />
        </LateTexts>
      </Suspense>
    );
  };
}
