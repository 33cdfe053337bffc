import type { CSSProperties } from 'react';

/** Widths in em of the font's tabular figures at this weight, the letter spacing included. */
const widths: Readonly<Record<string, number>> = { ':': 0.215 };
const figure = 0.592;
/** Keeps the outermost strokes off the edges. */
const margin = 0.08;

/** A time as large as the space around it allows: its width in em goes to the style sheet, which divides by it. */
export function Digits({ text, label }: { readonly text: string; readonly label: string }) {
  const em = [...text].reduce((sum, character) => sum + (widths[character] ?? figure), margin);
  return (
    <div className="stage-digits" role="timer" aria-label={`${label} ${text}`} style={{ '--em': em } as CSSProperties}>
      <span aria-hidden>{text}</span>
    </div>
  );
}
