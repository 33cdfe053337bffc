import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { checkedFolders, cruiseOptions } from './import-rules.ts';

/**
 * Checks who imports whom in the tree at `root` against the table of import-rules.ts.
 * @returns one line per fault; none when all is well. A folder without modules is a fault, since a check that saw
 * nothing proves nothing.
 */
export async function importFaults(root: string, folders: readonly string[] = checkedFolders): Promise<string[]> {
  const { output } = await cruise([...folders], { ...cruiseOptions, baseDir: root });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result');
  return [...emptyFolders(output, folders), ...violations(output)];
}

function emptyFolders(result: ICruiseResult, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => !result.modules.some((module) => module.source.startsWith(`${folder}/`)))
    .map((folder) => `${folder}/: no modules were seen, so nothing was checked`);
}

function violations(result: ICruiseResult): string[] {
  return result.summary.violations.map(({ from, to, rule, cycle }) => {
    const path = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`;
    return `${path} (rule: ${rule.name})`;
  });
}

if (import.meta.main) {
  const faults = await importFaults(process.cwd());
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'imports: as the table allows' : `imports: ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
