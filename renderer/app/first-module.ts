import { config } from 'zod';

// Before any schema is made: zod would try `eval` once, which the content security policy forbids and reports.
config({ jitless: true });
