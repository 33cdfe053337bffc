import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Role, Role as RoleSchema } from '../../shared/core/actor.ts';
import type { Scope } from '../../shared/protocol/http.ts';
import type { Access } from '../auth/access.ts';
import { current, series } from './webinars.ts';

/** Roles that the demonstration has a link for. */
export const demonstrationRoles = [
  'organiser',
  'moderator',
  'producer',
  'interpreter',
  'speaker',
  'audience',
  'viewer',
] as const satisfies readonly Role[];
export type DemonstrationRole = (typeof demonstrationRoles)[number];

/** Invite tokens by role. */
export type DemonstrationTokens = Readonly<Record<DemonstrationRole, string>>;

const TokenFile = z.partialRecord(RoleSchema, z.string());
export const demonstrationScopes: Readonly<Record<DemonstrationRole, Scope>> = {
  organiser: { series: series.id },
  moderator: { series: series.id },
  producer: { series: series.id },
  interpreter: { session: current },
  speaker: { session: current },
  audience: { session: current },
  viewer: { session: current },
};

/**
 * One invite for each role of the demonstration, the same at every start: revoking the last start's would throw out
 * whoever has joined with it. Stored are only hashes, so the tokens themselves are kept in a file that its owner alone
 * may read; where it is lost, new invites are made and the old ones stay good.
 * @param folder null keeps no file.
 */
export async function demonstrationTokens(access: Access, folder: string | null): Promise<DemonstrationTokens> {
  const path = folder === null ? null : join(folder, 'demonstration-links.json');
  const kept = path === null ? {} : read(path);
  const tokens: Partial<Record<DemonstrationRole, string>> = {};
  for (const role of demonstrationRoles) {
    const token = kept[role];
    const good = token !== undefined && typeof (await access.preview(token)) !== 'string';
    tokens[role] = good ? token : await invite(access, role);
  }
  if (path !== null && demonstrationRoles.some((role) => tokens[role] !== kept[role])) write(path, tokens);
  return tokens as DemonstrationTokens;
}

async function invite(access: Access, role: DemonstrationRole): Promise<string> {
  const wanted = { role, scope: demonstrationScopes[role], language: null, label: 'Demo', name: null, expiresAt: null };
  return (await access.invite(wanted, 'system')).token;
}

function read(path: string): z.infer<typeof TokenFile> {
  try {
    return TokenFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Missing, or damaged: new invites do.
    return {};
  }
}

function write(path: string, tokens: Partial<Record<Role, string>>): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
