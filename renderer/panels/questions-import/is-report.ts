import { looksLikeReport } from '../../../shared/questions/import/mapping.ts';
import { loadTable } from '../../ui/table-import/use-table-file.ts';
import { taken } from './taken.ts';

/** Whether a file that was dropped is a question report; false where it cannot be read at all. */
export async function isQuestionReport(file: File): Promise<boolean> {
  const loaded = await loadTable(file, taken);
  return typeof loaded !== 'string' && looksLikeReport(loaded.cells.rows);
}
