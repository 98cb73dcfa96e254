/** A set of words in the language of where they are needed. */
import { type Languages, primary, type Reword, surroundingsOf, wordsOf } from './languages.ts';

/** Words that have to be fetched arrive later, and `changed` is called; English stands in until then. */
export class Speaker<T extends object> {
  /** The language to format times and numbers in: always one that goes with the words. */
  language = 'en';
  #words: T;
  #reword: Reword | undefined;
  #wanted = '';
  readonly #languages: Languages<T>;
  readonly #changed: () => void;

  constructor(languages: Languages<T>, changed: () => void) {
    this.#languages = languages;
    this.#changed = changed;
    this.#words = languages.en;
  }

  /** The words to use now. */
  get strings(): T {
    return this.#reword?.(this.#languages.name, this.#words, this.language) ?? this.#words;
  }

  /** Speaks the language of the `lang` that is nearest to `element` now, in the words that a site has put around it. */
  listenTo(element: Element): void {
    const { language, reword } = surroundingsOf(element);
    this.#reword = reword;
    if (language === this.#wanted) return;
    this.#wanted = language;
    const { en } = this.#languages;
    const fetchWords = wordsOf(this.#languages, language);
    if (fetchWords === undefined) {
      this.#words = en;
      this.language = primary(language) === 'en' ? language : 'en';
      return;
    }
    // Words that can't be fetched are no reason to show nothing.
    fetchWords().then(
      (words) => this.#speak(language, words, language),
      () => this.#speak(language, en, 'en'),
    );
  }

  #speak(wanted: string, words: T, language: string): void {
    if (wanted !== this.#wanted) return;
    this.#words = words;
    this.language = language;
    this.#changed();
  }
}
