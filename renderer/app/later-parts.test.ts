import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const renderer = dirname(import.meta.dirname);

/** The modules that a file loads only when it needs them. */
function lazilyLoaded(file: string): string[] {
  const text = readFileSync(join(renderer, file), 'utf8');
  return [...text.matchAll(/import\('(\.[^']+)'\)/g)].map(([, path]) => join(dirname(file), String(path)));
}

it('loads ahead everything that a console loads late', () => {
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .map((file) => relative('.', file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file))
    // The audience's page is a program of its own.
    .filter((file) => !file.startsWith('audience/'));
  const later = new Set(lazilyLoaded('app/later-parts.ts'));
  // They are here when there is a console, or belong to other roles; and joining needs the backend anyway.
  const others = ['views/booth/booth-view.tsx', 'views/speaker/speaker-view.tsx'];
  for (const language of ['fr', 'en', 'es']) others.push(`i18n/messages/booth/${language}.ts`);
  for (const part of ['app/console-room.tsx', 'views/join/join-view.tsx', ...others]) later.add(part);
  const lazy = sources.flatMap(lazilyLoaded);
  expect(new Set(lazy).size).toBeGreaterThan(8);
  expect(lazy.filter((path) => !later.has(path))).toEqual([]);
});
