/**
 * Lists that a desk shows now and then: asked for on each connection as long as they are wanted, with what of them is wanted.
 * Pure. Rule V2 in docs/SPEC.md.
 */
import type { OngoingFilter } from '../core/lists.ts';
import type { UpFrame } from '../core/protocol/up.ts';
import { presenceVersion } from './presence-wishes.ts';
import type { Replica } from './session/replica.ts';
import type { Socket, Telling } from './session/session-state.ts';

export interface ListWish {
  readonly list: 'ongoing' | 'agents' | 'closed';
  readonly filter?: OngoingFilter;
  /** It is wanted no longer. */
  readonly isOver?: true;
  /** The connection that the relay was told on last. */
  readonly socket?: number;
}

/** Wants a list, or another part of it than before, or none of it any more. */
export const wantList = (replica: Replica, { list, filter, isOver }: Omit<ListWish, 'socket'>): Replica => {
  const { listWishes = [] } = replica;
  const lists = new Map(replica.lists);
  // Rows of another part are not to stand there until those of this one come.
  lists.delete(list);
  const next: ListWish = { list, ...(filter && { filter }), ...(isOver && { isOver }) };
  return { ...replica, lists, listWishes: [...listWishes.filter((one) => one.list !== list), next] };
};

/** Whether rows of this list are to be shown. */
export const isWanted = ({ listWishes = [] }: Replica, list: ListWish['list']): boolean =>
  listWishes.some((one) => one.list === list && !one.isOver);

/** Asks for what has not been asked for on this connection. An older relay would not know the words. */
export const tellListWishes = (replica: Replica, version: number, { id }: Socket): Telling => {
  const { listWishes = [] } = replica;
  const untold = listWishes.filter(({ socket }) => socket !== id);
  if (untold.length === 0 || version < presenceVersion) return { replica, frames: [] };
  const frames = untold.map(({ list: q, filter, isOver }): UpFrame => {
    if (isOver) return { t: 'unwatch', q };
    return { t: 'watch', q, list: q, ...(filter && { filter }) };
  });
  const told = listWishes.filter(({ isOver }) => !isOver).map((one) => ({ ...one, socket: id }));
  return { replica: { ...replica, listWishes: told }, frames };
};
