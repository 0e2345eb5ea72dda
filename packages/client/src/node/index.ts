export { openFileJournal } from './file-journal.ts';
export type { FileJournal } from './file-journal.ts';
