import type { Fact } from './envelope.ts';

/** A typed refusal: `code` selects the translated text, `data` fills it. Never thrown. */
export interface Rejection<C extends string = string, D = unknown> {
  readonly code: C;
  readonly data: D;
}

export type Decision<F extends Fact, R extends Rejection> =
  { readonly ok: true; readonly facts: readonly F[] } | { readonly ok: false; readonly rejection: R };

export function accept<F extends Fact>(...facts: readonly F[]): { readonly ok: true; readonly facts: readonly F[] } {
  return { ok: true, facts };
}

export function reject<C extends string, D>(
  code: C,
  data: D,
): { readonly ok: false; readonly rejection: Rejection<C, D> } {
  return { ok: false, rejection: { code, data } };
}

/** Marks a branch that the types say cannot be reached: an unknown message is a loud error. */
export function unreachable(value: never): never {
  throw new Error(`Unknown case: ${JSON.stringify(value)}`);
}
