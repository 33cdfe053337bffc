import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second (`getconf CLK_TCK`). */
const tickMs = 10;

/** Ms of processor time that a process has used until now; null where the system does not say. */
export function processorMs(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // The name of the program stands in brackets and may hold anything (proc_pid_stat(5)).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
