import { z } from 'zod';
import { Id } from '../../../shared/core/envelope.ts';

/** What stands in the paths of routes. */
export const SessionPath = z.strictObject({ id: Id });
export const KeyPath = z.strictObject({ id: Id, key: Id });
export const WebhookPath = z.strictObject({ id: Id, webhook: Id });
