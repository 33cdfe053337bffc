import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const clockMessage = 'shared/ has no clock: take the instant as an argument.';
const randomMessage = 'shared/ has no randomness: take the value as an argument.';

/** `shared/` must replay to the same state anywhere, so nothing there may read a clock, chance or the platform. */
const pure = {
  'no-restricted-globals': [
    'error',
    { name: 'Date', message: clockMessage },
    { name: 'performance', message: clockMessage },
    { name: 'crypto', message: randomMessage },
    { name: 'globalThis', message: 'shared/ does not reach for the platform.' },
    { name: 'console', message: 'shared/ has no output: return a value.' },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: clockMessage },
    { object: 'Math', property: 'random', message: randomMessage },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"]', message: clockMessage },
    { selector: 'CallExpression[callee.name="Date"]', message: clockMessage },
    // `const { random } = Math` would pass the property rule.
    { selector: 'VariableDeclarator[init.name="Math"] > ObjectPattern', message: randomMessage },
  ],
};

/** Tests, and what only tests use. */
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**'];

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', '.cache/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // One program for all but the service worker, where `tsc -b` makes one of each folder and proves what each may see.
        project: ['./tsconfig.lint.json', './renderer/offline/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // TypeScript knows the globals, and sees unused names itself (noUnusedLocals, noUnusedParameters).
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
    },
  },
  {
    files: [...tests, 'e2e/**/*.ts'],
    rules: {
      // A wrong guess in a test fails the test, which is all that is asked of it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['shared/**/*.ts'], ignores: tests, rules: pure },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    ignores: tests,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Some @types packages bring Node's globals into the renderer's types, where nothing provides them.
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require', '__dirname', 'setImmediate'],
    },
  },
);
