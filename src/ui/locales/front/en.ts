/** The words around the site's own in English. */
import type { FrontStrings } from './strings.ts';

export const en: FrontStrings = {
  notice: 'Notice',
  agree: 'I have read this and agree',
  agreeFirst: 'Please agree to the notice above before you send your message.',
  closedStatus: 'Not here right now',
  closedHeading: 'Nobody is here right now',
  closedText: (opens) => (opens === undefined ? 'Please come back later.' : `We’re back ${opens}.`),
  awayText: 'Nobody is here right now. Write anyway: we answer as soon as we’re back.',
};
