/** Between values of core and rows of the tables. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import type { ConversationEvent, Fact } from '../../core/conversation/vocabulary.ts';
import type { EventRow, NewVisitor } from './append-plan.ts';
import type { Database } from './schema.ts';

export const rowOfEvent = ({ conversation, event, digest }: EventRow): Database['event'] => {
  const { type, seq, id, at, by, ...fact } = event;
  return { conversation, seq, id, type, at, actor: JSON.stringify(by), fact: JSON.stringify(fact), digest };
};

type StoredEvent = Pick<Database['event'], 'seq' | 'id' | 'type' | 'at' | 'actor' | 'fact'>;

export const eventOfRow = ({ seq, id, type, at, actor, fact }: StoredEvent): ConversationEvent => ({
  ...({ type, ...(JSON.parse(fact) as object) } as Fact),
  seq,
  id,
  at,
  by: JSON.parse(actor) as Actor,
});

export const rowOfConversation = (conversation: Conversation, now: number): Database['conversation'] => {
  const { id, seq, lifecycle, visitor } = conversation;
  return {
    id,
    site: lifecycle.site,
    workstream: lifecycle.workstream,
    visitor: visitor.id,
    state: lifecycle.state,
    assignee: (lifecycle.assignee ?? lifecycle.former)?.id ?? null,
    head: seq,
    snapshot: JSON.stringify(conversation),
    started_at: lifecycle.startedAt,
    since: lifecycle.since,
    updated_at: now,
  };
};

export const conversationOfRow = ({ snapshot }: Pick<Database['conversation'], 'snapshot'>): Conversation =>
  JSON.parse(snapshot) as Conversation;

export const rowOfVisitor = (
  { id, site, number, secretHash, nextSecret }: NewVisitor,
  now: number,
): Database['visitor'] => ({
  id,
  site,
  number,
  secret_hash: secretHash ?? null,
  secret_since: now,
  next_hash: nextSecret?.hash ?? null,
  next_salt: nextSecret?.salt ?? null,
  former_hash: null,
  former_until: null,
});
