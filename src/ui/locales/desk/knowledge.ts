/** Words of the knowledge tab: finding articles, reading and sending them. */
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

export interface KnowledgeStrings {
  readonly search: string;
  readonly results: string;
  readonly loading: string;
  readonly searching: string;
  readonly failed: (reason: string) => string;
  readonly tryAgain: string;
  /** The site has no articles. */
  readonly noneYet: string;
  readonly noneFound: (query: string) => string;
  readonly found: (count: number) => string;
  /** Fetches the next page of the list. */
  readonly more: string;
  readonly changedOn: (date: string) => string;
  readonly back: string;
  readonly send: string;
  readonly insert: string;
  readonly sent: string;
  readonly inserted: string;
  /** It is longer than a message may be. */
  readonly tooLong: string;
  readonly cannotWrite: string;
  readonly gone: string;
}

const count = new Intl.NumberFormat('en');

const en: KnowledgeStrings = {
  search: 'Search articles',
  results: 'Articles',
  loading: 'Loading articles…',
  searching: 'Searching…',
  failed: (reason) => `Articles can’t be shown right now. ${reason}`,
  tryAgain: 'Try again',
  noneYet: 'This site has no articles yet. Supervisors and admins can write them.',
  noneFound: (query) => `No article has all the words of “${query}”. Try fewer or other ones.`,
  found: (found) => (found === 1 ? '1 article' : `${count.format(found)} articles`),
  more: 'Show more',
  changedOn: (date) => `Changed ${date}`,
  back: 'Back to the list',
  send: 'Send',
  insert: 'Insert into the message',
  sent: 'It is in the conversation now.',
  inserted: 'It is in the message now.',
  tooLong: 'This is longer than a message may be. Copy the part that is needed.',
  cannotWrite: 'Nothing can be sent to the visitor now.',
  gone: 'This article has been deleted.',
};

export const knowledge: Languages<KnowledgeStrings> = {
  name: 'knowledge',
  en,
  others: deskOthersOf((words) => words.knowledge),
};
