import type { AnyRejection } from '../protocol/outcome.ts';

export type RejectionKey = `rejection.${AnyRejection['code']}`;
