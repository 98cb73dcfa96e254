/**
 * The roster: which agents are connected to this relay, and what becomes of their presence. Rules A1, A3, A6 and A8 in
 * docs/SPEC.md.
 *
 * Agents are at several windows, over several relays, and any of these may die. So an agent's state names the relays that
 * have a connection of theirs; each relay writes down its own first and last, and says again and again that it is alive
 * itself. What a relay that is silent had is taken out by whoever notices.
 */
import { randomUUID } from 'node:crypto';
import { isStaff } from '../core/conversation/participants.ts';
import type { ErrorCode } from '../core/errors.ts';
import { relayBeat } from '../core/limits.ts';
import type { AgentInput, AgentState } from '../core/presence/agent-state.ts';
import type { Choice } from '../core/presence/presence.ts';
import type { PresenceFrame } from '../core/protocol/up.ts';
import type { Audit } from './audit/audit.ts';
import type { Clock } from './clock.ts';
import type { AgentConfig, SiteConfig } from './config.ts';
import type { Principal } from './handshake.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';
import type { Workforce } from './store/workforce.ts';

interface Parts {
  readonly relayId: string;
  readonly sites: ReadonlyMap<string, SiteConfig>;
  readonly workforce: Workforce;
  readonly audit: Pick<Audit, 'add'>;
  readonly signIns: Pick<Store, 'signIn'>;
  /** What the configuration says of agents, by id. */
  readonly agents: ReadonlyMap<string, Pick<AgentConfig, 'capacity' | 'presence' | 'role'>>;
  /** Called with each state that was written here. */
  readonly changed: (state: AgentState) => void;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

/** Who is connected. */
interface Agent {
  readonly id: string;
  readonly site: string;
  readonly name: string;
}

/** An agent's connections here, and what of them is written down. */
interface Presence {
  readonly agent: Agent;
  connections: number;
  /** The sign-ins of connections that have been closed since there was none left. */
  readonly left: Set<string>;
  isWritten: boolean;
  writing: Promise<void> | undefined;
}

export class Roster {
  readonly #parts: Parts;
  readonly #present = new Map<string, Presence>();
  #beating: Promise<void> | undefined;
  #cancel: (() => void) | undefined;
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#beat();
  }

  /** Says no more that this relay is alive; resolves when nothing is under way. */
  async halt(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    await this.#beating;
  }

  /** Writes down that nobody is connected here any more, too. */
  async stop(): Promise<void> {
    await this.halt();
    for (const presence of this.#present.values()) presence.connections = 0;
    await Promise.all([...this.#present.values()].map((presence) => this.#write(presence)));
    await this.#parts.workforce.forgetRelay(this.#parts.relayId).catch(() => undefined);
  }

  /** A connection of the agent has been let in. */
  came({ actor: { id, name = '' }, site }: Pick<Principal, 'actor' | 'site'>): void {
    const known = this.#present.get(id);
    const presence = known ?? {
      agent: { id, site, name },
      connections: 0,
      left: new Set(),
      isWritten: false,
      writing: undefined,
    };
    presence.connections += 1;
    this.#present.set(id, presence);
    void this.#write(presence);
  }

  left({ actor, signIn }: Pick<Principal, 'actor' | 'signIn'>): void {
    const presence = this.#present.get(actor.id);
    if (!presence) return;
    presence.connections -= 1;
    if (signIn !== undefined) presence.left.add(signIn);
    void this.#write(presence);
  }

  /**
   * Somebody asks for another presence: their own, or, as a supervisor, that of a colleague to be reset (A8). Resolves with
   * why not, if not.
   */
  async request(
    { actor, site }: Pick<Principal, 'actor' | 'site'>,
    { choice, agent = actor.id }: Pick<PresenceFrame, 'choice' | 'agent'>,
  ): Promise<ErrorCode | undefined> {
    const isOwn = agent === actor.id;
    if (!isStaff(actor.kind) || (!isOwn && (actor.kind !== 'supervisor' || choice))) return 'not-allowed';
    const chosen = choice && this.#known(choice, site);
    if (choice && !chosen) return 'unknown-presence';
    const known = isOwn || (await this.#parts.workforce.agent(agent))?.site === site;
    if (!known) return 'not-allowed';
    const { id, name = '' } = actor;
    const entry = { id: randomUUID(), site, by: { id, name }, action: 'presence.reset', agent } as const;
    // Written down first: what nobody would know of does not happen.
    if (!isOwn) await this.#parts.audit.add(entry);
    await this.step({ id: agent, site }, chosen ? { kind: 'chosen', choice: chosen } : { kind: 'reset' });
    return undefined;
  }

  /** A presence that may be chosen: what one of the site's own stands on is the site's to say. */
  #known({ base, custom }: Choice, site: string): Choice | undefined {
    if (custom === undefined) return { base };
    const configured = this.#parts.sites.get(site)?.presences?.find(({ id }) => id === custom);
    return configured && { base: configured.base, custom };
  }

  /** Moves an agent's state. Rejects with `unavailable` if the database can't be reached. */
  async step(agent: Pick<Agent, 'id' | 'site'>, input: AgentInput): Promise<void> {
    const { state, changed } = await this.#parts.workforce.step(agent, input);
    if (changed) this.#parts.changed(state);
  }

  /** One after the other for each agent, until what is written is what is so. */
  #write(presence: Presence): Promise<void> {
    presence.writing ??= this.#settle(presence).finally(() => {
      presence.writing = undefined;
      if (presence.connections === 0 && !presence.isWritten) this.#present.delete(presence.agent.id);
    });
    return presence.writing;
  }

