import type { AudienceKey } from '../../../shared/i18n/audience.ts';
import type { Values } from '../texts/format.ts';
import type { Refusal } from '../visit/waiting.ts';
import type { Words } from './words.tsx';

/** What a visitor is told of each refusal that they can meet; the rest are bugs, told as such. */
const told: Readonly<Record<string, AudienceKey>> = {
  'intake-closed': 'audience.refusal.intake-closed',
  'text-too-long': 'audience.refusal.text-too-long',
  'name-required': 'audience.refusal.name-required',
  'question-repeated': 'audience.refusal.question-repeated',
  'question-settled': 'audience.refusal.question-settled',
  'question-unknown': 'audience.refusal.question-gone',
  'question-erased': 'audience.refusal.question-gone',
  'too-many-questions': 'audience.refusal.too-many-questions',
  'field-invalid': 'audience.refusal.field-invalid',
  invalid: 'audience.refusal.field-invalid',
};

export function refusalText({ code, data }: Refusal, { t }: Pick<Words, 't'>): string {
  return t(told[code] ?? 'audience.refusal.other', (data ?? {}) as Values);
}
