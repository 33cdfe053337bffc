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

/**
 * Begins to watch the whole machine. What is returned says, in words, how much of it was idle since then and how much
 * was given to other machines on the same host: whether a figure can be believed.
 */
export function watchMachine(): () => string {
  const before = machineTicks();
  return () => {
    const after = machineTicks();
    if (!before || !after) return 'the machine does not say what else it did';
    const all = after.all - before.all;
    const share = (of: 'idle' | 'stolen'): string => `${Math.round(((after[of] - before[of]) / all) * 100)} %`;
    return `the machine was idle for ${share('idle')}, and ${share('stolen')} of it was given to others on its host`;
  };
}

function machineTicks(): { readonly all: number; readonly idle: number; readonly stolen: number } | null {
  if (process.platform !== 'linux') return null;
  // user, nice, system, idle, iowait, irq, softirq, steal (proc_stat(5))
  const [line = ''] = readFileSync('/proc/stat', 'latin1').split('\n');
  const ticks = line.split(/\s+/).slice(1, 9).map(Number);
  return { all: ticks.reduce((sum, each) => sum + each, 0), idle: ticks[3] ?? 0, stolen: ticks[7] ?? 0 };
}
