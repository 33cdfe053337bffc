import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Sessions } from '../sessions/sessions.ts';

const page = 'ask/index.html';

/**
 * Serves the audience's page at `/ask/<session>`. The session stands in the path, and not with the token in the
 * fragment, so that pages of the origins that the session allows may hold it in a frame; all others may not.
 * To be called after the folder's files are served.
 */
export function serveAudiencePage(app: FastifyInstance, folder: string, sessions: Pick<Sessions, 'get'>): void {
  if (!existsSync(join(folder, page))) return;
  // Without a session for links that were shortened: the page finds it out by joining.
  app.get('/ask', (_request, reply) => reply.sendFile(page));
  app.get<{ Params: { readonly session: string } }>('/ask/:session', (request, reply) => {
    const session = sessions.get(request.params.session);
    if (session) allowFrames(reply, session.state.questions.settings.frames);
    return reply.sendFile(page);
  });
}

/** Lets pages of these origins frame the answer, where there are any. */
function allowFrames(reply: FastifyReply, frames: readonly string[]): void {
  // Only the origin: what else a setting may hold has no place in a header.
  const origins = frames.flatMap((frame) => URL.parse(frame)?.origin ?? []);
  if (origins.length === 0) return;
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header(
    'content-security-policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${[...new Set(origins)].join(' ')}`),
  );
  // It knows no list of origins, and stands against the policy in browsers of before 2020.
  reply.removeHeader('x-frame-options');
}
