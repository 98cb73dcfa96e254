/** Words of quick replies: over the composer, and where they are seen to. */
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

export interface ReplyStrings {
  readonly replies: string;
  /** What the keys do, below the list. */
  readonly keys: string;
  /** Opens the dialog in which they are seen to. */
  readonly manage: string;
  /** Marks those of one's own. */
  readonly own: string;
  readonly loading: string;
  readonly failed: (reason: string) => string;
  /** There are none, and how to make one. */
  readonly noneYet: string;
  readonly noneFound: string;
  readonly count: (count: number) => string;

  /** The dialog. */
  readonly heading: string;
  readonly shelfMeans: string;
  readonly close: string;
  readonly find: string;
  readonly make: string;
  readonly title: string;
  readonly text: string;
  readonly placeholders: string;
  /** Whose it is to be. */
  readonly whose: string;
  readonly shelves: Readonly<Record<'own' | 'site', string>>;
  readonly save: string;
  readonly saving: string;
  readonly back: string;
  readonly remove: string;
  readonly removeNow: string;
  readonly removeMeans: string;
  readonly notSaved: (reason: string) => string;
  readonly left: (count: number) => string;
  readonly tooMany: (count: number) => string;
  readonly titleMissing: string;
  readonly textMissing: string;
  /** Somebody else has changed it meanwhile. */
  readonly changed: string;
  readonly theirs: string;
  readonly takeTheirs: string;
  readonly saveMine: string;
  readonly gone: string;
}

const count = new Intl.NumberFormat('en');

const en: ReplyStrings = {
  replies: 'Quick replies',
  keys: 'Enter inserts, Esc keeps the slash',
  manage: 'My quick replies…',
  own: 'Mine',
  loading: 'Loading quick replies…',
  failed: (reason) => `No quick replies right now. ${reason}`,
  noneYet: 'There are no quick replies yet. Make one under “My quick replies…”.',
  noneFound: 'No quick reply has these words. Enter sends what you have written.',
  count: (found) => (found === 1 ? '1 quick reply' : `${count.format(found)} quick replies`),

  heading: 'Quick replies',
  shelfMeans: 'Type / in a message to insert one. Yours are seen by nobody else.',
  close: 'Close',
  find: 'Find a quick reply',
  make: 'New quick reply',
  title: 'Title',
  text: 'Text',
  placeholders: '{visitor}, {agent} and {site} become names. Write {{ and }} for braces.',
  whose: 'For whom',
  shelves: { own: 'Only me', site: 'Everybody of the site' },
  save: 'Save',
  saving: 'Saving…',
  back: 'Back to the list',
  remove: 'Delete',
  removeNow: 'Delete for good',
  removeMeans: 'Nobody can use it any more. Press once more to delete it.',
  notSaved: (reason) => `Not saved. ${reason}`,
  left: (left) => (left === 1 ? '1 character left' : `${count.format(left)} characters left`),
  tooMany: (excess) => (excess === 1 ? '1 character too many' : `${count.format(excess)} characters too many`),
  titleMissing: 'Give it a title.',
  textMissing: 'Write its text.',
  changed: 'Somebody has changed this since you opened it. Yours is still here; choose which one is to stay.',
  theirs: 'As it is now',
  takeTheirs: 'Take this one',
  saveMine: 'Save mine instead',
  gone: 'This has been deleted since you opened it. Saving makes it anew.',
};

export const replies: Languages<ReplyStrings> = { name: 'replies', en, others: deskOthersOf((words) => words.replies) };
