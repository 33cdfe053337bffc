import type { Taken } from '../../ui/table-import/use-table-file.ts';

/** 20,000 questions of the usual length have some megabytes. */
export const taken: Taken = { maxBytes: 10_000_000, workbooks: true };
