/** What a batch has to know of the database before it can be judged: the keys to look up, each once. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import { eventKey, laneKey, secretKey, visitorKey } from './append-plan.ts';
import { queueKey } from './batch-queues.ts';
import type { QueueName } from './queues.ts';
import type { AppendRequest } from './store.ts';

export interface Needs {
  /** In id order, so that no two relays deadlock. */
  readonly conversations: readonly string[];
  readonly lanes: readonly { readonly conversation: string; readonly lane: string }[];
  readonly events: readonly { readonly conversation: string; readonly id: string }[];
}

export const needsOf = (requests: readonly AppendRequest[]): Needs => ({
  conversations: [...new Set(requests.map(({ conversation }) => conversation))].sort(),
  lanes: distinct(requests, ({ conversation, lane }) => laneKey(conversation, lane)),
  events: distinct(requests, ({ conversation, id }) => eventKey(conversation, id)),
});

/** A visitor who starts a conversation that does not exist yet, or to whom one is to belong from here on. */
export interface Starter {
  readonly site: string;
  readonly visitor: string;
  readonly secretHash?: string;
}

export const startersOf = (
  requests: readonly AppendRequest[],
  known: ReadonlyMap<string, Conversation>,
): readonly Starter[] => {
  const starters = requests.flatMap(({ conversation, site, actor, start, vouched }): Starter[] => {
    if (vouched) return [{ site, visitor: vouched.id }];
    return start === undefined || known.has(conversation)
      ? []
      : [{ site, visitor: actor.id, ...(start.secretHash !== undefined && { secretHash: start.secretHash }) }];
  });
  return distinct(starters, ({ site, visitor, secretHash }) =>
    [visitorKey(site, visitor), secretKey(site, secretHash ?? '')].join(' '),
  );
};

/** Queues that may be too long for who starts in them, each with the length at which they are. */
export const queuesToCount = (
  requests: readonly AppendRequest[],
  known: ReadonlyMap<string, Conversation>,
): readonly (QueueName & { readonly most: number })[] => {
  const most = new Map<string, QueueName & { readonly most: number }>();
  for (const { conversation, site, start } of requests) {
    if (!start?.full || !start.queueing || known.has(conversation)) continue;
    const name = { site, queue: start.queueing.queue };
    const key = queueKey(name);
    most.set(key, { ...name, most: Math.max(start.full.length, most.get(key)?.most ?? 0) });
  }
  return [...most.values()];
};

/** Sites whose counter will be asked: those of starters who have no number yet. In id order. */
export const sitesToCount = (starters: readonly Starter[], numbers: ReadonlyMap<string, number>): readonly string[] => {
  const unnumbered = starters.filter(({ site, visitor }) => !numbers.has(visitorKey(site, visitor)));
  return [...new Set(unnumbered.map(({ site }) => site))].sort();
};

const distinct = <T>(values: readonly T[], key: (value: T) => string): readonly T[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
];
