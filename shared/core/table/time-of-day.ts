const clock = /^(\d{1,2})\s*(?::|h|\.(?=\d\d\D*$))\s*(\d{2})?(?::(\d{2}))?\s*(am|pm|a\.?\s?m\.?|p\.?\s?m\.?|h)?$/i;
const bareHour = /^(\d{1,2})\s*(am|pm|a\.?\s?m\.?|p\.?\s?m\.?)$/i;

/** `15:00`, `15:00:30`, `15h00`, `15 h`, `3:00 PM`, `3 pm` as `HH:MM` or `HH:MM:SS`; null for anything else. */
export function timeOfDay(cell: string): string | null {
  const text = cell.trim();
  const match = clock.exec(text);
  const short = match ? null : bareHour.exec(text);
  if (!match && !short) return null;
  const [, h = '', m = '00', s] = match ?? [];
  const half = (match?.[4] ?? short?.[2] ?? '').toLowerCase().charAt(0);
  const written = Number(short?.[1] ?? h);
  if ((half === 'a' || half === 'p') && (written < 1 || written > 12)) return null;
  const hours = half === 'p' ? (written % 12) + 12 : half === 'a' ? written % 12 : written;
  if (hours > 23 || Number(m) > 59 || Number(s ?? 0) > 59) return null;
  const padded = `${String(hours).padStart(2, '0')}:${m}`;
  return s === undefined || s === '00' ? padded : `${padded}:${s}`;
}
