/**
 * Who may give which command, and who may read a conversation at all. Rules M1, R6, V1 and X2 in docs/SPEC.md.
 *
 * What is not theirs to see looks the same as what does not exist: `unknown-conversation`.
 */
import { type ErrorCode, unreachable } from '../errors.ts';
import type { Right } from '../rights.ts';
import { isAsked } from './consulting.ts';
import type { Context, Conversation } from './conversation.ts';
import type { ParticipantKind } from './participants.ts';
import { askingProblem, offeredProblem } from './routing.ts';
import type { Standing } from './standing.ts';
import { isBeside } from './supervision.ts';
import type { CommandType } from './vocabulary.ts';

/**
 * - `no`: never.
 * - `yes`: anybody of that kind, within the site.
 * - `owner`: the visitor whose conversation it is.
 * - `owner-if-live`: the same, but in live mode only (M1).
 * - `assignee`: who it is assigned to, at the epoch they believe in (R6).
 * - `former`: who had it last, while nobody has it.
 * - `offered`: to whom it is offered.
 * - `asked`: who is asked to be consulted.
 * - a right: supervisors who have it (V1).
 * - `holder`: who has it, or had it where it waits.
 * - `asking`: who has asked for the transfer that is offered, and might still ask for one.
 * - `handing`: who has it, or had it where it waits, or a supervisor with the right: to assign what is open, else to transfer.
 * - `beside`: who takes part without having it.
 * - `talking`: who has it, or a supervisor who has joined.
 * - `noting`: who has it, a consultant, or a supervisor who may monitor.
 */
type Grant =
  | 'no'
  | 'yes'
  | 'owner'
  | 'owner-if-live'
  | 'assignee'
  | 'former'
  | 'offered'
  | 'asked'
  | 'asking'
  | Right
  | Beside;

type Beside = 'holder' | 'handing' | 'beside' | 'talking' | 'noting';

/** A bot may do what an agent may. */
const grants: Readonly<Record<CommandType, Readonly<Record<Exclude<ParticipantKind, 'bot'>, Grant>>>> = {
  'conversation.start': { visitor: 'yes', agent: 'no', supervisor: 'no', system: 'no' },
  'conversation.pick': { visitor: 'no', agent: 'yes', supervisor: 'yes', system: 'no' },
  'conversation.release': { visitor: 'no', agent: 'assignee', supervisor: 'assignee', system: 'no' },
  'conversation.reopen': { visitor: 'no', agent: 'former', supervisor: 'former', system: 'no' },
  'conversation.reclaim': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'conversation.recall': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'conversation.end': { visitor: 'owner-if-live', agent: 'assignee', supervisor: 'assignee', system: 'no' },
  'session.close': { visitor: 'no', agent: 'assignee', supervisor: 'assignee', system: 'no' },
  'conversation.expire': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'conversation.force-close': { visitor: 'no', agent: 'no', supervisor: 'force-close', system: 'no' },
  'message.send': { visitor: 'owner', agent: 'assignee', supervisor: 'talking', system: 'no' },
  'note.write': { visitor: 'no', agent: 'noting', supervisor: 'noting', system: 'no' },
  'aside.write': { visitor: 'no', agent: 'noting', supervisor: 'noting', system: 'no' },
  'visitor.identify': { visitor: 'owner', agent: 'no', supervisor: 'no', system: 'no' },
  'survey.answer': { visitor: 'owner', agent: 'no', supervisor: 'no', system: 'no' },
  'context.update': { visitor: 'owner', agent: 'no', supervisor: 'no', system: 'no' },
  'offer.make': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'offer.accept': { visitor: 'no', agent: 'offered', supervisor: 'offered', system: 'no' },
  'offer.decline': { visitor: 'no', agent: 'offered', supervisor: 'offered', system: 'no' },
  'offer.expire': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'offer.withdraw': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'transfer.cancel': { visitor: 'no', agent: 'asking', supervisor: 'asking', system: 'no' },
  'round.end': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'queue.overflow': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'conversation.auto-assign': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'assignment.see': { visitor: 'no', agent: 'assignee', supervisor: 'assignee', system: 'no' },
  'wrap-up.free': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'conversation.assign': { visitor: 'no', agent: 'no', supervisor: 'assign', system: 'no' },
  'conversation.requeue': { visitor: 'no', agent: 'holder', supervisor: 'handing', system: 'no' },
  'conversation.transfer': { visitor: 'no', agent: 'holder', supervisor: 'handing', system: 'no' },
  'conversation.join': { visitor: 'no', agent: 'no', supervisor: 'monitor', system: 'no' },
  'conversation.leave': { visitor: 'no', agent: 'beside', supervisor: 'beside', system: 'no' },
  'consult.ask': { visitor: 'no', agent: 'assignee', supervisor: 'assignee', system: 'no' },
  'consult.accept': { visitor: 'no', agent: 'asked', supervisor: 'asked', system: 'no' },
  'consult.decline': { visitor: 'no', agent: 'asked', supervisor: 'asked', system: 'no' },
  'consult.cancel': { visitor: 'no', agent: 'assignee', supervisor: 'assignee', system: 'no' },
  'consult.expire': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'consult.withdraw': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
  'consult.end': { visitor: 'no', agent: 'assignee', supervisor: 'assignee', system: 'no' },
  'contact.link': { visitor: 'no', agent: 'assignee', supervisor: 'talking', system: 'no' },
  'contact.unlink': { visitor: 'no', agent: 'assignee', supervisor: 'talking', system: 'no' },
  'case.link': { visitor: 'no', agent: 'assignee', supervisor: 'talking', system: 'no' },
  'case.unlink': { visitor: 'no', agent: 'assignee', supervisor: 'talking', system: 'no' },
  'links.refresh': { visitor: 'no', agent: 'no', supervisor: 'no', system: 'yes' },
};

