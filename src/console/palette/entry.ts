/** One thing that the palette finds, in which words it is found, and what choosing it leads to. Rule S9 in docs/SPEC.md. Pure. */
import { fold } from '../../core/folding.ts';
import type { ExcerptPart } from '../../core/knowledge/excerpt.ts';
import type { DeskAct } from '../acts.ts';
import type { AlertingAct } from '../notifications/alerting-acts.ts';
import type { Preferences } from '../preferences.ts';

/** In the order in which they stand. */
export const groupNames = ['actions', 'conversations', 'contacts', 'cases', 'articles'] as const;

export type GroupName = (typeof groupNames)[number];

/** What choosing leads to. What is read is read in the palette. */
export type Way =
  | { readonly to: 'conversation' | 'article'; readonly id: string }
  /** What is done at the desk, one after the other. */
  | { readonly to: 'acts'; readonly acts: readonly DeskAct[] }
  | { readonly to: 'alerting'; readonly act: AlertingAct }
  | { readonly to: 'preference'; readonly change: Partial<Preferences> }
  /** Asks once more for what could not be searched. */
  | { readonly to: 'again'; readonly group: Exclude<GroupName, 'actions'> }
  | { readonly to: 'settings' | 'notifications' | 'next-unread' | 'sign-out' };

export interface Entry {
  /** Tells it from all others of its group. */
  readonly key: string;
  readonly title: string;
  /** What else is known of it. */
  readonly more?: string;
  /** A piece of what it says, with what was looked for marked already. */
  readonly piece?: readonly ExcerptPart[];
  /** What choosing it does, where that is not just to open it. */
  readonly verb?: string;
  /** Its key at the desk, as `aria-keyshortcuts` names it. */
  readonly keys?: string;
  readonly way: Way;
}

/** Whether the texts say all the words, each as a piece of any of them. */
export const says = (texts: readonly (string | undefined)[], words: readonly string[]): boolean => {
  const said = fold(texts.filter(Boolean).join('\n'));
  return words.every((word) => said.includes(word));
};

/** A text in pieces, those that were looked for marked. Text is text: nothing in it is markup. */
export const marked = (text: string, words: readonly string[]): readonly ExcerptPart[] => {
  const letters = [...text];
  // Each letter by itself, so that what is found in the folded text is found in the text: one may become two.
  const folded = letters.map(fold);
  const starts: number[] = [];
  let length = 0;
  for (const one of folded) {
    starts.push(length);
    length += one.length;
  }
  const isFound = letters.map(() => false);
  const whole = folded.join('');
  for (const word of words) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
      for (const [place, start] of starts.entries())
        if (start + (folded[place]?.length ?? 0) > at && start < at + word.length) isFound[place] = true;
    }
  }
  return letters.reduce<ExcerptPart[]>((parts, letter, place) => {
    const last = parts.at(-1);
    if (last && last.isFound === isFound[place]) parts[parts.length - 1] = { ...last, text: last.text + letter };
    else parts.push({ text: letter, isFound: isFound[place] === true });
    return parts;
  }, []);
};
