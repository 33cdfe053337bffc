import type { Decision, Rejection } from '../core/decider.ts';
import type { Conflict } from '../core/fields.ts';
import type { PeopleFact } from './messages.ts';

export type PeopleRejection =
  | Rejection<'person-unknown', { readonly person: string }>
  | Rejection<'person-exists', { readonly person: string }>
  | Rejection<'field-invalid', { readonly field: string }>
  | Rejection<'conflict', { readonly record: string; readonly conflicts: readonly Conflict[] }>
  | Rejection<'nothing-to-undo', null>
  | Rejection<'undo-conflict', { readonly item: string; readonly field: string | null; readonly by: string | null }>;

/** What every decision of this slice comes to. */
export type Result = Decision<PeopleFact, PeopleRejection>;
