/** The scene of a simulation: one site, its visitors and agents, the tabs and windows they have open. */
import { offerMs, wrapUpHoldMs } from '../../src/core/limits.ts';
import type { SiteConfig } from '../../src/relay/config.ts';
import type { RoutingConfig } from '../../src/relay/routing-settings.ts';
import type { AgentAccount } from '../../src/relay/store/store.ts';

/** Agents pick what they like. */
export const site: SiteConfig = {
  id: 'shop',
  name: 'Shop',
  origins: [],
  workstreams: [{ id: 'chat', name: 'Chat', mode: 'live' }],
};

/** What is offered is to be answered in this time. */
const answerMs = offerMs.min;

const routed = (routing: Partial<RoutingConfig>): SiteConfig => ({
  ...site,
  queues: [{ id: 'service', name: 'Service' }],
  workstreams: site.workstreams.map((one) => ({ ...one, routing: { queue: 'service', units: 33, ...routing } })),
});

/** The same shop: conversations are offered to agents, who have room for three. */
const pushingSite = routed({ offer: { ms: answerMs, declinedAlert: false } });

/** The same, but nobody is asked, and wrap-up takes room for a few seconds. */
export const assigningSite = routed({ offer: { ask: false, ms: answerMs }, wrapUp: { heldMs: wrapUpHoldMs.min } });

/** Which of them a seed has: half of the simulations leave it to the agents. */
export const siteOf = (seed: number): SiteConfig => {
  if (seed % 2 !== 0) return site;
  return seed % 4 === 0 ? assigningSite : pushingSite;
};

/** What nobody has seen is waited for until it goes back, in one of so many simulations: of those in which nobody is asked. */
export const unseenWait = { everySeeds: 8, ms: answerMs } as const;

const agent = (id: string, name: string): AgentAccount => ({
  id,
  site: site.id,
  login: id,
  name,
  role: 'agent',
  passwordHash: '',
});

export const agents: readonly AgentAccount[] = [agent('ana', 'Ana'), agent('ben', 'Ben')];

/** Whose sign-in is revoked in the middle of some simulations: one in so many. */
export const signedOut = { agent: 'ben', everySeeds: 5 } as const;

/** Visitors' secrets are a day old a few times in some simulations: one in so many. */
export const secretsAge = { times: 3, everySeeds: 2 } as const;

/**
 * Who signs in to the site in the middle of some simulations, one in so many: their tabs one after the other, as pages do
 * that are loaded anew, and every page of theirs that is loaded later.
 */
export const signedIn = { visitor: 'vera', everySeeds: 3 } as const;

/** Who is erased in the middle of some simulations: one in so many. */
export const erased = { visitor: 'otto', everySeeds: 3 } as const;

/** Visitors, and how many tabs each has open. */
export const visitorTabs: Readonly<Record<string, number>> = { vera: 2, otto: 1, ines: 1 };

/** Windows that each agent has open. */
export const windowsPerAgent = 2;

export const relayNames: readonly string[] = ['relay-a', 'relay-b', 'relay-c'];
