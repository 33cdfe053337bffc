import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cleanedLine } from '../../../shared/core/text.ts';
import { isStaff } from '../../../shared/core/actor.ts';
import type { Document, StoredFile } from '../../../shared/documents/messages.ts';
import { isFor } from '../../../shared/documents/select.ts';
import { FilePath, FileQuery, maxFileBytes } from '../../../shared/protocol/files.ts';
import { permissions } from '../../../shared/roles/permissions.ts';
import type { Access, Admission } from '../../auth/access.ts';
import type { Files } from '../../files/files.ts';
import type { LiveSession, Sessions } from '../../sessions/sessions.ts';
import { TooLarge } from '../../store/blob-store.ts';
import { attachment, typeOf } from '../attachment.ts';
import { checked, refuse } from '../refusals.ts';
import { admittedTo } from '../session-access.ts';

export interface FileRoutesDependencies {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly files: Files;
}

/** Ms in which a file must have come: 25 MB at 350 kbit/s. */
const uploadWithin = 600_000;
/** Ms for which what is too large is still read, and thrown away. */
const lingering = 2_000;
/** S after which to try again when files cannot be written. */
const retryAfter = 30;

/** Files of documents, for those who prepare a session and those who interpret it. */
export function fileRoutes(app: FastifyInstance, { access, sessions, files }: FileRoutesDependencies): void {
  // In a context of its own: bodies of any type are handed on unread here, and here alone.
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));
    scope.put('/api/sessions/:id/files', { config: { bodyWithin: uploadWithin } }, async (request, reply) => {
      const who = await admittedTo({ access, sessions }, request, permissions['documents.add']);
      if (!who.ok) return refuse(reply, who.error);
      const query = checked(FileQuery, request.query);
      if (!query.ok) return refuse(reply, query.error);
      const name = fileName(query.value.name);
      if (name === '') return refuse(reply, { error: 'invalid', detail: 'name: nothing to be seen' });
      if (Number(request.headers['content-length'] ?? 0) > maxFileBytes) return tooLarge(request, reply, 'file');
      try {
        // Left open where its reading ends early, for the answer to get through.
        const body = request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
        const { hash, size } = await files.put(who.session, body);
        const file: StoredFile = { hash, name, size, type: typeOf(request.headers['content-type']) };
        return await reply.code(201).send(file);
      } catch (error) {
        if (error instanceof TooLarge) return tooLarge(request, reply, error.what);
        if (hasLeft(request.raw)) return reply.hijack();
        if (!isSystemError(error)) throw error;
        request.log.error({ err: error }, 'a file could not be kept');
        reply.header('retry-after', retryAfter);
        return refuse(reply, { error: 'internal', detail: 'storage-failed' }, 503);
      }
    });
    done();
  });

  app.get('/api/sessions/:id/files/:hash', async (request, reply) => {
    const who = await admittedTo(
      { access, sessions },
      request,
      permissions['documents.open'].concat(permissions['documents.add']),
    );
    if (!who.ok) return refuse(reply, who.error);
    const path = checked(FilePath, request.params);
    if (!path.ok) return refuse(reply, path.error);
    const named = fileNamed(who.session, who.admission, path.value.hash);
    const found = named && (await files.get(who.session.id, named.hash));
    if (!found) return refuse(reply, { error: 'not-found' });
    return reply.headers(attachment(named.name, named.type)).header('content-length', found.size).send(found.bytes);
  });
}

/** What the newest version that names the file, among the documents that somebody may see, calls it. */
function fileNamed({ state }: LiveSession, { role, person }: Admission, hash: string): StoredFile | null {
  const seat = state.booths.seats[person]?.booth ?? null;
  const maySee = (document: Document): boolean =>
    isStaff(role) || (seat === null ? document.booths === null : isFor(document, seat));
  return (
    Object.values(state.documents.byId)
      .filter(maySee)
      .flatMap(({ versions }) => versions)
      .reduce<{ readonly file: StoredFile; readonly at: number } | null>((newest, { content, at }) => {
        if (!('file' in content) || content.file.hash !== hash || (newest && newest.at > at)) return newest;
        return { file: content.file, at };
      }, null)?.file ?? null
  );
}

/** The last step of what some programs send as a whole path. */
function fileName(name: string): string {
  return cleanedLine(name.split(/[/\\]/).at(-1) ?? '');
}

/** A connection that is closed on unread bytes takes the answer with it: what still comes is read for a moment. */
function tooLarge({ raw }: FastifyRequest, reply: FastifyReply, what: TooLarge['what']): FastifyReply {
  const end = setTimeout(() => raw.destroy(), lingering);
  raw.once('end', () => clearTimeout(end)).once('close', () => clearTimeout(end));
  raw.resume();
  return refuse(reply, { error: 'invalid', detail: what === 'file' ? 'file-too-large' : 'session-full' }, 413);
}

function hasLeft(request: IncomingMessage): boolean {
  return request.destroyed && !request.complete;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'errno' in error;
}
