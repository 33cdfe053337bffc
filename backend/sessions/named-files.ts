import type { CommandEnvelope } from '../../shared/core/envelope.ts';
import type { NewVersion, StoredFile } from '../../shared/documents/messages.ts';
import type { AnyRejection } from '../../shared/protocol/outcome.ts';
import { type WebinarCommand, commands } from '../../shared/webinar.ts';

/** Where the files of sessions are looked up. */
export interface KeptFiles {
  /** Bytes of a file that a session keeps; null where it keeps none of this hash. */
  size(session: string, hash: string): Promise<number | null>;
}

/** Bytes of the files that a command names, by hash; null: not kept. */
export type FileSizes = ReadonlyMap<string, number | null>;

export const noFiles: FileSizes = new Map();

/** The files that a command names, whether or not they are kept; none where it cannot be understood. */
export function namedFiles({ type, data }: Pick<CommandEnvelope, 'type' | 'data'>): readonly StoredFile[] {
  if (type !== 'documents.add' && type !== 'documents.add-version') return [];
  const parsed = commands[type].safeParse(data);
  return parsed.success ? filesIn({ type, data: parsed.data } as WebinarCommand) : [];
}

/** Sizes of what a command names, as a session keeps it. Fails as the storage does. */
export async function sizesOf(session: string, files: readonly StoredFile[], kept: KeptFiles): Promise<FileSizes> {
  const hashes = [...new Set(files.map(({ hash }) => hash))];
  return new Map(await Promise.all(hashes.map(async (hash) => [hash, await kept.size(session, hash)] as const)));
}

/** Why a command may not name its files (rule F4); null where it may. */
export function refusedFile(command: WebinarCommand, sizes: FileSizes): AnyRejection | null {
  for (const { name, hash, size } of filesIn(command)) {
    const kept = sizes.get(hash) ?? null;
    if (kept === null) return { code: 'file-not-kept', data: { name, hash } };
    if (kept !== size) return { code: 'file-differs', data: { name, stated: size, kept } };
  }
  return null;
}

function filesIn(command: WebinarCommand): readonly StoredFile[] {
  switch (command.type) {
    case 'documents.add':
      return command.data.documents.flatMap(({ version }) => fileOf(version));
    case 'documents.add-version':
      return fileOf(command.data.version);
    default:
      return [];
  }
}

function fileOf({ content }: NewVersion): readonly StoredFile[] {
  return 'file' in content ? [content.file] : [];
}
