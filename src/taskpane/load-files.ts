/** The door to `files.ts`: what reads .xlsx files is fetched when the first file comes, not with the pane. */
import type * as FilesModule from './files';

/** Rejects only where the add-in's own files cannot be fetched. */
export const loadFiles = (): Promise<typeof FilesModule> => import(/* webpackChunkName: "files" */ './files');
