/** The verbs an agent has. */
import type { Readable } from './observable.ts';
import type { AgentSnapshot, Delivered } from './snapshots.ts';

/** Promises reject with a `ParlorError` whose code says why, as documented in docs/PROTOCOL.md. */
export interface AgentClient extends Readable<AgentSnapshot> {
  connect(): void;
  /** Takes an open conversation (C2). Rejects with `already-assigned`, naming who has it, if another was faster. */
  pick(conversation: string): Promise<Delivered>;
  send(conversation: string, text: string): Promise<Delivered>;
  /** Writes a private note: never shown to the visitor; possible through wrap-up (C13). */
  note(conversation: string, text: string): Promise<Delivered>;
  /** Ends the conversation for everybody (C4); the session stays in wrap-up. */
  end(conversation: string): Promise<Delivered>;
  /** Closes the session: an active live conversation returns to the queue (C5), one in wrap-up is closed (C10). */
  closeSession(conversation: string): Promise<Delivered>;
  resend(conversation: string, id: string): Promise<Delivered>;
  discard(conversation: string, id: string): void;
  close(): void;
}
