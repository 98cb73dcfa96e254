/** What Parlor itself knows of a language: the shape of the files beside this one. */

/**
 * Words with spaces between them; a pair of words is joined by `_`. Written as people write them: capitals and accents
 * are taken off when they are read. A word that stands here counts as it stands here, whatever the lexicon says.
 */
export interface Words {
  /**
   * Words of the grammar, courtesies, and words that the lexicon has by a mistake of translation. They carry no mood; by
   * how many of them a text has its language is told.
   */
  readonly plain: string;
  /** What turns the words after it around. */
  readonly negators: string;
  /** Those of them that also stand behind the verb that they deny, as in *es geht nicht*. */
  readonly trailing?: string;
  /** What a customer may expect to happen: no praise when it does, a complaint when it is denied. */
  readonly expected: string;
  /** Worse than bad. */
  readonly awful: string;
  readonly bad: string;
  readonly good: string;
  /** Better than good. */
  readonly great: string;
}
