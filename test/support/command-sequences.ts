/** Random walks through conversations: any command by anybody, with a right, a wrong or no idea of the assignment. */
import fc from 'fast-check';
import type { Actor } from '../../src/core/conversation/participants.ts';
import type { Command, CommandType } from '../../src/core/conversation/vocabulary.ts';
import type { ErrorCode } from '../../src/core/errors.ts';
import {
  ana,
  autoAssignment,
  ben,
  handing,
  idle,
  incoming,
  otherVisitor,
  type ScriptedConversation,
  sam,
  system,
  visitor,
} from './scripted-conversation.ts';

/** One act: who gives what, how far their idea of the assignment lags behind, and whether they are of the site at all. */
export interface Step {
  readonly actor: Actor;
  readonly command: Command;
  readonly lag: number;
  readonly site: string;
}

const commands: Record<CommandType, fc.Arbitrary<Command>> = {
  'conversation.start': fc.constant({ type: 'conversation.start' }),
  'conversation.pick': fc.constant({ type: 'conversation.pick' }),
  'conversation.release': fc.constant({ type: 'conversation.release' }),
  'conversation.reopen': fc.constant({ type: 'conversation.reopen' }),
  'conversation.reclaim': fc.constant({ type: 'conversation.reclaim', epoch: 1 }),
  'conversation.recall': fc.constant({ type: 'conversation.recall', epoch: 1 }),
  'conversation.end': fc.constant({ type: 'conversation.end' }),
  'session.close': fc.constant({ type: 'session.close' }),
  'conversation.expire': fc
    .constantFrom('visitor-gone' as const, 'unanswered' as const, 'time-over' as const)
    .map((reason) => ({ type: 'conversation.expire', reason, since: 0 })),
  'conversation.force-close': fc.constant({ type: 'conversation.force-close' }),
  'message.send': fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => ({ type: 'message.send', text })),
  'note.write': fc.string({ maxLength: 12 }).map((text) => ({ type: 'note.write', text })),
  'aside.write': fc.string({ maxLength: 12 }).map((text) => ({ type: 'aside.write', text })),
  'visitor.identify': fc.constant({ type: 'visitor.identify', token: 'a.token' }),
  'context.update': fc.constant({ type: 'context.update', page: { order: '7' } }),
  'survey.answer': fc.integer({ min: 1, max: 5 }).map((rating) => ({ type: 'survey.answer', rating, answers: [] })),
  'offer.make': fc
    .constantFrom(ana, ben)
    .map(({ id, name = '' }) => ({ ...incoming, presences: [...incoming.presences], agent: { id, name } })),
  'offer.accept': fc.constant({ type: 'offer.accept', offer: 1 }),
  'offer.decline': fc.constant({ type: 'offer.decline', offer: 1 }),
  'offer.expire': fc.constant({ type: 'offer.expire', offer: 1 }),
  'offer.withdraw': fc.constant({ type: 'offer.withdraw', offer: 1 }),
  'transfer.cancel': fc.constant({ type: 'transfer.cancel', offer: 1 }),
  'round.end': fc.constant({ type: 'round.end' }),
  'queue.overflow': fc
    .constantFrom('end' as const, 'offer' as const, { queue: 'returns' })
    .map((action) => ({ type: 'queue.overflow', since: 0, action })),
  'conversation.auto-assign': fc.constantFrom(ana, ben).map(autoAssignment),
  'assignment.see': fc.constant({ type: 'assignment.see' }),
  'wrap-up.free': fc.constant({ type: 'wrap-up.free', since: 0 }),
  'conversation.assign': fc
    .constantFrom(ana, ben)
    .map(({ id }) => ({ type: 'conversation.assign', agent: id, override: true })),
  'conversation.requeue': fc.constantFrom('sales', 'returns').map((queue) => ({ type: 'conversation.requeue', queue })),
  'conversation.transfer': fc.constantFrom(ana, ben).map(({ id }) => ({ type: 'conversation.transfer', agent: id })),
  'conversation.join': fc.constant({ type: 'conversation.join' }),
  'conversation.leave': fc.constant({ type: 'conversation.leave' }),
  'consult.ask': fc.constantFrom(ana, ben, sam).map(({ id }) => ({ type: 'consult.ask', agent: id })),
  'consult.accept': fc.constant({ type: 'consult.accept', consult: 1 }),
  'consult.decline': fc.constant({ type: 'consult.decline', consult: 1 }),
  'consult.cancel': fc.constant({ type: 'consult.cancel', consult: 1 }),
  'consult.expire': fc.constant({ type: 'consult.expire', consult: 1 }),
  'consult.withdraw': fc.constant({ type: 'consult.withdraw', consult: 1 }),
  'consult.end': fc.constantFrom(ana, ben, sam).map(({ id }) => ({ type: 'consult.end', agent: id })),
  'contact.link': fc.constant({ type: 'contact.link', contact: 'contact-1' }),
  'contact.unlink': fc.constant({ type: 'contact.unlink' }),
  'case.link': fc.constant({ type: 'case.link', case: 'case-001' }),
  'case.unlink': fc.constant({ type: 'case.unlink' }),
  'links.refresh': fc.constant({ type: 'links.refresh' }),
};

