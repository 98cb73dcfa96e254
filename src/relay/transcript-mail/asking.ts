/**
 * Asking for a transcript by mail: who may have one sent, and where to. Rules W6, X2 and X3 in docs/SPEC.md; what it is that may
 * not be misused, in decision 0042.
 */
import { createHash } from 'node:crypto';
import { emailKey } from '../../core/contacts/reaching.ts';
import { mayRead } from '../../core/conversation/access.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { isStaff } from '../../core/conversation/participants.ts';
import { type Refusal, refuse } from '../../core/errors.ts';
import { formProblem } from '../../core/forms/form.ts';
import { transcriptMailMax } from '../../core/limits.ts';
import type { Principal } from '../handshake.ts';
import { readerOf } from '../monitoring.ts';
import { canonicalTag } from '../own-words.ts';
import type { RelayParts } from '../parts.ts';
import { transcriptMailOf } from './setting.ts';
import type { Wish } from './wishes.ts';

/** What a visitor asks for. */
export interface Asked {
  /** Made by the client: the same again is the same wish. */
  readonly key: string;
  readonly conversation: string;
  /** That which the site vouches for, if left out. */
  readonly address?: string;
  readonly language?: string;
  readonly timeZone?: string;
}

type Parts = Pick<RelayParts, 'store' | 'sites' | 'agents'>;

/** Keeps the wish. Resolves with undefined when it is on disk, or with why not. */
export const askForMail = async (asked: Asked, who: Principal, parts: Parts): Promise<Refusal | undefined> => {
  const conversation = (await parts.store.conversation(asked.conversation))?.conversation;
  if (!conversation || !mayRead(conversation, readerOf(who, parts.agents))) return refuse('unknown-conversation');
  const address = addressFor(asked, who, conversation, parts);
  if (typeof address !== 'string') return address;
  const { events: max } = transcriptMailMax;
  if (conversation.seq > max) return refuse('text-too-long', { max });
  if (!(await isAnswered(conversation, parts))) return refuse('wrong-state');
  return parts.store.transcriptMails.add(wishOf(asked, who, { address, head: conversation.seq }));
};

/** Where it goes, if it may go there. */
const addressFor = (
  { address }: Asked,
  { actor, site, verified }: Principal,
  { lifecycle }: Conversation,
  { sites }: Parts,
): string | Refusal => {
  const known = sites.get(site);
  const workstream = known?.workstreams.find(({ id }) => id === lifecycle.workstream);
  const setting = known && workstream ? transcriptMailOf(known, workstream) : 'off';
  if (setting === 'off' || actor.kind !== 'visitor') return refuse('not-allowed');
  const vouched = verified?.email;
  const wanted = (address ?? vouched ?? '').trim();
  const problem = formProblem([addressQuestion], [{ question: addressQuestion.id, answer: wanted }]);
  if (problem) return problem;
  const isVouched = vouched !== undefined && emailKey(vouched) === emailKey(wanted);
  return setting === 'given' || isVouched ? wanted : refuse('not-allowed');
};

/** As a form asks for an address. */
const addressQuestion = { id: 'email', kind: 'email', language: '', label: '', required: true } as const;

/** How many events are looked at at a time: an answer mostly stands near the beginning. */
const page = 200;

/** Whether somebody of the desk has written anything to the visitor. Once that is so, it stays so. */
const isAnswered = async ({ id, seq }: Conversation, { store }: Parts): Promise<boolean> => {
  for (let after = 0; after < seq; after += page) {
    const events = (await store.read(id, after, page))?.events ?? [];
    if (events.some(({ type, by }) => type === 'message.sent' && isStaff(by.kind))) return true;
  }
  return false;
};

const wishOf = (
  { key, conversation, language = '', timeZone = '' }: Asked,
  { actor, site }: Principal,
  { address, head }: Pick<Wish, 'address' | 'head'>,
): Wish => ({
  id: idOf([site, actor.id, key]),
  ...{ site, conversation, address, head },
  visitor: actor.id,
  language: canonicalTag(language) ?? 'en',
  timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
});

/** The same for what the same visitor asks for by the same key, and nobody else's. */
const idOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);

/** Browsers may know zones that we do not: the mail says which one it goes by. */
const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
};
