/** What a visitor's page takes from those beside it and before it, of what the relay has told them. Pure; loaded with the keeping. Rules D5 and W2. */
import { isOver } from '../core/conversation/lifecycle.ts';
import type { GapFrame } from '../core/protocol/down.ts';
import type { Stretch } from './log-cache/stretch.ts';
import { receiveEvents, receiveGap } from './session/conversation-log.ts';
import { follow, type Replica, withLog } from './session/replica.ts';
import { passOver } from './session/verdict.ts';
import { currentOf, hasOwn } from './visitor-role.ts';

/**
 * What another page of the same visitor knows of a conversation, as far as it goes on from here. The ends of commands
 * are left to the relay's own word.
 */
export const overhear = (replica: Replica, frame: Stretch, now: number): Replica => {
  const log = replica.logs.get(frame.c);
  if (!log || (log.epoch !== undefined && log.epoch !== frame.e)) return replica;
  // Who is up to date takes no more than news of it: what is on screen stays there.
  const isNews = frame.t === 'ev' || (log.loaded && log.have > 0);
  const after = isNews ? receiveEvents(log, { ...frame, t: 'ev' }, now) : receiveGap(log, frame, now);
  return { ...withLog(replica, after), outbox: passOver(replica.outbox, frame.c, after.have + 1) };
};

/**
 * Shows what a former page knew of a conversation, if no other one is on screen. Of one that is over, as the record says
 * or a welcome that did not name it, only those see it who have something in it that was not sent.
 */
export const recall = (replica: Replica, frame: GapFrame, now: number, wasWelcomed: boolean): Replica => {
  const { c, conversation } = frame;
  const current = currentOf(replica) ?? (hasOwn(replica, c) ? c : undefined);
  const isDone = wasWelcomed || isOver(conversation.lifecycle.state);
  if (current === undefined ? isDone : current !== c) return replica;
  const held = overhear(follow(replica, c), frame, now);
  const log = held.logs.get(c);
  return log && !log.loaded ? withLog(held, { ...log, recalled: true }) : held;
};
