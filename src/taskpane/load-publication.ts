/** The door to `publication.ts`: what makes .xlsx files is fetched when one is wanted, not with the pane. */
import type * as PublicationModule from './publication';

/** Rejects only where the add-in's own files cannot be fetched. */
export const loadPublication = (): Promise<typeof PublicationModule> =>
  import(/* webpackChunkName: "publication" */ './publication');
