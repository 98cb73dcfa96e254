/**
 * What routing promises, judged from the logs and the agents' rows: one offer or holder at a time, answered by whom it was made
 * to, never ended before its time; and load that is what is held. Pure.
 */
import type { Queueing } from '../../src/core/conversation/routing.ts';
import type { ConversationEvent } from '../../src/core/conversation/vocabulary.ts';
import type { FinalLog, Violation } from './history.ts';

/** What an agent's row says in the end. */
export interface Burden {
  readonly agent: string;
  readonly load: number;
  readonly sessions: number;
}

interface Offer {
  readonly agent: string;
  readonly until: number;
}

/** A conversation while its log is read. */
interface Reading {
  readonly c: string;
  units: number;
  /** Wrap-up takes no capacity any more. */
  isFreed: boolean;
  wrapUp: Queueing['wrapUp'];
  offer: Offer | undefined;
  holder: string | undefined;
}

export const checkOffers = (logs: readonly FinalLog[], burdens: readonly Burden[]): readonly Violation[] => {
  const violations: Violation[] = [];
  const held = new Map<string, { load: number; sessions: number }>();
  const take = (agent: string | undefined, units: number): void => {
    if (agent === undefined) return;
    const { load, sessions } = held.get(agent) ?? { load: 0, sessions: 0 };
    held.set(agent, { load: load + units, sessions: sessions + 1 });
  };
  for (const { c, events } of logs) {
    const reading: Reading = { c, units: 20, isFreed: false, wrapUp: 'held', offer: undefined, holder: undefined };
    for (const event of events) violations.push(...read(reading, event));
    take(reading.offer?.agent, reading.units);
    take(reading.holder, reading.isFreed ? 0 : reading.units);
  }
  for (const { agent, load, sessions } of burdens) {
    const should = held.get(agent) ?? { load: 0, sessions: 0 };
    if (load === should.load && sessions === should.sessions) continue;
    const why = `${agent} holds ${should.sessions} of ${should.load} units, and the row says ${sessions} of ${load}`;
    violations.push({ rule: 'workload', c: '', ids: [], why });
  }
  return violations;
};

const read = (reading: Reading, event: ConversationEvent): readonly Violation[] => {
  const { c, offer, holder } = reading;
  const wrong = (why: string): Violation => ({
    rule: 'one-offer',
    c,
    ids: [event.id],
    why: `${why} at seq ${event.seq}`,
  });
  switch (event.type) {
    case 'conversation.queued':
      reading.units = event.units;
      reading.wrapUp = event.wrapUp;
      return [];
    case 'offer.made':
      reading.offer = { agent: event.agent.id, until: event.at + event.ms };
      return offer || holder !== undefined
        ? [wrong(`it is offered to ${event.agent.id} while ${offer?.agent ?? holder} has it`)]
        : [];
    case 'offer.ended': {
      reading.offer = undefined;
      if (!offer) return [wrong('an offer ends that was not there')];
      if (event.agent.id !== offer.agent)
        return [wrong(`${event.agent.id} is said to have had ${offer.agent}'s offer`)];
      if (event.why === 'missed' && event.at < offer.until)
        return [wrong(`${offer.agent} had time until ${offer.until}`)];
      const isTheirs = event.why !== 'declined' || event.by.id === offer.agent;
      return isTheirs ? [] : [wrong(`${event.by.id} declined ${offer.agent}'s offer`)];
    }
    case 'conversation.assigned': {
      reading.offer = undefined;
      reading.holder = event.agent.id;
      if (event.reason === 'auto-assigned' && (offer ?? holder) !== undefined) {
        return [wrong(`it is assigned to ${event.agent.id} while ${offer?.agent ?? holder} has it`)];
      }
      const isTaken = event.reason === 'accepted' || offer !== undefined;
      return isTaken && offer?.agent !== event.agent.id
        ? [wrong(`${event.agent.id} got what was offered to ${offer?.agent ?? 'nobody'}`)]
        : [];
    }
    case 'conversation.released':
      reading.holder = undefined;
      return [];
    case 'conversation.ended':
      reading.offer = undefined;
      if (event.to === 'closed') reading.holder = undefined;
      reading.isFreed = reading.wrapUp === 'freed';
      return [];
    case 'wrap-up.freed':
      reading.isFreed = true;
      return [];
    case 'conversation.closed':
      reading.holder = undefined;
      return [];
    default:
      return [];
  }
};
