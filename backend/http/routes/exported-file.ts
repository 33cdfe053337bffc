import type { FastifyReply } from 'fastify';
import type { LiveSession } from '../../sessions/sessions.ts';
import { refuse } from '../refusals.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What is exported of a session, and the beginning of its file's name. */
export type Exported = 'questions' | 'interpretation';

/** Workbooks of one backend at once: each computes for seconds. */
const most = 2;

/** An attachment that no cache keeps, named by the session's day. */
export function asFile(
  reply: FastifyReply,
  { state }: LiveSession,
  what: Exported,
  extension: keyof typeof types,
): FastifyReply {
  const day = state.session.start.wall.slice(0, 10);
  return reply
    .header('content-disposition', `attachment; filename="${what}-${day}.${extension}"`)
    .header('cache-control', 'no-store')
    .type(types[extension]);
}

export interface Workbooks {
  /** Has one written and sends it; refused with `rate-limited` while too many are being written. */
  send(reply: FastifyReply, session: LiveSession, what: Exported, write: () => Promise<Buffer>): Promise<FastifyReply>;
}

export function createWorkbooks(): Workbooks {
  let writing = 0;
  return {
    async send(reply, session, what, write) {
      if (writing >= most) return refuse(reply, { error: 'rate-limited', retryAfter: 5_000 });
      writing += 1;
      try {
        const file = await write();
        return await asFile(reply, session, what, 'xlsx').send(file);
      } finally {
        writing -= 1;
      }
    },
  };
}

/** Refuses, and says that nothing is to be exported. */
export function refused(reply: FastifyReply, error: Parameters<typeof refuse>[1]): null {
  void refuse(reply, error);
  return null;
}
