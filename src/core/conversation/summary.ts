/** What a list shows of a conversation. Rules S9 (in part), N4 and V2 in docs/SPEC.md. */

import type { Answered } from '../forms/form.ts';
import type { SentimentLevel } from '../sentiment/sentiment.ts';
import { excerpt } from '../text.ts';
import type { Unseen } from './assignment.ts';
import type { ConsultRequest } from './consulting.ts';
import type { Conversation } from './conversation.ts';
import type { Escalation } from './escalation.ts';
import type { Assignee } from './lifecycle.ts';
import type { Links } from './links.ts';
import type { Messages } from './messages.ts';
import { levelOf, type Mood } from './mood.ts';
import type { LiveOffer } from './routing.ts';
import type { Supervision } from './supervision.ts';
import type { Mode, State } from './transitions.ts';
import type { Visitor } from './visitor.ts';

/** One row of a list. Plain JSON. */
export interface Summary {
  readonly id: string;
  /** Of two summaries of a conversation the one with the higher seq is newer. */
  readonly seq: number;
  readonly site: string;
  readonly state: State;
  readonly mode: Mode;
  readonly workstream: string;
  readonly visitor: Visitor;
  readonly assignee?: Assignee;
  /** Who had it last, while nobody has it. */
  readonly former?: Assignee;
  readonly startedAt: number;
  readonly since: number;
  /** How the visitor seems to feel, if anything is known (S7). */
  readonly sentiment?: SentimentLevel;
  /** Where the site has queues. */
  readonly queue?: string;
  /** To whom it is offered, and until when. */
  readonly offer?: LiveOffer;
  /** Its agent has it without having asked for it, and has not opened it. */
  readonly unseen?: Unseen;
  /** Who has handed it on to its queue, until an agent has it who knows of it; their note only where `told` is. */
  readonly escalation?: Escalation;
  /** When it took its place in the queue: since when its visitor waits, while it is open. */
  readonly arrivedAt?: number;
  /** Since when its agent has it. */
  readonly assignedAt?: number;
  /** Ids of who takes part without having it: supervisors who joined, and consultants. */
  readonly beside?: readonly string[];
  /** Who was asked to be consulted and can still answer. */
  readonly consults?: readonly ConsultRequest[];
  /** The last transfer, if it came to nothing: to whom, and why. */
  readonly failedTransfer?: NonNullable<Supervision['failedTransfer']>;
  readonly lastMessage?: NonNullable<Messages['last']>;
  /** The contact it is with and the case it is about: they title it, too (I3). */
  readonly links?: Links;
  /** While somebody is asked to take it or to look at it; in no other list than theirs (`lists.ts`). */
  readonly told?: ToldOfVisitor;
}

/** What is known of a visitor before a conversation is one's own, each text shortened to `detailLength`. */
export interface ToldOfVisitor {
  readonly language?: string;
  /** Address of the page they wrote from. */
  readonly page?: string;
  /** Browser and system, by their names. */
  readonly device?: string;
  /** What they have answered before the conversation, and what the page says besides. */
  readonly answers?: readonly Answered[];
}

/** Code points of the page's address, of a question and of an answer that a list shows. */
const detailLength = 200;

export const summarise = ({
  id,
  seq,
  lifecycle,
  visitor,
  messages,
  routing,
  mood,
  supervision,
  consulting,
  links,
  context,
}: Conversation): Summary => ({
  id,
  seq,
  site: lifecycle.site,
  state: lifecycle.state,
  mode: lifecycle.mode,
  workstream: lifecycle.workstream,
  visitor,
  ...(lifecycle.assignee && { assignee: lifecycle.assignee }),
  ...(lifecycle.former && { former: lifecycle.former }),
  startedAt: lifecycle.startedAt,
  since: lifecycle.since,
  ...sentimentIn(mood),
  ...(routing.queue !== '' && { queue: routing.queue }),
  ...(routing.offer && { offer: routing.offer }),
  ...(routing.unseen && { unseen: routing.unseen }),
  ...(routing.escalation && { escalation: routing.escalation }),
  ...(routing.arrivedAt > 0 && { arrivedAt: routing.arrivedAt }),
  ...(supervision && seenOf(supervision)),
  ...(consulting && consulting.requests.length > 0 && { consults: consulting.requests }),
  ...(messages.last && { lastMessage: messages.last }),
  ...(links && (links.contact || links.case) && { links }),
  ...((routing.offer || (consulting && consulting.requests.length > 0)) && toldOf(lifecycle, context)),
});

const toldOf = (
  { language, page }: Conversation['lifecycle'],
  { answers = [], device }: Conversation['context'],
): Pick<Summary, 'told'> => {
  const told = {
    ...(language !== undefined && { language }),
    ...(page !== undefined && { page: excerpt(page, detailLength) }),
    ...(device !== undefined && { device }),
    ...(answers.length > 0 && { answers: answers.map(shortened) }),
  };
  return Object.keys(told).length > 0 ? { told } : {};
};

const shortened = ({ question, answer, ...rest }: Answered): Answered => ({
  ...rest,
  question: excerpt(question, detailLength),
  answer: excerpt(answer, detailLength),
});

const sentimentIn = (mood: Mood): Pick<Summary, 'sentiment'> => {
  const sentiment = levelOf(mood);
  return sentiment === undefined ? {} : { sentiment };
};

const seenOf = ({ joined, consultants, assignedAt, failedTransfer }: Supervision): Partial<Summary> => {
  const beside = [...joined, ...consultants].map(({ id }) => id);
  return {
    ...(assignedAt !== undefined && { assignedAt }),
    ...(beside.length > 0 && { beside }),
    ...(failedTransfer && { failedTransfer }),
  };
};
