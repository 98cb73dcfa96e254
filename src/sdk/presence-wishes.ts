/**
 * What an agent asks of their presence: sent on each connection until it is answered, in the order in which it was asked. Pure.
 * Rules A3 and A8 in docs/SPEC.md.
 */
import type { Choice } from '../core/presence/presence.ts';
import type { DownFrame } from '../core/protocol/down.ts';
import type { PresenceFrame } from '../core/protocol/up.ts';
import type { Replica } from './session/replica.ts';
import type { Socket, Telling } from './session/session-state.ts';

export interface PresenceWish {
  readonly frame: PresenceFrame;
  /** The connection it was sent on last. */
  readonly socket?: number;
  /** What the relay said: done, or why not. */
  readonly answer?: { readonly code?: string };
}

/** The first version of the protocol that has presences, offers and lists of agents. */
export const presenceVersion = 4;

/** What is wanted: another presence, or, without one, what the system reckons; of somebody else, or oneself. */
export interface Wanted {
  readonly choice?: Choice;
  readonly agent?: string;
}

export const wish = (replica: Replica, id: string, wanted: Wanted): Replica => ({
  ...replica,
  wishes: [...(replica.wishes ?? []), { frame: { t: 'presence', id, ...wanted } }],
});

/** Sends what has not been sent on this connection. An older relay would not know the words. */
export const tellWishes = (replica: Replica, version: number, { id }: Socket): Telling => {
  const { wishes = [] } = replica;
  const unsaid = wishes.filter(({ socket, answer }) => socket !== id && answer === undefined);
  if (unsaid.length === 0 || version < presenceVersion) return { replica, frames: [] };
  const told = wishes.map((one) => (unsaid.includes(one) ? { ...one, socket: id } : one));
  return { replica: { ...replica, wishes: told }, frames: unsaid.map(({ frame }) => frame) };
};

export const hearAnswer = (replica: Replica, frame: DownFrame): Replica => {
  const { wishes = [] } = replica;
  if (frame.t !== 'presence' || !wishes.some((one) => one.frame.id === frame.id)) return replica;
  const { t: _, id: _id, ...answer } = frame;
  return { ...replica, wishes: wishes.map((one) => (one.frame.id === frame.id ? { ...one, answer } : one)) };
};

/** Those that have come to their end are taken out. */
export const withoutAnswered = (replica: Replica): Replica => ({
  ...replica,
  wishes: (replica.wishes ?? []).filter(({ answer }) => answer === undefined),
});
