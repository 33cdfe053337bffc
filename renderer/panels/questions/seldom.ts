/** What the pane shows seldom, in one file that comes after the first screen. */
export { FiguresTable } from './figures-table.tsx';
export { FilterFields } from './filter-fields.tsx';
export { RefusedQuestion } from './refused-question.tsx';
