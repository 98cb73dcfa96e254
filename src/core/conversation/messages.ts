/** Messages: what visitors and agents write to each other. Rules W5, W7, C13 and C14 in docs/SPEC.md. Durability: journal. */
import { type ErrorCode, type Refusal, refuse } from '../errors.ts';
import { excerpt, textProblem } from '../text.ts';
import { type Attachment, attachedBy } from './attachments.ts';
import type { ParticipantKind } from './participants.ts';
import type { State } from './transitions.ts';
import type { MessageCommand, MessageFact, Place } from './vocabulary.ts';

export interface Messages {
  readonly count: number;
  /** How many files came with them; left out as long as there are none. */
  readonly files?: number;
  /** The newest message, shortened: what a list shows of the conversation. */
  readonly last?: { readonly by: ParticipantKind; readonly at: number; readonly excerpt: string };
}

export const newMessages: Messages = { count: 0 };

/** Code points of the newest message that a list shows. */
const excerptLength = 120;

/** Where messages may be written, and why not elsewhere. */
const problems = {
  new: 'unknown-conversation',
  open: undefined,
  active: undefined,
  waiting: undefined,
  'wrap-up': 'conversation-ended',
  closed: 'conversation-ended',
} as const satisfies Record<State, string | undefined>;

/** Why no message may be written in this state, if none may. */
export const messageProblem = (state: State): ErrorCode | undefined => problems[state];

/** What the relay knows of a message beside the message. */
export interface MessageContext {
  /** What it makes of it, if it is a visitor's and anything is known. */
  readonly score?: number;
  /** Something of its text is hidden. */
  readonly masked?: true;
  /** Of the uploads that it names, those that may be sent with it, by id. */
  readonly uploads?: ReadonlyMap<string, Attachment>;
}

export const decideMessage = (
  state: State,
  messages: Messages,
  { text, attachments: ids = [] }: MessageCommand,
  { score, masked, uploads }: MessageContext = {},
): readonly MessageFact[] | Refusal => {
  const isFileAlone = text === '' && ids.length > 0;
  const problem = problems[state] ?? (isFileAlone ? undefined : textProblem(text));
  if (problem !== undefined) return refuse(problem);
  const attached = attachedBy(ids, messages.files ?? 0, uploads);
  if ('refused' in attached) return attached;
  const attachments = attached.length > 0 && { attachments: [...attached] };
  const hidden = masked && { masked };
  return [{ type: 'message.sent', text, ...attachments, ...hidden, ...(score !== undefined && { score }) }];
};

export const applyMessages = (messages: Messages, event: MessageFact & Place): Messages => ({
  ...messages,
  count: messages.count + 1,
  last: { by: event.by.kind, at: event.at, excerpt: excerpt(event.text, excerptLength) },
});

/** What only those need to know of its files who have lists, or judge: visitors' pages do without. */
export const applyFiles = (messages: Messages, { text, attachments }: MessageFact): Messages => {
  const { files = 0, last } = messages;
  const [first] = attachments ?? [];
  if (!attachments || !first || !last) return messages;
  const shown = text === '' ? { ...last, excerpt: excerpt(first.name, excerptLength) } : last;
  return { ...messages, files: files + attachments.length, last: shown };
};
