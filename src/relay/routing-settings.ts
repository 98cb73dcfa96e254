/** What the configuration's words about routing come to, with nothing left out. Rules R1–R5, R7 and N3–N9 (in part). */
import type { Static } from 'typebox';
import type { OverflowAction } from '../core/conversation/overflow.ts';
import type { Queueing, Routing } from '../core/conversation/routing.ts';
import type { Handing } from '../core/conversation/supervision.ts';
import type { Mode } from '../core/conversation/transitions.ts';
import { agentUnits, offerMs } from '../core/limits.ts';
import type { BasePresence } from '../core/presence/presence.ts';
import type { Method } from '../core/routing/match.ts';
import type { StaffRole } from '../core/site-rights.ts';
import type { QueueShape, RoutingShape } from './config/routing.shape.ts';
import type { SiteConfig } from './config.ts';

export type QueueConfig = Static<typeof QueueShape>;
export type RoutingConfig = Static<typeof RoutingShape>;

/** A workstream's routing with nothing left out. */
export interface RoutingSettings {
  readonly queueing: Queueing;
  readonly presences: readonly Exclude<BasePresence, 'inactive'>[];
  readonly sameAgent: boolean;
  readonly overflow: {
    readonly full?: { readonly length: number; readonly action: OverflowAction };
    readonly waited?: { readonly afterMs: number; readonly action: OverflowAction };
  };
  /** What visitors are told while they wait: nothing where the mode is persistent (M3). */
  readonly told: { readonly position: boolean; readonly wait: boolean };
  readonly offer: {
    /** Whether an agent is asked, or has it at once (N5). */
    readonly ask: boolean;
    readonly ms: number;
    readonly countdown: boolean;
    readonly declinable: boolean;
    readonly timeout: 'route-on' | 'accept';
    readonly missedAlert: boolean;
    readonly declinedAlert: boolean;
  };
}

/** The settings of a workstream that has any; conversations of others belong to everybody and are picked. */
export const routingOf = ({
  mode,
  routing,
}: {
  readonly mode: Mode;
  readonly routing?: RoutingConfig;
}): RoutingSettings | undefined => routing && completed(mode, routing);

const completed = (mode: Mode, routing: RoutingConfig): RoutingSettings => {
  const { queue, assign = 'push', priority = 0, units = agentUnits.conversation, wrapUp = 'held', presence } = routing;
  const { presences = ['available', 'busy'], sameAgent = mode === 'persistent', offer, overflow = {} } = routing;
  const { full, waited } = overflow;
  const isLive = mode === 'live';
  const told = isLive ? (routing.told ?? {}) : {};
  return {
    queueing: { queue, priority, pushes: assign === 'push', units, wrapUp, ...(presence && { presence }) },
    presences,
    sameAgent,
    overflow: {
      ...(full && { full: { length: full.length, action: actionOf(full) } }),
      ...(waited && { waited: { afterMs: waited.afterMs, action: actionOf(waited) } }),
    },
    told: { position: told.position ?? isLive, wait: told.wait ?? isLive },
    offer: {
      ask: true,
      ms: offerMs.usual,
      countdown: true,
      declinable: true,
      timeout: 'route-on',
      missedAlert: true,
      declinedAlert: true,
      ...offer,
    },
  };
};

const usualRouting = completed('live', { queue: '' });

/** How work gets to somebody to whom it is handed, by its workstream; as is usual where none says anything. */
export interface HandingSettings {
  readonly usual: Handing;
  readonly workstreams: Readonly<Record<string, Handing>>;
}

/** What a site says of handing work to the agent whom the configuration has, or to a queue. */
export const handingOf = (
  workstreams: SiteConfig['workstreams'],
  agent?: Pick<Handing, 'picture'> & { readonly name: string; readonly role: StaffRole },
): HandingSettings => {
  const { name, picture, role } = agent ?? {};
  const named = {
    ...(name !== undefined && { name }),
    ...(picture !== undefined && { picture }),
    ...(role === 'bot' && { isBot: true as const }),
  };
  const of = ({ presences, offer }: RoutingSettings): Handing => {
    const { ask: _ask, declinable: _, timeout: _timeout, ...asked } = offer;
    return { ...named, presences, offer: asked };
  };
  const known = workstreams.flatMap((one): [string, Handing][] => {
    const settings = routingOf(one);
    return settings ? [[one.id, of(settings)]] : [];
  });
  return { usual: of(usualRouting), workstreams: Object.fromEntries(known) };
};

interface Queued {
  readonly queues?: readonly QueueConfig[];
}

const actionOf = ({ action, queue }: { action: 'end' | 'offer' | 'queue'; queue?: string }): OverflowAction =>
  action === 'queue' ? { queue: queue ?? '' } : action;

/** Presences in which a conversation is offered: who is signed in is asked, if it has overflowed to everybody (R9). */
export const presencesFor = (
  { overflow }: Pick<Routing, 'overflow'>,
  { presences }: Pick<RoutingSettings, 'presences'>,
): RoutingSettings['presences'] => (overflow === 'offer' ? ['available', 'busy', 'do-not-disturb', 'away'] : presences);

/** The queues of an agent; undefined where the site has none. */
export const queuesOf = ({ queues }: Queued, agent: string): readonly string[] | undefined =>
  queues?.filter(({ agents }) => agents === undefined || agents.includes(agent)).map(({ id }) => id);

/** How each queue of a site chooses. */
export const methodsOf = ({ queues = [] }: Queued): ReadonlyMap<string, Method> =>
  new Map(queues.map(({ id, method = 'most-free' }) => [id, method]));
