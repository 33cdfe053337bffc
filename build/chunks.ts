import { join } from 'node:path';
import { normalizePath } from 'vite';
import { root } from './tools.ts';

/** What is told of a module when it is given its place. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const at = (path: string): string => normalizePath(join(root, 'renderer', path));

const program = 'app/main.tsx';
/** The parts of the program that are each somebody's first screen. */
const screens = {
  console: [program, 'app/console-room.tsx'].map(at),
  /** The ways in, and the stage. */
  entry: [program, 'views/join/join-view.tsx', 'views/sessions/sessions-view.tsx', 'views/stage/stage-view.tsx'].map(
    at,
  ),
  booth: [program, 'views/booth/booth-view.tsx', 'views/speaker/speaker-view.tsx'].map(at),
};

type Screen = keyof typeof screens;

/**
 * How the console's modules are put into files. Each file costs about a kilobyte of headers, so what is needed
 * together comes in one: what the console has for itself, what it shares with booths, what it shares with the ways in.
 * What only dialogs share stays out of these: it would be loaded before they are asked for.
 */
export function chunkGroups() {
  const isNeededBy = neededBy();
  const place = (id: string, graph: ModuleGraph): string | null => {
    const isNeeded = isNeededBy(id, graph);
    if (inBarrel.test(id)) return null;
    if (!isNeeded('console')) return isNeeded('entry') ? 'entry' : isNeeded('booth') ? 'booth' : 'later';
    if (isNeeded('entry')) return 'shared';
    return isNeeded('booth') ? 'live' : 'console';
  };
  return [
    // A chunk of its own, which every chunk that makes schemas imports: otherwise those chunks run before the entry
    // that it stands first in, and zod has tried `eval` against the content security policy by then.
    { name: 'first', test: /first-module\.ts$/, priority: 4 },
    { name: among(place, ['shared']), debugName: 'shared', minShareCount: 2, priority: 3 },
    { name: among(place, ['live']), debugName: 'live', priority: 2 },
    { name: among(place, ['console']), debugName: 'console', priority: 1 },
    // Ahead of what comes late, which would take along what it needs of these.
    { name: among(place, ['entry', 'booth']), debugName: 'others', minShareCount: 2, entriesAware: true, priority: 1 },
    { name: among(place, ['later']), debugName: 'later', minShareCount: 3 },
  ];
}

type Place = (id: string, graph: ModuleGraph) => string | null;

function among(place: Place, names: readonly string[]): Place {
  return (id, graph) => {
    const name = place(id, graph);
    return name !== null && names.includes(name) ? name : null;
  };
}

/** Which screens need a module, other than late ones. */
function neededBy(): (id: string, graph: ModuleGraph) => (screen: Screen) => boolean {
  // The graph is whole when the first module is given its place.
  const known = new Map<Screen, ReadonlySet<string>>();
  return (id, graph) => (screen) => {
    const modules = known.get(screen) ?? closureOf(screens[screen], graph);
    known.set(screen, modules);
    return modules.has(id);
  };
}

const inBarrel = /[\\/]@internationalized[\\/]/;
/** Names everything that its package has, for whoever takes some of it. */
const barrel = /[\\/]@internationalized[\\/]\w+[\\/]dist[\\/]index\.mjs$/;

/** All modules that these import, and what they are. What is had through a barrel is left to the bundler. */
function closureOf(entries: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set(entries);
  for (const id of found)
    if (!barrel.test(id)) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  if (found.size === entries.length) throw new Error(`The build does not know ${entries[0]}`);
  return found;
}
