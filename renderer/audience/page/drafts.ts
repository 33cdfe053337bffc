import { useState } from 'preact/hooks';
import { type Keeping, readKept } from '../visit/keeping.ts';

/** What is being written: kept at every key, so that nothing that happens to the page loses it. */
export interface Draft {
  readonly text: string;
  /** Null: the language of the page. */
  readonly language: string | null;
}

/** How the visitor asks; kept for their next question. */
export interface Identity {
  readonly named: boolean;
  readonly name: string;
  readonly place: string;
}

export const noDraft: Draft = { text: '', language: null };
export const anonymous: Identity = { named: false, name: '', place: '' };

export function useDraft(keeping: Keeping): [Draft, (draft: Draft) => void] {
  return useKept(keeping, 'draft', noDraft, isDraft);
}

export function useIdentity(keeping: Keeping): [Identity, (identity: Identity) => void] {
  return useKept(keeping, 'identity', anonymous, isIdentity);
}

function useKept<T>(keeping: Keeping, key: string, none: T, isRight: (value: unknown) => value is T) {
  const [value, setValue] = useState<T>(() => readKept(keeping, key, isRight) ?? none);
  const change = (next: T): void => {
    setValue(next);
    keeping.set(key, next === none ? null : JSON.stringify(next));
  };
  return [value, change] as [T, (next: T) => void];
}

function isDraft(value: unknown): value is Draft {
  return typeof (value as Partial<Draft> | null)?.text === 'string';
}

function isIdentity(value: unknown): value is Identity {
  const { name, place } = (value ?? {}) as Partial<Identity>;
  return typeof name === 'string' && typeof place === 'string';
}
