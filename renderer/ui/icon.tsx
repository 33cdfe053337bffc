import type { LucideIcon } from 'lucide-react';

export type { LucideIcon };

/** A decorative icon at the size of the text beside it; what it means is said in words nearby. */
export function Icon({ of: Shape, size = 16 }: { readonly of: LucideIcon; readonly size?: number }) {
  return <Shape aria-hidden size={size} strokeWidth={2} absoluteStrokeWidth={size > 20} />;
}
