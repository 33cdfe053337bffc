import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * The program that hosts a backend: `node backend/main.ts`. What has been compiled is kept for the next start, which
 * nearly halves the work of starting; where the folder cannot be written, nothing is kept.
 */
enableCompileCache(join(import.meta.dirname, '..', '.cache', 'compiled'));
await import('./hosted.ts');
