import type { Json } from '../../shared/core/envelope.ts';
import { applyPatch } from '../../shared/core/merge-patch.ts';
import type { ViewMessage } from '../../shared/protocol/socket.ts';
import type { StageView } from '../../shared/views/stage.ts';

/** A view as it is held here, and the version that the next change must name as its base. */
export interface ViewCopy<V extends StageView = StageView> {
  readonly version: number;
  readonly view: V;
}

/** The view after a message; `'gap'` where the message changes a version that is not held (rule V2). */
export function withViewMessage<V extends StageView>(
  held: ViewCopy<V> | null,
  { version, base, view }: ViewMessage,
): ViewCopy<V> | 'gap' {
  if (base === undefined) return { version, view: view as unknown as V };
  if (held?.version !== base) return 'gap';
  type Plain = { readonly [key: string]: Json };
  return { version, view: applyPatch(held.view as unknown as Plain, view as Plain) as unknown as V };
}
