import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

/** What the files of one folder may import, beside their own folder. */
export interface Layer {
  /** Other folders or files of this repository, as beginnings of their paths. */
  readonly imports: readonly string[];
  /** npm packages; absent where any dependency will do. */
  readonly packages?: readonly string[];
  /** Node's own modules. */
  readonly node: boolean;
}

const pure = ['zod', 'fractional-indexing', '@internationalized/date'];
const browserOnly = [
  '@fontsource-variable/inter',
  '@internationalized/date',
  'idb-keyval',
  'lucide-react',
  'papaparse',
  'qrcode',
  'react',
  'react-aria',
  'react-aria-components',
  'react-dom',
  'react-intl',
  'react-resizable-panels',
  'react-stately',
  'read-excel-file',
  'socket.io-client',
  'tinykeys',
  'vite',
  'zod',
  'zustand',
];
const serverOnly = [
  '@fastify/helmet',
  '@fastify/rate-limit',
  '@fastify/static',
  'fastify',
  'papaparse',
  'pino',
  'rate-limiter-flexible',
  'socket.io',
  'write-excel-file',
  // The transport below socket.io, whose types socket.io does not pass on.
  'engine.io',
  'zod',
];

/** Any folder of shared/ that the table does not name: a slice of the domain. */
const slice = 'shared/*/';
const domain = ['shared/core/', slice, 'shared/webinar-state.ts', 'shared/webinar.ts', 'shared/policies.ts'];
/** What is derived from the state of all slices: an incident may follow from it, or a time limit. */
const derived = [...domain, 'shared/projections/'];

/**
 * The table of docs/architecture.md: from a folder (or file) to what it may import. The most exact line counts:
 * `renderer/panels/*` is not bound by `renderer/`. A `*` stands for one folder that no other line names, closed to
 * its neighbours.
 */
export const layers: Readonly<Record<string, Layer>> = {
  'shared/core/': { imports: [], packages: pure, node: false },
  [slice]: { imports: ['shared/core/'], packages: pure, node: false },
  'shared/policies.ts': { imports: domain, packages: pure, node: false },
  'shared/policies/': { imports: derived, packages: pure, node: false },
  'shared/webinar-state.ts': { imports: ['shared/core/', slice], packages: pure, node: false },
  'shared/webinar.ts': { imports: [...derived, 'shared/policies/'], packages: pure, node: false },
  'shared/roles/': { imports: domain, packages: pure, node: false },
  'shared/projections/': { imports: domain, packages: pure, node: false },
  'shared/views/': { imports: derived, packages: pure, node: false },
  'shared/protocol/': { imports: ['shared/'], packages: pure, node: false },
  'shared/bridge/': { imports: ['shared/'], packages: pure, node: false },
  'shared/i18n/': { imports: ['shared/'], packages: pure, node: false },
  'shared/demonstration/': { imports: ['shared/'], packages: pure, node: false },
  'shared/': { imports: ['shared/'], packages: pure, node: false },
  'backend/': { imports: ['shared/'], packages: serverOnly, node: true },
  'electron/preload/': { imports: ['shared/bridge/'], packages: ['electron'], node: false },
  'electron/': { imports: ['shared/'], packages: ['electron', 'electron-store', 'zod'], node: true },
  'renderer/panels/*/': {
    imports: ['renderer/sync/', 'renderer/ui/', 'renderer/desktop/', 'renderer/i18n/', 'shared/'],
    packages: browserOnly,
    node: false,
  },
  // Visitors' telephones load this page: nothing of the console, and no large library.
  'renderer/audience/': { imports: ['shared/'], packages: ['preact', 'socket.io-client'], node: false },
  'renderer/': { imports: ['shared/'], packages: browserOnly, node: false },
  'e2e/': { imports: ['shared/'], node: true },
  'build/': { imports: ['shared/'], node: true },
};

/** The folders that are read; each must have modules, or the check has looked at nothing. */
export const checkedFolders = ['shared', 'backend', 'electron', 'renderer', 'e2e', 'build'];

/** Tests, and in folders of that name what only tests use, may import what they like. */
const tests = '(\\.test\\.tsx?$|/testing/)';

const escaped = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');

/** A folder of the table as a regular expression; the `*` is captured, and is none of the folders named beside it. */
function pattern(folder: string): string {
  const [before, after] = folder.split('*');
  if (before === undefined || after === undefined) return escaped(folder);
  const named = Object.keys(layers).filter(
    (other) => other.length > before.length && other.startsWith(before) && !other.includes('*'),
  );
  const others = named.map((other) => `(?!${escaped(other.slice(before.length))})`).join('');
  return `${escaped(before)}${others}([^/]+)${escaped(after)}`;
}

function rulesOf(folder: string, layer: Layer): IForbiddenRuleType[] {
  const finer = Object.keys(layers).filter((other) => other !== folder && other.startsWith(folder));
  const from = {
    path: `^${pattern(folder)}`,
    pathNot: [tests, ...finer.map((other) => `^${pattern(other)}`)],
  };
  // $1 is the folder that the `*` of `from` stood for.
  const allowed = [escaped(folder).replace('*', '$1'), ...layer.imports.map(pattern)];
  const name = folder.replaceAll('*', 'each').replace(/\/$/, '');
  const why = `What may import what is the table in build/import-rules.ts and docs/architecture.md.`;
  const rules: IForbiddenRuleType[] = [
    {
      name: `${name} folders`,
      comment: why,
      severity: 'error',
      from,
      to: { path: `^(${checkedFolders.join('|')})/`, pathNot: `^(${allowed.join('|')})` },
    },
  ];
  if (layer.packages) {
    rules.push({
      name: `${name} packages`,
      comment: why,
      severity: 'error',
      from,
      to: {
        path: '(^|/)node_modules/',
        pathNot: `(^|/)node_modules/(@types/)?(${layer.packages.map(escaped).join('|')})/`,
      },
    });
  }
  if (!layer.node) {
    rules.push({
      name: `${name} without Node`,
      comment: why,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
    });
  }
  return rules;
}

export const rules: readonly IForbiddenRuleType[] = [
  ...Object.entries(layers).flatMap(([folder, layer]) => rulesOf(folder, layer)),
  {
    name: 'no cycles',
    severity: 'error',
    from: {},
    // A cycle of types alone has no order of loading to get wrong.
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'tests stay outside',
    severity: 'error',
    from: { pathNot: tests },
    to: { path: `^(${checkedFolders.join('|')})/.*${tests}` },
  },
];

export const cruiseOptions: ICruiseOptions = {
  ruleSet: { forbidden: [...rules] },
  validate: true,
  // Without it type-only imports are not seen.
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['^(out|\\.cache)/'] },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
};
