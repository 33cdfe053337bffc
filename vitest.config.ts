import { defineConfig } from 'vitest/config';

// A shared machine can be slow; a hung test must still end.
const limits = { testTimeout: 60_000, hookTimeout: 60_000, teardownTimeout: 10_000 };
const exclude = ['**/node_modules/**', 'out/**', '.cache/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{shared,backend,electron,build,e2e}/**/*.test.ts'],
          exclude,
          ...limits,
        },
      },
      {
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          exclude,
          ...limits,
        },
      },
    ],
  },
});
