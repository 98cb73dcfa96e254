/** The page's words around what a site says in its own: the notice, and that nobody is there. Loaded only where they are needed. */

export interface FrontStrings {
  /** Names the notice. */
  readonly notice: string;
  /** What is ticked to agree to it. */
  readonly agree: string;
  /** To whoever writes without having agreed. */
  readonly agreeFirst: string;
  /** While nobody is there and nothing can begin: below the heading, and instead of the greeting. */
  readonly closedStatus: string;
  readonly closedHeading: string;
  /** The same in a sentence, with the moment that somebody is there again, if it is known. */
  readonly closedText: (opens: string | undefined) => string;
  /** While nobody is there, and what is written is kept for them. */
  readonly awayText: string;
}
