/** Texts as they are compared when somebody looks for one: without case, accents and several ways to write a letter. Rule S10. */

/**
 * What tells no word from another: accents, the vowel points of Hebrew and Arabic, and what is not drawn. The voiced marks
 * of kana make other letters, and the vowel signs of Indian scripts are letters to whoever reads them.
 */
const unheard =
  /(?![\u3099\u309a])(?:\p{Script=Inherited}|(?=[\p{Script=Hebrew}\p{Script=Arabic}])\p{M})|\p{Default_Ignorable_Code_Point}|\u0640/gu;

/** Letters that people without them on their keyboard write in another way, and that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};

const specialLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Most words of most texts: nothing to fold but their case. */
const plain = /^[ -~]*$/u;

/** The same for all texts that are to count as the same. In no language in particular, and the same on every machine. */
export const fold = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(unheard, '')
        // By way of capitals, which more letters have in common: ſ and s, ı and i.
        .toUpperCase()
        .toLowerCase()
        .replace(specialLetter, (letter) => plainLetters[letter] ?? letter)
        .normalize('NFC');
