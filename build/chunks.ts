import { join } from 'node:path';
import { normalizePath } from 'vite';
import { root } from './tools.ts';

/** What is told of a module when it is given its place. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const at = (path: string): string => normalizePath(join(root, 'renderer', path));

/** What a console needs before it is shown. */
const ofConsole = ['app/main.tsx', 'app/console-room.tsx'].map(at);
/** What others need: nothing that only dialogs of a console share. */
const ofOthers = [
  'views/booth/booth-view.tsx',
  'views/join/join-view.tsx',
  'views/sessions/sessions-view.tsx',
  'views/speaker/speaker-view.tsx',
  'views/stage/stage-view.tsx',
].map(at);

/**
 * How the console's modules are put into files. Each file costs about a kilobyte of headers, so what three parts share
 * comes in one, but never what only dialogs share together with what is needed at once: that would be loaded first.
 */
export const chunkGroups = [
  // A chunk of its own, which every chunk that makes schemas imports: otherwise those chunks run before the entry
  // that it stands first in, and zod has tried `eval` against the content security policy by then.
  { name: 'first', test: /first-module\.ts$/, priority: 2 },
  { name: among('shared', ofConsole), minShareCount: 3, priority: 1 },
  { name: besides('later', ofOthers), minShareCount: 3 },
];

function among(name: string, entries: readonly string[]): (id: string, graph: ModuleGraph) => string | null {
  const isNeeded = isNeededBy(entries);
  return (id, graph) => (isNeeded(id, graph) ? name : null);
}

function besides(name: string, entries: readonly string[]): (id: string, graph: ModuleGraph) => string | null {
  const isNeeded = isNeededBy(entries);
  return (id, graph) => (isNeeded(id, graph) ? null : name);
}

function isNeededBy(entries: readonly string[]): (id: string, graph: ModuleGraph) => boolean {
  // The graph is whole when the first module is given its place.
  let needed: ReadonlySet<string> | null = null;
  return (id, graph) => (needed ??= closureOf(entries, graph)).has(id);
}

/** All modules that these import, other than late ones. */
function closureOf(entries: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set<string>(entries);
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  if (found.size === entries.length) throw new Error(`The build does not know ${entries[0]}`);
  return found;
}
