import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A shared machine can be slow; a hung test must still end.
const limits = { testTimeout: 60_000, hookTimeout: 60_000, teardownTimeout: 10_000 };
const exclude = ['**/node_modules/**', 'out/**', '.cache/**'];

export default defineConfig({
  test: {
    // Vitest would leave one of two processors idle: it keeps one for itself, which hardly needs it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'shared',
          environment: 'node',
          include: ['shared/**/*.test.ts'],
          exclude,
          // Nothing there holds a state or touches the platform, so its files need no process each.
          isolate: false,
          ...limits,
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          // Of the renderer what draws nothing; the few of these that need a page say so in their first line.
          include: ['{backend,electron,build,e2e}/**/*.test.ts', 'renderer/**/*.test.ts'],
          exclude,
          ...limits,
        },
      },
      {
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['renderer/**/*.test.tsx'],
          exclude,
          ...limits,
        },
      },
    ],
  },
});
