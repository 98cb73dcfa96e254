/** The word that somebody may have meant: the nearest of those there are, if any is near. */

/** Letters to change, add or leave out to make one word of the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (letter === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The longest word that is compared: nobody mistypes more, and comparing takes the product of two lengths. */
const lengthMax = 64;

/** The nearest of `words`, if it is the same but for case or about a third of its letters. */
export const nearWord = (word: string, words: readonly string[]): string | undefined => {
  if (word.length > lengthMax) return undefined;
  const near = words
    .map((one) => ({ one, away: distance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, away }) => away <= Math.max(1, Math.ceil(one.length / 3)))
    .sort((a, b) => a.away - b.away);
  return near[0]?.one;
};
