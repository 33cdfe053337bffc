import pino, { type DestinationStream, type Logger } from 'pino';
import { tokenPattern } from './auth/tokens.ts';
import type { Settings } from './settings.ts';

/** Fields that hold what no log may keep, wherever an object of ours is logged. */
const personal = [
  'name',
  'label',
  'token',
  'member',
  'invite',
  'headers',
  'authorization',
  'body',
  'data',
  'title',
  'text',
];

/**
 * Structured logs, one JSON object a line. What is personal is left out by name; and because a name may be
 * forgotten, every line is searched for tokens before it is written.
 */
export function createLog(level: Settings['logLevel'], destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[personal]' },
    },
    { write: (line: string) => destination.write(line.replace(tokenPattern, '[token]')) },
  );
}
