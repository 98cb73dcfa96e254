/**
 * Sentiment: how somebody feels who wrote a text. A port; `lexicon` beside it keeps its promises, and
 * `test/contract/sentiment.contract.ts` holds it to them.
 *
 * A guess, and no more than that: it may make a desk look sooner, and nothing else may depend on it (S7).
 */
export interface Sentiment {
  /**
   * From -1, as bad as can be, to 1; 0 if words are known and none tells anything; undefined if nothing is known of it.
   *
   * The same for the same arguments, on every relay of a version. Never throws, asks no network, and takes time that
   * grows with the length of the text and no faster. `language` is a BCP 47 tag of what the writer may be writing in;
   * it may be wrong, unknown or no tag at all.
   */
  scoreOf(text: string, language?: string): number | undefined;
}
