/** Reads a time of day as people type it: `15:00`, `15h`, `15 h 30`, `1530`. Gives `15:30`, or null. */
export function parseTimeOfDay(text: string): string | null {
  const found = /^\s*(\d{1,2})(?:\s*[:h.]\s*(\d{2})?|(\d{2}))?\s*$/i.exec(text);
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? found[3] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
