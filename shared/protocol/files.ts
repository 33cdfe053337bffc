import { z } from 'zod';
import { Id } from '../core/envelope.ts';
import { StoredFile, maxFileBytes } from '../documents/messages.ts';

/**
 * PUT /api/sessions/:id/files?name=… (staff): the bytes of a file, at most `maxFileBytes`, with its type in
 * `Content-Type`. Answers 201 with what a document's version names; `invalid` with status 413 and detail
 * `file-too-large`, or `session-full` where the session's files have no room for it.
 */
export const FileQuery = z.strictObject({ name: StoredFile.shape.name });
export type FileQuery = z.infer<typeof FileQuery>;

/**
 * GET /api/sessions/:id/files/:hash (staff, interpreters): a file that a document names which they may see, as an
 * attachment.
 */
export const FilePath = z.strictObject({ id: Id, hash: StoredFile.shape.hash });

/** All files of a session together. */
export const maxSessionBytes = 40 * maxFileBytes;

export { StoredFile, maxFileBytes };
