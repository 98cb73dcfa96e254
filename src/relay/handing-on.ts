/** Who is there to take a conversation over, or to be consulted about it, for the desk of who has it. Rules S10 and V5 in docs/SPEC.md. */
import type { Conversation } from '../core/conversation/conversation.ts';
import type { Colleague, HandingOn, QueueStanding } from '../core/desk/handing-on.ts';
import { type Hours, isWithin, nextChange } from '../core/hours/hours.ts';
import { listRowsMax, queueLengthMax } from '../core/limits.ts';
import { type AgentState, agentRowOf, newAgentState } from '../core/presence/agent-state.ts';
import type { BasePresence } from '../core/presence/presence.ts';
import { rightsOf } from '../core/rights.ts';
import type { AgentConfig, SiteConfig } from './config.ts';
import type { RelayParts } from './parts.ts';
import { handingOf, queuesOf } from './routing-settings.ts';

type Parts = Pick<RelayParts, 'store' | 'sites' | 'agents' | 'clock'>;

interface Asker {
  readonly agent: string;
  readonly site: string;
}

/** What the desk may choose from; undefined for a conversation that is not the asker's to hand on. */
export const handingOnOf = async (parts: Parts, asker: Asker, id: string): Promise<HandingOn | undefined> => {
  const { store, sites, agents } = parts;
  const site = sites.get(asker.site);
  const conversation = (await store.conversation(id))?.conversation;
  if (!site || !conversation || !mayHandOn(conversation, asker, agents.get(asker.agent))) return undefined;
  const { usual, workstreams } = handingOf(site.workstreams);
  const { presences } = workstreams[conversation.lifecycle.workstream] ?? usual;
  const states = new Map((await store.workforce.agents(site.id)).map((state) => [state.id, state]));
  // A bot is asked by nobody.
  const people = [...agents.values()].filter((one) => one.site === site.id && one.role !== 'bot');
  const colleagues = people
    .filter((one) => one.id !== asker.agent)
    .map((one) => colleagueOf(one, states.get(one.id), { site, queue: conversation.routing.queue }))
    .sort(byNearness)
    .slice(0, listRowsMax);
  const there = people.filter(({ id: one }) => isThere(states.get(one), presences)).map((one) => one.id);
  const { units } = conversation.routing;
  return { units, presences, colleagues, queues: await standingsOf(parts, site, there) };
};

/** Who has it, or had it where it waits; who may transfer what is another one's, or assign what is open (V4). */
const mayHandOn = ({ lifecycle }: Conversation, { agent, site }: Asker, person: AgentConfig | undefined): boolean => {
  const { state, assignee, former } = lifecycle;
  if (lifecycle.site !== site) return false;
  if (state === 'open') return rightsOf(person).includes('assign');
  if (state !== 'active' && state !== 'waiting') return false;
  const holder = state === 'waiting' ? former : assignee;
  return holder?.id === agent || rightsOf(person).includes('transfer');
};

/** As the configuration names them, whatever they were called when they were here last. */
const colleagueOf = (
  { id, name }: AgentConfig,
  state: AgentState = newAgentState(id, ''),
  { site, queue }: { readonly site: SiteConfig; readonly queue: string },
): Colleague => {
  const { seq, presence, load, capacity, sessions } = agentRowOf(state);
  const isOfQueue = queue === '' || queuesOf(site, id)?.includes(queue) !== false;
  return { id, seq, name, presence, load, capacity, sessions, isOfQueue };
};

const isThere = (state: AgentState | undefined, presences: readonly BasePresence[]): boolean =>
  state !== undefined && presences.includes(agentRowOf(state).presence.base);

/** Those of the queue first: of too many, the others are left out. */
const byNearness = (one: Colleague, other: Colleague): number =>
  Number(other.isOfQueue) - Number(one.isOfQueue) || (one.name < other.name ? -1 : 1);

const standingsOf = async (
  { store, clock }: Parts,
  site: SiteConfig,
  there: readonly string[],
): Promise<readonly QueueStanding[]> => {
  const standings: QueueStanding[] = [];
  for (const { id, name, agents } of (site.queues ?? []).slice(0, listRowsMax)) {
    const waiting = await store.queues.length({ site: site.id, queue: id }, queueLengthMax);
    const present = there.filter((one) => agents === undefined || agents.includes(one)).length;
    standings.push({ id, name, waiting, present, ...openness(site, id, clock.now()) });
  }
  return standings;
};

/** A queue is open while anything is that leads to it; one that nothing leads to always is. */
const openness = (
  { workstreams }: SiteConfig,
  queue: string,
  now: number,
): Pick<QueueStanding, 'isOpen' | 'opensAt'> => {
  const leading = workstreams.filter(({ routing }) => routing?.queue === queue);
  const hours = leading.flatMap((one): Hours[] => (one.hours ? [one.hours] : []));
  if (hours.length < leading.length || hours.length === 0 || hours.some((one) => isWithin(one, now)))
    return { isOpen: true };
  const opensAt = Math.min(...hours.map((one) => nextChange(one, now) ?? Number.POSITIVE_INFINITY));
  return { isOpen: false, ...(Number.isFinite(opensAt) && { opensAt }) };
};