  async #settle(presence: Presence): Promise<void> {
    const { relayId: relay, agents, log } = this.#parts;
    const { agent } = presence;
    for (let isHere = presence.connections > 0; isHere !== presence.isWritten; isHere = presence.connections > 0) {
      const { capacity, presence: initial, role } = agents.get(agent.id) ?? {};
      try {
        await this.step(
          agent,
          isHere
            ? {
                kind: 'linked',
                relay,
                name: agent.name,
                isBot: role === 'bot',
                ...(capacity !== undefined && { capacity }),
                ...(initial && { initial }),
              }
            : { kind: 'unlinked', relay },
        );
        if (isHere) presence.left.clear();
        else await this.#signOutIfRevoked(presence);
        presence.isWritten = isHere;
      } catch (error) {
        log.warn({ err: error }, 'writing down an agent’s presence failed');
        if (this.#isStopped) return;
        await this.#pause();
      }
    }
  }

  /**
   * Whoever's sign-in has ended is not only away. Asked once they are written down as away: a sign-out that came before sees
   * them here still, and one that comes later sees them gone.
   */
  async #signOutIfRevoked({ agent, left }: Presence): Promise<void> {
    for (const id of left) {
      if (!(await this.#parts.signIns.signIn(id))) await this.step(agent, { kind: 'signed-out' });
    }
    left.clear();
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => this.#parts.clock.after(relayBeat.retryMs, resolve));
  }

  #beat(): void {
    const { clock, log } = this.#parts;
    this.#beating = this.#sayAlive()
      .then(() => relayBeat.everyMs)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'saying that this relay is alive failed');
        return relayBeat.retryMs;
      })
      .then((waitMs) => {
        if (!this.#isStopped) this.#cancel = clock.after(waitMs, () => this.#beat());
      });
  }

  async #sayAlive(): Promise<void> {
    const { workforce, relayId } = this.#parts;
    const wasAlive = await workforce.beat(relayId, relayBeat.lastsMs);
    // Others have taken this relay for dead, and out of its agents' states.
    if (!wasAlive) {
      for (const presence of this.#present.values()) {
        presence.isWritten = false;
        void this.#write(presence);
      }
    }
    for (const relay of await workforce.silentRelays()) {
      for (const agent of await workforce.linkedTo(relay)) await this.step(agent, { kind: 'unlinked', relay });
      await workforce.forgetRelay(relay);
    }
  }
}