/** The reason `context.actor` may not give a command of this type, or undefined if they may. */
export const grantProblem = (
  conversation: Conversation,
  command: CommandType,
  context: Context,
): ErrorCode | undefined => {
  const { actor, site } = context;
  const exists = conversation.seq > 0;
  if (exists && conversation.lifecycle.site !== site) return 'unknown-conversation';
  if (exists && actor.kind === 'visitor' && !isTheirs(conversation, command, context)) return 'unknown-conversation';
  const grant = grants[command][actor.kind === 'bot' ? 'agent' : actor.kind];
  switch (grant) {
    case 'no':
      return 'not-allowed';
    case 'yes':
      return undefined;
    case 'owner':
    case 'owner-if-live':
      if (!exists) return 'unknown-conversation';
      return grant === 'owner-if-live' && conversation.lifecycle.mode !== 'live' ? 'not-allowed' : undefined;
    case 'assignee':
      return assigneeProblem(conversation, context);
    case 'former':
      return formerProblem(conversation, context);
    case 'offered':
      return exists ? offeredProblem(conversation.routing, context) : 'unknown-conversation';
    case 'asked':
      if (!exists) return 'unknown-conversation';
      return isAsked(conversation, actor.id) ? undefined : 'offer-over';
    case 'asking':
      if (!exists) return 'unknown-conversation';
      return askingProblem(conversation.routing, context) ?? besideProblem(conversation, 'handing', context);
    case 'monitor':
    case 'assign':
    case 'transfer':
    case 'force-close':
      if (!exists) return 'unknown-conversation';
      return context.rights?.includes(grant) ? undefined : 'not-allowed';
    case 'holder':
    case 'handing':
    case 'beside':
    case 'talking':
    case 'noting':
      return besideProblem(conversation, grant, context);
    default:
      return unreachable(grant);
  }
};

/** Whoever has signed in, and has not heard that it was done, asks again: as the device that the conversation was before. */
const isTheirs = ({ visitor }: Conversation, command: CommandType, { actor, vouched }: Context): boolean =>
  visitor.id === actor.id || (command === 'visitor.identify' && visitor.id === vouched?.id);

