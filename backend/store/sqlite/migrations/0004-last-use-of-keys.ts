/** When a key last let a program in. */
export const sql = 'ALTER TABLE keys ADD COLUMN used_at INTEGER';
