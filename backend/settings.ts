import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { appScheme } from '../shared/bridge/bridge.ts';
import { projectFolder } from './project.ts';
import { type SocketLimits, defaultLimits as socketLimits } from './sockets/limits.ts';
import {
  TranslationSettings,
  givenTranslation,
  translationFault,
  translationVariables,
} from './translation/settings.ts';

/** What whoever runs the backend decides. The environment's variables are listed in docs/operations.md. */

const Origin = z.string().transform((text, context) => {
  const url = URL.parse(text);
  // Schemes that the URL standard does not know have no origin of their own.
  const origin = url && (url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin);
  if (url?.host && ['http:', 'https:', `${appScheme}:`].includes(url.protocol) && text.replace(/\/$/, '') === origin)
    return origin;
  context.addIssue({ code: 'custom', message: 'not an origin such as https://rostrum.example.org' });
  return z.NEVER;
});

const Proxy = z.string().refine(
  (text) => {
    const [address = '', bits, ...more] = text.split('/');
    const family = isIP(address);
    if (family === 0 || more.length > 0) return false;
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
  },
  { error: 'not an address or a block such as 10.0.0.0/8' },
);

const count = z.number().int().min(1);

/** What one address or one connection may take. */
export interface Limits extends SocketLimits {
  /** Requests of one address in a minute: joining, everything else of the API, and files. */
  readonly joinsPerMinute: number;
  readonly requestsPerMinute: number;
  readonly filesPerMinute: number;
  /** Questions that one key of another program may send in a minute. */
  readonly intakePerMinute: number;
}

/** A whole venue may be behind one address, and come in the same minute. */
export const defaultLimits: Limits = {
  ...socketLimits,
  joinsPerMinute: 3_000,
  requestsPerMinute: 6_000,
  filesPerMinute: 60_000,
  intakePerMinute: 12_000,
};

const LimitsSchema = z.strictObject(
  Object.fromEntries(
    Object.entries<number>({ ...defaultLimits }).map(([name, value]) => [name, count.default(value)]),
  ) as {
    [K in keyof Limits]: z.ZodDefault<z.ZodNumber>;
  },
);

export const memoryData = ':memory:';

export const Settings = z.strictObject({
  /** 0: any free one. */
  port: z.number().int().min(0).max(65_535).default(4317),
  /** The address to listen on. */
  host: z
    .string()
    .min(1)
    .default('127.0.0.1')
    // The name would listen on two addresses, the live protocol on one of them only.
    .transform((host) => (host === 'localhost' ? '127.0.0.1' : host)),
  /** Folder of the database; `:memory:` keeps everything in memory. */
  data: z.string().min(1),
  /** Folder of the built console; served where it exists. */
  renderer: z
    .string()
    .min(1)
    .default(() => join(projectFolder(), 'out', 'renderer')),
  /** Makes the demonstration series, and links to it. */
  demo: z.boolean().default(false),
  /** Makes a new link for an organiser even where there are series already. */
  newOrganiser: z.boolean().default(false),
  /** Where people reach the backend, when that is not the address it listens on: a proxy's. */
  publicUrl: Origin.nullable().default(null),
  /** Further origins whose pages may use the backend. */
  origins: z.array(Origin).default([]),
  /** Proxies whose `X-Forwarded-*` headers are believed. */
  trustedProxies: z.array(Proxy).default([]),
  /** PEM files. */
  tls: z
    .strictObject({ cert: z.string().min(1), key: z.string().min(1) })
    .nullable()
    .default(null),
  /** What webhooks may do besides going to public addresses with TLS. */
  webhooks: z.array(z.enum(['http', 'private'])).default([]),
  /** Where texts of questions may be translated by a machine. */
  translation: TranslationSettings,
  logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  limits: LimitsSchema.default(defaultLimits),
});
export type Settings = z.infer<typeof Settings>;
/** Settings as they are given, with everything absent that has a default. */
export type GivenSettings = z.input<typeof Settings>;

export type SettingsResult =
  /** `unknown`: variables that begin like ours and are not, in case one is misspelt. */
  | { readonly ok: true; readonly settings: Settings; readonly unknown: readonly string[] }
  /** One sentence for each variable that cannot be used. */
  | { readonly ok: false; readonly faults: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Which variable sets which field; those of one row are read together. */
const variables: Readonly<Record<string, keyof Settings>> = {
  ROSTRUM_PORT: 'port',
  ROSTRUM_HOST: 'host',
  ROSTRUM_DATA: 'data',
  ROSTRUM_RENDERER: 'renderer',
  ROSTRUM_DEMO: 'demo',
  ROSTRUM_PUBLIC_URL: 'publicUrl',
  ROSTRUM_ORIGINS: 'origins',
  ROSTRUM_TRUST_PROXY: 'trustedProxies',
  ROSTRUM_WEBHOOKS: 'webhooks',
  ROSTRUM_LOG_LEVEL: 'logLevel',
  ROSTRUM_LIMITS: 'limits',
};

/**
 * The settings that the environment and the arguments say. An empty variable counts as absent.
 */
export function readSettings(environment: Environment, args: readonly string[] = []): SettingsResult {
  const set = (name: string): string | undefined => environment[name] || undefined;
  const faults: string[] = [];
  const given: Record<string, unknown> = { newOrganiser: args.includes('--new-organiser') };
  for (const [name, field] of Object.entries(variables)) {
    const text = set(name);
    if (text !== undefined) given[field] = valueOf(field, text);
  }
  const [cert, key] = [set('ROSTRUM_TLS_CERT'), set('ROSTRUM_TLS_KEY')];
  if (cert !== undefined && key !== undefined) given['tls'] = { cert, key };
  else if (cert !== undefined || key !== undefined)
    faults.push('ROSTRUM_TLS_CERT and ROSTRUM_TLS_KEY go together: the certificate and its key');

  const translation = givenTranslation(set);
  if (translation.ok) given['translation'] = translation.given;
  else faults.push(translation.fault);

  for (const arg of args) if (arg !== '--new-organiser') faults.push(`${arg} is not an argument of this program`);

  const parsed = Settings.safeParse(given);
  if (!parsed.success) faults.push(...parsed.error.issues.map(sentence));
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const known = new Set([...Object.keys(variables), ...translationVariables, 'ROSTRUM_TLS_CERT', 'ROSTRUM_TLS_KEY']);
  const unknown = Object.keys(environment).filter((name) => name.startsWith('ROSTRUM_') && !known.has(name));
  return { ok: true, settings: parsed.data, unknown };
}

function valueOf(field: keyof Settings, text: string): unknown {
  switch (field) {
    case 'port':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'demo':
      return text === '1' ? true : text === '0' ? false : text;
    case 'origins':
    case 'trustedProxies':
    case 'webhooks':
      return text.split(/[\s,]+/).filter((part) => part !== '');
    case 'limits':
      return parsedJson(text);
    default:
      return text;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  const [field, ...rest] = path;
  const name = Object.keys(variables).find((variable) => variables[variable] === field) ?? String(field);
  if (field === 'translation') return translationFault(rest, message);
  if (field === 'data') return 'ROSTRUM_DATA must name the folder for the database, or be :memory:';
  return `${[name, ...rest.map(String)].join('.')}: ${message}`;
}
