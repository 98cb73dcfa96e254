/** A transfer to Ben as facts, for tests of the desk: that it is offered, and that it is over. */
import type { Fact } from '../../src/core/conversation/vocabulary.ts';

const agent = { id: 'ben', name: 'Ben' } as const;

export const transferOffered = {
  ...{ type: 'offer.made', agent, scenario: 'transfer', ms: 60_000, countdown: true, declinable: true },
  ...{ timeout: 'route-on', missedAlert: true, declinedAlert: true },
  reasons: { method: 'transfer', freeUnits: 100, idleSince: 0, lastOfferAt: 0 },
} as const satisfies Fact;

export const transferOver = { type: 'offer.ended', agent, scenario: 'transfer' } as const;
