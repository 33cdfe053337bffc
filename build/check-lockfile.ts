import { readFileSync } from 'node:fs';
import { root } from './tools.ts';

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}
interface Lockfile {
  readonly packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
}

/** What makes two installs of the same commit differ: loose versions, addresses of one registry, no integrity. */
export function lockfileFaults(manifest: Manifest, lockfile: Lockfile): string[] {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const loose = Object.entries(wanted)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json: ${name} ${version} is not an exact version`);
  const locked = Object.entries(lockfile.packages).filter(([path]) => path !== '');
  if (locked.length === 0) return [...loose, 'package-lock.json: names no package'];
  return [
    ...loose,
    ...locked
      .filter(([, entry]) => entry.resolved !== undefined)
      .map(
        ([path]) => `package-lock.json: ${path} names an address (the .npmrc keeps them out: run npm install again)`,
      ),
    ...locked
      .filter(([, entry]) => entry.integrity === undefined && entry.link !== true)
      .map(([path]) => `package-lock.json: ${path} has no integrity`),
  ];
}

if (import.meta.main) {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${root}/${name}`, 'utf8'));
  const faults = lockfileFaults(read('package.json') as Manifest, read('package-lock.json') as Lockfile);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
