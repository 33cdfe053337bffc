/** What the run-sheet shows seldom, in one file that comes after the first screen. */
export { RecoveryFooter } from './recovery-footer.tsx';
export { RefusedHere } from './refused-here.tsx';
