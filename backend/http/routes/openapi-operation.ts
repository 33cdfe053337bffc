import type { z } from 'zod';
import type { KeyPurpose } from '../../../shared/protocol/integrations.ts';

/** One HTTP route as it is described to other programs: with the schemas that the route checks with. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/api/sessions/{id}`. */
  readonly path: string;
  /** Name of the operation, unique. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** What `Authorization: Bearer …` carries; null where nothing is needed. */
  readonly token: 'member' | 'invite' | 'key' | null;
  /** Of what purpose the key must be. */
  readonly key?: KeyPurpose;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Whether the body is the bytes of a file of any type, and no JSON. */
  readonly bytes?: true;
  /** A body that is right, for the description and for the test that sends it. */
  readonly example?: unknown;
  readonly answer: {
    readonly status: number;
    readonly description: string;
    /** Of a JSON body; absent where there is none. */
    readonly schema?: z.ZodType;
    /** Where the body is no JSON. */
    readonly file?: string;
  };
  /** Further statuses with which a request may be refused, besides 401, 403, 404 and 429. */
  readonly refusals?: readonly (400 | 413 | 503)[];
}
