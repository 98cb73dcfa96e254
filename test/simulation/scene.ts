/** The scene of a simulation: one site, its visitors and agents, the tabs and windows they have open. */
import { offerMs } from '../../src/core/limits.ts';
import type { SiteConfig } from '../../src/relay/config.ts';
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

/** The same shop, in every other simulation: conversations are offered to agents, who have room for three. */
export const pushingSite: SiteConfig = {
  ...site,
  queues: [{ id: 'service', name: 'Service' }],
  workstreams: site.workstreams.map((one) => ({
    ...one,
    routing: { queue: 'service', units: 33, offer: { ms: answerMs, declinedAlert: false } },
  })),
};

/** Which of the two a seed has. */
export const siteOf = (seed: number): SiteConfig => (seed % 2 === 0 ? pushingSite : site);

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

/** Visitors, and how many tabs each has open. */
export const visitorTabs: Readonly<Record<string, number>> = { vera: 2, otto: 1, ines: 1 };

/** Windows that each agent has open. */
export const windowsPerAgent = 2;

export const relayNames: readonly string[] = ['relay-a', 'relay-b', 'relay-c'];
