/**
 * Consulting: colleagues whom the agent of a conversation asks to look at it. Rules S10, N1 and N3 in docs/SPEC.md.
 * Durability: journal, never shown to visitors.
 *
 * ```
 *   nobody asked ──ask──▶ asked ──accept──▶ consultant ──leave, end──▶ gone
 *        ▲                  │
 *        └──decline, cancel, expire, withdraw
 * ```
 *
 * Several may be asked at a time. A request is known by the seq at which it was made, as an offer is; it takes neither
 * capacity nor a session. Whoever has come is a consultant like one who has handed the conversation on (`supervision.ts`).
 * All requests are over when the conversation is another one's or nobody's: who asked waits for no answer any more.
 */
import { type ErrorCode, type Refusal, refuse, unreachable } from '../errors.ts';
import { consultantsMax } from '../limits.ts';
import type { Context, Conversation } from './conversation.ts';
import type { Assignee } from './lifecycle.ts';
import { beside, isBeside, type Supervision, without } from './supervision.ts';
import type { State } from './transitions.ts';
import type { ConsultCommand, ConsultFact, Place } from './vocabulary.ts';

/** Somebody has been asked, and can still answer. */
export interface ConsultRequest {
  /** The seq at which they were asked: the request's name. */
  readonly seq: number;
  readonly agent: Assignee;
  /** Time by which it is to be answered, in milliseconds since 1970 by the database's clock. */
  readonly until: number;
  /** Whether the seconds that are left are shown. */
  readonly countdown: boolean;
}

/** Left out of a conversation as long as its agent has asked nobody. */
export interface Consulting {
  readonly requests: readonly ConsultRequest[];
  /** Who was asked in vain, the last request of each, as many of the newest as may be asked. */
  readonly failed: readonly { readonly agent: Assignee; readonly why: 'declined' | 'missed' | 'agent-gone' }[];
}

const newConsulting: Consulting = { requests: [], failed: [] };

/** Where colleagues can be there beside an agent, and why not elsewhere. */
const problems = {
  new: 'unknown-conversation',
  open: 'wrong-state',
  active: undefined,
  // Nobody has it: who wants to ask somebody goes on with it first.
  waiting: 'wrong-state',
  'wrap-up': 'conversation-ended',
  closed: 'conversation-ended',
} as const satisfies Record<State, ErrorCode | undefined>;

export const consultingProblem = (state: State): ErrorCode | undefined => problems[state];

export const decideConsulting = (
  conversation: Conversation,
  command: ConsultCommand,
  context: Context,
): readonly ConsultFact[] | Refusal => {
  const problem = consultingProblem(conversation.lifecycle.state);
  if (problem !== undefined) return refuse(problem);
  switch (command.type) {
    case 'consult.ask':
      return decideAsking(conversation, command.agent, context);
    case 'consult.end': {
      const agent = conversation.supervision?.consultants.find(({ id }) => id === command.agent);
      return agent ? [{ type: 'consult.ended', agent }] : refuse('wrong-state');
    }
    default:
      return decideAnswer(conversation, command, context);
  }
};

const decideAsking = (
  conversation: Conversation,
  id: string,
  { agent, handing }: Context,
): readonly ConsultFact[] | Refusal => {
  const { lifecycle, routing, consulting = newConsulting, supervision } = conversation;
  if (lifecycle.assignee?.id === id) return refuse('not-allowed');
  const asked = [...consulting.requests, ...(routing.offer ? [routing.offer] : [])].find((one) => one.agent.id === id);
  if (asked) return refuse('already-offered', { agent: asked.agent.name });
  if (isBeside(conversation, id)) return refuse('wrong-state');
  const count = consulting.requests.length + (supervision?.consultants.length ?? 0);
  if (count >= consultantsMax) return refuse('too-many-consultants', { max: consultantsMax });
  if (!agent || handing?.name === undefined || handing.isBot) return refuse('agent-unavailable');
  const { presence } = agent;
  // They need neither capacity nor to be of its queue: who knows more is often busy, and somewhere else.
  if (presence === 'offline' || !handing.presences.includes(presence)) return refuse('agent-unavailable', { presence });
  const { ms, countdown } = handing.offer;
  return [{ type: 'consult.asked', agent: { id, name: handing.name }, ms, countdown }];
};

type AnswerCommand = Exclude<ConsultCommand, { type: 'consult.ask' | 'consult.end' }>;

const decideAnswer = (
  { consulting }: Conversation,
  { type, consult }: AnswerCommand,
  { actor }: Context,
): readonly ConsultFact[] | Refusal => {
  const request = consulting?.requests.find(({ seq }) => seq === consult);
  const isAnswer = type === 'consult.accept' || type === 'consult.decline';
  if (!request || (isAnswer && request.agent.id !== actor.id)) return refuse('offer-over');
  if (type === 'consult.accept') return [{ type: 'consult.accepted', consult }];
  return [{ type: 'consult.failed', consult, agent: request.agent, why: failures[type] }];
};

const failures = {
  'consult.decline': 'declined',
  'consult.cancel': 'cancelled',
  'consult.expire': 'missed',
  'consult.withdraw': 'agent-gone',
} as const;

/** Whether somebody has been asked and can still answer. */
export const isAsked = ({ consulting }: Conversation, id: string): boolean =>
  consulting?.requests.some(({ agent }) => agent.id === id) === true;

/** The requests and what became of them after an event of their own. */
export const applyConsulting = (
  { requests, failed }: Consulting = newConsulting,
  event: ConsultFact & Place,
): Consulting => {
  switch (event.type) {
    case 'consult.asked': {
      const { seq, agent, at, ms, countdown } = event;
      return {
        requests: [...requests, { seq, agent, until: at + ms, countdown }],
        failed: failed.filter((one) => one.agent.id !== agent.id),
      };
    }
    case 'consult.accepted':
      return { requests: requests.filter(({ seq }) => seq !== event.consult), failed };
    case 'consult.failed': {
      const { consult, agent, why } = event;
      const left = requests.filter(({ seq }) => seq !== consult);
      return {
        requests: left,
        failed: why === 'cancelled' ? failed : [...failed, { agent, why }].slice(-consultantsMax),
      };
    }
    case 'consult.ended':
      return { requests, failed };
    default:
      return unreachable(event);
  }
};

/** Who is there beside the agent, after an event of consulting. */
export const accompanyConsulting = (supervision: Supervision, event: ConsultFact & Place): Supervision => {
  const { consultants } = supervision;
  switch (event.type) {
    case 'consult.accepted': {
      const { id, name = '' } = event.by;
      return { ...supervision, consultants: beside(consultants, { id, name }) };
    }
    case 'consult.ended':
      return { ...supervision, consultants: without(consultants, event.agent.id) };
    default:
      return supervision;
  }
};
