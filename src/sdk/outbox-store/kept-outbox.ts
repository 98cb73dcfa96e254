/** From the outbox to what is kept of it, and back. Pure. */
import type { Visitor } from '../../core/conversation/visitor.ts';
import { type Entry, isProof, type Outbox } from '../session/outbox.ts';
import { isTaking } from '../session/taking.ts';
import type { KeptConversation, KeptEntry } from './outbox-store.ts';

/**
 * What of an outbox is to be kept: all but what is committed, which the log has, that by which a conversation is taken,
 * which would come as a surprise, and a proof of who somebody is.
 */
export type Keepable = readonly { readonly c: string; readonly entries: readonly Entry[] }[];

export const keepable = ({ lanes }: Outbox): Keepable =>
  [...lanes].flatMap(([c, lane]) => {
    const entries = lane.entries.filter(
      ({ status, pending: { command } }) => status !== 'committed' && !isTaking(command) && !isProof(command),
    );
    return entries.length === 0 ? [] : [{ c, entries }];
  });

/** Whether the same would be written down. How far a command is on its way would not. */
export const sameKeepable = (one: Keepable, other: Keepable): boolean =>
  one.length === other.length &&
  one.every(({ c, entries }, index) => {
    const match = other[index];
    return match?.c === c && match.entries.length === entries.length && match.entries.every(isLike(entries));
  });

const isLike =
  (entries: readonly Entry[]) =>
  ({ pending, lane, n }: Entry, index: number): boolean =>
    entries[index]?.pending === pending && entries[index].lane === lane && entries[index].n === n;

/** `visitorOf` tells whom a conversation is with, where that is to be kept too. */
export const keptOf = (kept: Keepable, visitorOf?: (c: string) => Visitor | undefined): readonly KeptConversation[] =>
  kept.map(({ c, entries }) => {
    const visitor = visitorOf?.(c);
    return { c, ...(visitor && { visitor }), entries: entries.map(keptEntryOf) };
  });

const keptEntryOf = ({ pending, lane, n, fence }: Entry): KeptEntry => ({
  pending,
  lane,
  n,
  ...(fence !== undefined && { fence }),
});

/** What was kept as entries again: what was not refused is still to be sent, perhaps again. */
export const entriesOf = (kept: readonly KeptEntry[]): readonly Entry[] =>
  kept.map(({ pending, lane, n, fence }) => ({
    pending,
    lane,
    n,
    fence,
    status: pending.refused === undefined ? 'waiting' : 'refused',
  }));
