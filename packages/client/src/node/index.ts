export { type FileJournal, openFileJournal } from './file-journal.ts';
export { type FileStore, type FileStoreOptions, openFileStore } from './file-store.ts';
