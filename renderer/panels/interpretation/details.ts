/** What the board shows when it is asked for, in one file that comes after the first screen. */
export { CloseForm } from './close-form.tsx';
export { ClosedList } from './closed-list.tsx';
export { FloorEffects } from './floor-effects.tsx';
export { FloorPlan } from './floor-plan.tsx';
export { Life } from './life.tsx';
export { LineDetail } from './line-detail.tsx';
