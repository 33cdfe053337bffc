import { type ComponentType, type ReactNode, Suspense, lazy } from 'react';
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
  const Loaded = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  return function LatePart(props: P) {
    return (
      <Suspense fallback={waiting}>
        <LateTexts part={part} waiting={waiting}>
          <Loaded {...props} />
        </LateTexts>
      </Suspense>
    );
  };
}
