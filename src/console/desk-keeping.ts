/** Keeps the desk of one agent: in the browser's storage, and the same in all windows. Rules S3 and S6 in docs/SPEC.md. */
import type { Siblings } from '../sdk/siblings/siblings.ts';
import { forgetDesk, type Keeps, keepDesk, recallDesk } from './desk-memory.ts';
import { conversationInSight, type DeskState, withHeard, withRecords, withSeen } from './desk-state.ts';
import { DeskWindows, type DeskWord } from './desk-windows.ts';
import { writtenSince } from './draft-agreement.ts';
import { formsSince, hearForm } from './records/form-agreement.ts';

export class DeskKeeping {
  readonly #keeps: Keeps;
  readonly #agent: string;
  readonly #windows: DeskWindows;

  /** `change` is called with what becomes of the desk by what other windows say. */
  constructor(keeps: Keeps, agent: string, siblings: Siblings, change: (of: (desk: DeskState) => DeskState) => void) {
    this.#keeps = keeps;
    this.#agent = agent;
    this.#windows = new DeskWindows(siblings, (word) => change((desk) => hear(desk, word)));
  }

  /** The desk as it was left. */
  recall(): DeskState {
    return recallDesk(this.#keeps, this.#agent);
  }

  /** Tells the other windows what was done here, and keeps what has changed: false if the browser refuses to. */
  follow(before: DeskState, after: DeskState): boolean {
    for (const heard of writtenSince(before, after)) this.#windows.tell({ kind: 'text', heard });
    for (const heard of formsSince(before.paper, after.paper)) this.#windows.tell({ kind: 'form', heard });
    const conversation = conversationInSight(after);
    const seq = conversation === undefined ? undefined : after.seen.get(conversation);
    if (conversation !== undefined && seq !== undefined && seq !== before.seen.get(conversation))
      this.#windows.tell({ kind: 'seen', conversation, seq });
    // Records that were heard of are told again: the others know them already, and tell nothing.
    if (after.records !== before.records) this.#windows.tell({ kind: 'records', records: after.records });
    return keepDesk(this.#keeps, this.#agent, after, before);
  }

  /** Leaves; with `forget`, nothing of it stays. */
  close({ forget }: { readonly forget: boolean }): void {
    this.#windows.leave();
    if (forget) forgetDesk(this.#keeps, this.#agent);
  }
}

const hear = (desk: DeskState, word: DeskWord): DeskState => {
  switch (word.kind) {
    case 'text':
      return withHeard(desk, word.heard);
    case 'form':
      return { ...desk, paper: hearForm(desk.paper, word.heard, desk.isLooking) };
    case 'seen':
      return withSeen(desk, word.conversation, word.seq);
    case 'records':
      return withRecords(desk, word.records);
  }
};
