/** The door to `writing.ts`: what writes is fetched before the first write, not with the pane. */
import type * as WritingModule from './writing';

/** Rejects only where the add-in's own files cannot be fetched. */
export const loadWriting = (): Promise<typeof WritingModule> => import(/* webpackChunkName: "writing" */ './writing');
