/** What an agent asked for and no relay has taken: how much it is, and what of it has no session to be shown in. Rules D4, D6. */
import type { Titled, Visitor } from '../core/conversation/visitor.ts';
import type { UnsentThere } from './agent-windows.ts';
import type { KeptConversation } from './outbox-store/outbox-store.ts';
import { isShown } from './session/outbox.ts';
import type { Replica } from './session/replica.ts';
import type { RefusedCommand } from './snapshots.ts';

export class UnsentCommands {
  /** By conversation: a session may go before what was written in it is confirmed. */
  #titled: ReadonlyMap<string, Titled> = new Map();
  #refused: readonly RefusedCommand[] = [];
  #count = 0;

  /** Commands under way, waiting or refused. */
  get count(): number {
    return this.#count;
  }

  /** What was refused and no transcript shows, oldest first. Keeps its identity while nothing changes. */
  get refused(): readonly RefusedCommand[] {
    return this.#refused;
  }

  /** Whom a conversation is with in which something is not confirmed. */
  readonly visitorOf = (c: string): Visitor | undefined => this.#titled.get(c)?.visitor;

  /** Learns whom the conversations are with that another page has left something in. */
  meet(kept: readonly KeptConversation[]): void {
    const known = kept.flatMap(({ c, visitor }): [string, Titled][] => (isVisitor(visitor) ? [[c, { visitor }]] : []));
    this.#titled = new Map([...known, ...this.#titled]);
  }

  /** Follows what the session holds, and what other windows have not confirmed. */
  follow({ outbox, logs }: Replica, elsewhere: readonly UnsentThere[]): void {
    const titled = new Map<string, Titled>();
    const refused: RefusedCommand[] = [];
    this.#count = 0;
    for (const [c, { entries }] of outbox.lanes) {
      if (entries.length === 0) continue;
      const read = logs.get(c)?.conversation;
      const about = read && read.seq > 0 ? titledBy(read) : this.#titled.get(c);
      if (about) titled.set(c, about);
      for (const { status, pending } of entries) {
        if (status !== 'committed') this.#count += 1;
        if (status !== 'refused' || (logs.has(c) && isShown(pending.command))) continue;
        refused.push({ conversation: c, ...about, pending });
      }
    }
    this.#titled = titled;
    for (const { c, visitor, pending } of elsewhere) {
      for (const one of pending) {
        const isHere = (logs.has(c) && isShown(one.command)) || refused.some(({ pending: { id } }) => id === one.id);
        if (one.refused !== undefined && !isHere)
          refused.push({ conversation: c, ...(visitor && { visitor }), pending: one });
      }
    }
    refused.sort((one, other) => one.pending.at - other.pending.at);
    if (!isSame(this.#refused, refused)) this.#refused = refused;
  }
}

const titledBy = ({ visitor, links }: Titled): Titled => ({ visitor, ...(links && { links }) });

/** Whether it can be named on a screen: other scripts can write where it was kept. */
export const isVisitor = (value: unknown): value is Visitor => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, number, name, account }: Partial<Record<keyof Visitor, unknown>> = value;
  const isText = (text: unknown): boolean => text === undefined || typeof text === 'string';
  return typeof id === 'string' && typeof number === 'number' && isText(name) && isText(account);
};

const isSame = (former: readonly RefusedCommand[], next: readonly RefusedCommand[]): boolean =>
  former.length === next.length &&
  former.every((one, index) => {
    const { pending, visitor, links }: Partial<RefusedCommand> = next[index] ?? {};
    return one.pending === pending && one.visitor === visitor && one.links === links;
  });
