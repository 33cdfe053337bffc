import { type Decider, type PendingEdit, type Replica, replicasOf } from './core/replica.ts';
import {
  type WebinarCommand,
  type WebinarEvent,
  type WebinarRejection,
  type WebinarState,
  decide,
  initial,
  reduce,
} from './webinar.ts';

/** A console's optimistic copy of a webinar; see `core/replica.ts`. */
export type WebinarReplica = Replica<WebinarState, WebinarCommand, WebinarRejection>;
export type WebinarEdit = PendingEdit<WebinarCommand, WebinarRejection>;

const webinar: Decider<WebinarState, WebinarCommand, WebinarEvent, WebinarRejection> = { initial, decide, reduce };

export const replicas = replicasOf(webinar);
export { positionOf, unanswered } from './core/replica.ts';
