/** What the desk's windows and its service worker say to each other, and what goes with a notification of the system. Rule N6. */
import type { CaseRow } from '../../core/contacts/case.ts';
import type { OfferView } from '../../sdk/snapshots.ts';

/** What a notification of the system is about. */
export type Subject =
  | { readonly kind: 'offer'; readonly offer: OfferView }
  | { readonly kind: 'notice'; readonly conversation: string }
  | { readonly kind: 'case'; readonly case: CaseRow }
  | { readonly kind: 'alert' };

/** Goes with it from the window that shows it to the one that does what was chosen. */
export interface NoticeData {
  /** Whose it is: other people may be at their desks in the same browser. */
  readonly agent: string;
  readonly key: string;
  readonly subject: Subject;
  /** The address of the desk that showed it. */
  readonly url: string;
}

/** What can be chosen in it: a button, or `show` for the notification itself. */
export const noticeActs = ['accept', 'decline', 'open', 'seen', 'show'] as const;

export type NoticeAct = (typeof noticeActs)[number];

/**
 * From the worker to a window.
 *
 * - `who`: whether the desk in it is that agent's. Answered with true on the port that comes along.
 * - `gone`: that notification was answered or taken away.
 * - `act`: what was chosen is to be done.
 */
export type ToWindow =
  | { readonly kind: 'who'; readonly agent: string }
  | { readonly kind: 'gone'; readonly agent: string; readonly key: string }
  | { readonly kind: 'act'; readonly act: NoticeAct; readonly data: NoticeData };

/** From a window to the worker: its desk is that agent's, and up to date. */
export interface ToWorker {
  readonly kind: 'here';
  readonly agent: string;
}

export const isToWorker = (word: unknown): word is ToWorker =>
  typeof word === 'object' && word !== null && 'kind' in word && word.kind === 'here' && 'agent' in word;
