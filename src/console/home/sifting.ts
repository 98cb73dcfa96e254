/** Which rows of the work lists somebody wants to see, and in which order. Rule S9 in docs/SPEC.md. Pure. */
import type { Summary } from '../../core/conversation/summary.ts';
import { fold } from '../../core/folding.ts';
import type { WorkItem } from '../work-items.ts';

export const orders = ['waiting', 'newest', 'title'] as const;

export interface Sifting {
  /** What is looked for: all words of it, as pieces of what a row says. */
  readonly text: string;
  /** `waiting`: as the list comes, the longest waiting first. */
  readonly order: (typeof orders)[number];
}

export const unsifted: Sifting = { text: '', order: 'waiting' };

/** What rows are called by whoever reads them, and in which language. */
interface Reader {
  readonly titleOf: (row: Summary) => string;
  readonly language: string;
}

/** The rows that say what is looked for. A row whose taking was refused stays: its reader has to see why. */
export const sifted = (
  items: readonly WorkItem[],
  { text, order }: Sifting,
  { titleOf, language }: Reader,
): readonly WorkItem[] => {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  const says = ({ summary }: WorkItem): boolean => {
    const { lastMessage, workstream, queue = '' } = summary;
    const said = fold([titleOf(summary), lastMessage?.excerpt ?? '', workstream, queue].join('\n'));
    return words.every((word) => said.includes(word));
  };
  const found = words.length === 0 ? items : items.filter((item) => item.attempt?.refused !== undefined || says(item));
  if (order === 'waiting') return found;
  const byTitle = new Intl.Collator(language, { numeric: true });
  return [...found].sort(({ summary: one }, { summary: other }) =>
    order === 'newest' ? other.startedAt - one.startedAt : byTitle.compare(titleOf(one), titleOf(other)),
  );
};