/** Ends are rarer than talk, or no walk would get far. */
const weights: Record<CommandType, number> = {
  'conversation.start': 6,
  'conversation.pick': 6,
  'message.send': 6,
  'note.write': 4,
  'aside.write': 3,
  'visitor.identify': 1,
  'context.update': 2,
  'survey.answer': 2,
  'session.close': 3,
  'conversation.reopen': 3,
  'conversation.release': 2,
  'conversation.reclaim': 1,
  'conversation.recall': 2,
  'conversation.auto-assign': 4,
  'assignment.see': 2,
  'wrap-up.free': 1,
  'offer.make': 6,
  'offer.accept': 4,
  'offer.decline': 2,
  'offer.expire': 1,
  'offer.withdraw': 1,
  'transfer.cancel': 2,
  'round.end': 1,
  'queue.overflow': 1,
  'conversation.assign': 2,
  'conversation.requeue': 2,
  'conversation.transfer': 4,
  'conversation.join': 3,
  'conversation.leave': 2,
  'consult.ask': 5,
  'consult.accept': 4,
  'consult.decline': 1,
  'consult.cancel': 1,
  'consult.expire': 1,
  'consult.withdraw': 1,
  'consult.end': 1,
  'contact.link': 2,
  'contact.unlink': 1,
  'case.link': 2,
  'case.unlink': 1,
  'links.refresh': 1,
  'conversation.end': 2,
  'conversation.expire': 1,
  'conversation.force-close': 1,
};

/** Who would give it; in every third step anybody does. */
const likely: Record<CommandType, readonly Actor[]> = {
  'conversation.start': [visitor],
  'conversation.pick': [ana, ben],
  'message.send': [visitor, ana, sam],
  'note.write': [ana, ben],
  'aside.write': [ana, ben, sam],
  'visitor.identify': [visitor],
  'context.update': [visitor],
  'survey.answer': [visitor],
  'session.close': [ana, ben],
  'conversation.reopen': [ana, ben],
  'conversation.release': [ana, ben],
  'conversation.end': [visitor, ana],
  'conversation.expire': [system],
  'conversation.reclaim': [system],
  'conversation.recall': [system],
  'conversation.auto-assign': [system],
  'assignment.see': [ana, ben],
  'wrap-up.free': [system],
  'offer.make': [system],
  'offer.accept': [ana, ben],
  'offer.decline': [ana, ben],
  'offer.expire': [system],
  'offer.withdraw': [system],
  'transfer.cancel': [ana, sam],
  'round.end': [system],
  'queue.overflow': [system],
  'conversation.force-close': [sam],
  'conversation.assign': [sam],
  'conversation.requeue': [ana, sam],
  'conversation.transfer': [ana, sam],
  'conversation.join': [sam],
  'conversation.leave': [ana, ben, sam],
  'consult.ask': [ana, ben],
  'consult.accept': [ben, sam],
  'consult.decline': [ben, sam],
  'consult.cancel': [ana, ben],
  'consult.expire': [system],
  'consult.withdraw': [system],
  'consult.end': [ana, ben],
  'contact.link': [ana, ben, sam],
  'contact.unlink': [ana, ben, sam],
  'case.link': [ana, ben, sam],
  'case.unlink': [ana, ben, sam],
  'links.refresh': [system],
};

const anybody = [visitor, otherVisitor, ana, ben, sam, system];

const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 12 }, { arbitrary: fc.constantFrom(...others), weight: 1 });

const stepOf = (type: CommandType): fc.Arbitrary<Step> =>
  fc.record({
    command: commands[type],
    actor: fc.oneof(
      { arbitrary: fc.constantFrom(...likely[type]), weight: 2 },
      { arbitrary: fc.constantFrom(...anybody), weight: 1 },
    ),
    lag: mostly(0, -1, 1),
    site: mostly('acme', 'other-site'),
  });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...(Object.entries(weights) as [CommandType, number][]).map(([type, weight]) => ({
    arbitrary: stepOf(type),
    weight,
  })),
);

/** Walks long enough to get through a conversation, some of them several times around. */
export const anyWalk: fc.Arbitrary<readonly Step[]> = fc.array(anyStep, { minLength: 1, maxLength: 60, size: 'max' });

/** Tries a step and gives the code it was refused with, if it was. */
export const take = (script: ScriptedConversation, { actor, command, lag, site }: Step): ErrorCode | undefined => {
  const { assignmentEpoch } = script.now.lifecycle;
  return script.try(actor, aimed(script, command, lag), {
    site,
    fence: assignmentEpoch + lag,
    agent: idle,
    score: 0.5,
    handing,
  });
};

/** The command as it is meant for what holds now, or for what held `lag` before. */
const aimed = (
  { now: { lifecycle }, offer, consults }: ScriptedConversation,
  command: Command,
  lag: number,
): Command => {
  switch (command.type) {
    case 'conversation.expire':
    case 'wrap-up.free':
      return { ...command, since: Math.max(0, lifecycle.since + lag) };
    case 'conversation.reclaim':
    case 'conversation.recall':
      return { ...command, epoch: lifecycle.assignmentEpoch + lag };
    case 'offer.accept':
    case 'offer.decline':
    case 'offer.expire':
    case 'offer.withdraw':
    case 'transfer.cancel':
      return { ...command, offer: offer + lag };
    case 'consult.accept':
    case 'consult.decline':
    case 'consult.cancel':
    case 'consult.expire':
    case 'consult.withdraw':
      return { ...command, consult: (consults[0] ?? 1) + lag };
    default:
      return command;
  }
};
