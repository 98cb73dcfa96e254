/**
 * Availability: whether it makes sense to begin a conversation here and now, for pages that want to know before somebody
 * writes. Rules M2 and R10 in docs/SPEC.md. Nothing of it says who works here, how many they are or what they do.
 */
import type { FrontFacts } from '../core/front/front-facts.ts';
import { availability as bounds, queueLengthMax } from '../core/limits.ts';
import { routedAgentOf } from '../core/presence/agent-state.ts';
import type { SiteConfig, WorkstreamConfig } from './config.ts';
import type { Openings } from './openings.ts';
import type { RelayParts } from './parts.ts';
import { queuesOf, routingOf } from './routing-settings.ts';

export interface Availability {
  /** Whether a conversation can begin now. */
  readonly open: boolean;
  /** When it can next, if that is known, in milliseconds since 1970. */
  readonly opensAt?: number;
  /** Whether anybody is there who gets such conversations. */
  readonly agents: 'some' | 'none';
  /** How many wait, where visitors are told their place. */
  readonly waiting?: number;
  /** What a page has to know of the workstream, if it is anything. */
  readonly front?: FrontFacts;
}

type Parts = Pick<RelayParts, 'store' | 'clock' | 'fronts'> & { readonly openings: Openings };

type Asked = Omit<Availability, 'front'>;

export class Availabilities {
  readonly #parts: Parts;
  readonly #known = new Map<string, { readonly until: number; readonly answer: Promise<Asked> }>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What holds, or held a few seconds ago: however many ask, the database is asked now and then. */
  async of(site: SiteConfig, workstream: WorkstreamConfig, language?: string): Promise<Availability> {
    const { front } = this.#parts.fronts.in(site, workstream, language);
    return { ...(await this.#asked(site, workstream)), ...(front && { front }) };
  }

  #asked(site: SiteConfig, workstream: WorkstreamConfig): Promise<Asked> {
    const key = `${site.id}/${workstream.id}`;
    const now = this.#parts.clock.now();
    const known = this.#known.get(key);
    if (known && known.until > now) return known.answer;
    const answer = this.#ask(site, workstream);
    this.#known.set(key, { until: now + bounds.cacheMs, answer });
    answer.catch(() => this.#known.delete(key));
    return answer;
  }

  async #ask(site: SiteConfig, workstream: WorkstreamConfig): Promise<Asked> {
    const { mode, hours } = workstream;
    const { open, opensAt } =
      mode === 'live' && hours ? this.#parts.openings.of(hours) : { open: true, opensAt: undefined };
    const settings = routingOf(workstream);
    const { queues } = this.#parts.store;
    const waiting = settings?.told.position
      ? await queues.length({ site: site.id, queue: settings.queueing.queue }, queueLengthMax)
      : undefined;
    return {
      open,
      ...(opensAt !== undefined && { opensAt }),
      agents: (await this.#isSomebodyThere(site, workstream)) ? 'some' : 'none',
      ...(waiting !== undefined && { waiting }),
    };
  }

  async #isSomebodyThere(site: SiteConfig, workstream: WorkstreamConfig): Promise<boolean> {
    const settings = routingOf(workstream);
    const presences: readonly string[] = settings?.presences ?? ['available', 'busy'];
    const agents = await this.#parts.store.workforce.agents(site.id);
    return agents.some((agent) => {
      const { presence, queues } = routedAgentOf(agent, queuesOf(site, agent.id) ?? []);
      return presences.includes(presence) && (!settings || queues.includes(settings.queueing.queue));
    });
  }
}