/** A conversation that is over refuses everybody alike; so does one that nobody holds. */
const assigneeProblem = ({ lifecycle, seq }: Conversation, { actor, fence }: Context): ErrorCode | undefined => {
  if (seq === 0) return 'unknown-conversation';
  if (lifecycle.state === 'closed') return 'conversation-ended';
  if (lifecycle.assignee?.id !== actor.id) return 'not-assigned';
  return fence === lifecycle.assignmentEpoch ? undefined : 'stale-assignment';
};

/** What people may do beside the agent who has it: as that agent does, or for a reason of their own. */
const besideProblem = (conversation: Conversation, grant: Beside, context: Context): ErrorCode | undefined => {
  const { seq, lifecycle, supervision } = conversation;
  const { actor, rights = [] } = context;
  if (seq === 0) return 'unknown-conversation';
  const waits = lifecycle.state === 'waiting' && lifecycle.former?.id === actor.id;
  switch (grant) {
    case 'holder':
      return waits ? undefined : assigneeProblem(conversation, context);
    case 'handing': {
      const problem = waits ? undefined : assigneeProblem(conversation, context);
      if (problem !== 'not-assigned') return problem;
      return rights.includes(lifecycle.state === 'open' ? 'assign' : 'transfer') ? undefined : 'not-allowed';
    }
    case 'beside':
      return isBeside(conversation, actor.id) ? undefined : 'not-assigned';
    case 'talking': {
      const hasJoined = rights.includes('monitor') && supervision?.joined.some(({ id }) => id === actor.id);
      return hasJoined ? undefined : assigneeProblem(conversation, context);
    }
    case 'noting': {
      const isConsultant = supervision?.consultants.some(({ id }) => id === actor.id);
      if (isConsultant) return undefined;
      const problem = assigneeProblem(conversation, context);
      const mayWhisper = actor.kind === 'supervisor' && rights.includes('monitor');
      return problem === 'not-assigned' && mayWhisper ? undefined : problem;
    }
    default:
      return unreachable(grant);
  }
};

/** Where somebody has it, the state says who; where nobody does, it is theirs who had it last. */
const formerProblem = ({ lifecycle, seq }: Conversation, { actor }: Context): ErrorCode | undefined => {
  if (seq === 0) return 'unknown-conversation';
  return lifecycle.assignee || lifecycle.former?.id === actor.id ? undefined : 'not-assigned';
};

/** Who asks to read. */
export type Inquirer = Pick<Context, 'actor' | 'site' | 'rights'>;

/**
 * Whether somebody may follow the conversation: the visitor whose it is, the agent who has it, for whom it waits, whose it
 * was when it was closed, who takes part beside them, and supervisors who may monitor it.
 */
export const mayRead = (conversation: Standing, reader: Inquirer): boolean =>
  readsAsTheirs(conversation, reader) || mayMonitor(conversation, reader);

/** Whether it is theirs to read, without the right to monitor what is not. */
export const readsAsTheirs = (conversation: Standing, { actor, site }: Inquirer): boolean => {
  if (conversation.seq === 0 || conversation.lifecycle.site !== site) return false;
  if (actor.kind === 'visitor') return conversation.visitor.id === actor.id;
  const { state, assignee, former } = conversation.lifecycle;
  const isConsultant = conversation.supervision?.consultants.some(({ id }) => id === actor.id) === true;
  // What is open is nobody's; where it waits it is theirs who had it last, and stays so once it is over.
  const holder = state === 'waiting' || state === 'closed' ? (assignee ?? former) : assignee;
  return isConsultant || holder?.id === actor.id;
};

/** What an agent has or had, and what the supervisor has joined (V3). */
const mayMonitor = ({ seq, lifecycle, supervision }: Standing, { actor, site, rights }: Inquirer): boolean => {
  if (seq === 0 || lifecycle.site !== site || actor.kind !== 'supervisor' || !rights?.includes('monitor')) return false;
  const { state } = lifecycle;
  const hasJoined = supervision?.joined.some(({ id }) => id === actor.id) === true;
  return hasJoined || state === 'active' || state === 'waiting' || state === 'wrap-up';
};
