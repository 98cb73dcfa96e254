/**
 * Monitoring: what one connection reads because its supervisor may, and that it is written down before. Rules V1, V3 and V8 in
 * docs/SPEC.md.
 */
import { randomUUID } from 'node:crypto';
import { type Inquirer, readsAsTheirs } from '../core/conversation/access.ts';
import type { Conversation } from '../core/conversation/conversation.ts';
import { type Right, rightsOf } from '../core/rights.ts';
import type { Principal } from './handshake.ts';
import type { RelayParts } from './parts.ts';

type Parts = Pick<RelayParts, 'agents' | 'store'>;

/** Somebody who reads, with the rights that they have whenever they are asked for. */
export const readerOf = (
  { actor, site }: Pick<Principal, 'actor' | 'site'>,
  agents: RelayParts['agents'],
): Inquirer & { readonly rights: readonly Right[] } => ({
  actor,
  site,
  get rights() {
    return actor.kind === 'supervisor' ? rightsOf(agents.get(actor.id)) : [];
  },
});

export class Monitoring {
  readonly #reader: Inquirer;
  readonly #parts: Parts;
  readonly #written = new Set<string>();

  constructor(reader: Inquirer, parts: Parts) {
    this.#reader = reader;
    this.#parts = parts;
  }

  /** Whether nothing has to be written down before this reader may see what they may read. */
  isKnown(conversation: Conversation): boolean {
    return this.#written.has(conversation.id) || readsAsTheirs(conversation, this.#reader);
  }

  /** Resolves when it stands in the audit log that this reader has begun. Rejects with `unavailable` if it can't. */
  async begin({ id: conversation }: Conversation): Promise<void> {
    const { actor, site } = this.#reader;
    const by = { id: actor.id, ...(actor.name !== undefined && { name: actor.name }) };
    const entry = { id: randomUUID(), site, by, action: 'conversation.monitor', conversation } as const;
    await this.#parts.store.audit.add(entry);
    this.#written.add(conversation);
  }

  /** They follow it no longer: the next time is another one. */
  end(conversation: string): void {
    this.#written.delete(conversation);
  }
}
