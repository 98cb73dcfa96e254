/**
 * The configuration in force. It may change at any moment: whoever keeps it asks again at the moment of use, and whoever
 * has made something of it listens. Rule O2 in docs/SPEC.md.
 */
import { isDeepStrictEqual } from 'node:util';
import { VisitorTokens } from '../auth/visitor-tokens.ts';
import type { Clock } from '../clock.ts';
import type { AgentConfig, Config, SiteConfig } from '../config.ts';

export class Configuration {
  readonly #clock: Clock;
  readonly #sites = new Map<string, SiteConfig>();
  readonly #agents = new Map<string, AgentConfig>();
  readonly #visitorTokens = new Map<string, VisitorTokens>();
  readonly #listeners = new Set<() => void>();
  #current: Config;

  constructor(first: Config, clock: Clock) {
    this.#clock = clock;
    this.#current = first;
    this.#fill(first);
  }

  get current(): Config {
    return this.#current;
  }

  /** By id. This map and the two below change with the configuration; they are never without what stays. */
  get sites(): ReadonlyMap<string, SiteConfig> {
    return this.#sites;
  }

  /** Who may sign in at all, by id. */
  get agents(): ReadonlyMap<string, AgentConfig> {
    return this.#agents;
  }

  /** Of sites that identify their visitors. */
  get visitorTokens(): ReadonlyMap<string, VisitorTokens> {
    return this.#visitorTokens;
  }

  /** Calls `listener` after each change; gives the function that stops it. */
  onChange(listener: () => void): () => void {
    const own = (): void => listener();
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Puts another configuration in force, as a whole. */
  replace(next: Config): void {
    this.#current = next;
    this.#fill(next);
    for (const listener of [...this.#listeners]) listener();
  }

  #fill({ sites, agents }: Config): void {
    const former = new Map(this.#sites);
    const tokens = new Map(this.#visitorTokens);
    for (const map of [this.#sites, this.#agents, this.#visitorTokens]) map.clear();
    for (const agent of agents) this.#agents.set(agent.id, agent);
    for (const site of sites) {
      const { id, identity } = site;
      this.#sites.set(id, site);
      // Keys that a site has published stay known for as long as it publishes them in the same place.
      const known = isDeepStrictEqual(former.get(id)?.identity, identity) ? tokens.get(id) : undefined;
      if (identity) this.#visitorTokens.set(id, known ?? new VisitorTokens(identity, this.#clock));
    }
  }
}
