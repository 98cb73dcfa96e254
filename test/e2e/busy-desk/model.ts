/** What must be true at a busy desk, reckoned beside it from what was done: messages, drafts and unread counts of its sessions. */

export type Mode = 'message' | 'note';

export const modes: readonly Mode[] = ['message', 'note'];

/** What a transcript shows of a message or note. */
export interface Shown {
  readonly mode: Mode;
  readonly by: 'visitor' | 'agent';
  readonly text: string;
  readonly isSent: boolean;
}

interface Given {
  readonly mode: Mode;
  readonly text: string;
  /** The window it was written in: only what comes from one window has an order. */
  readonly window: string;
}

export class SessionModel {
  readonly title: string;
  readonly drafts: Record<Mode, string> = { message: '', note: '' };
  /** In the order they were given. */
  readonly fromVisitor: string[] = [];
  readonly fromAgent: Given[] = [];
  /** The windows that have it in front. */
  readonly inFrontOf = new Set<string>();
  /**
   * How many of the visitor's messages were seen: between these two. What came in the moment in which the agent turned away may
   * have been seen or not.
   */
  #seen: { readonly least: number; readonly most: number } = { least: 0, most: 0 };

  constructor(title: string) {
    this.title = title;
  }

  show(window: string): void {
    this.inFrontOf.add(window);
  }

  /** The window shows something else, or nothing any more; it had shown so many of the visitor's messages. */
  leave(window: string, shown: number): void {
    if (!this.inFrontOf.delete(window) || this.inFrontOf.size > 0) return;
    this.#seen = { least: Math.max(this.#seen.least, shown), most: this.fromVisitor.length };
  }

  write(mode: Mode, window: string): void {
    this.fromAgent.push({ mode, text: this.drafts[mode], window });
    this.drafts[mode] = '';
  }

  /** What is wrong with this number of unread messages, once everything has arrived; nothing, if it is right. */
  wrongUnread(count: number): string | undefined {
    const { length } = this.fromVisitor;
    const isInFront = this.inFrontOf.size > 0;
    const least = isInFront ? 0 : length - this.#seen.most;
    const most = isInFront ? 0 : length - this.#seen.least;
    if (count >= least && count <= most) return undefined;
    const right = least === most ? `${least}` : `${least} to ${most}`;
    return `${this.title} has ${count} unread messages instead of ${right}`;
  }

  /** What is wrong with the text that stands in the composer. */
  wrongDraft(mode: Mode, text: string): string | undefined {
    const right = this.drafts[mode];
    return text === right ? undefined : `${this.title}: the ${mode} ${quote(text)} instead of ${quote(right)}`;
  }

  /** What is wrong with a transcript, or with its newest part, once everything has arrived. Visitors see no notes. */
  wrongTranscript(
    who: string,
    shown: readonly Shown[],
    sees: { readonly notes: boolean; readonly all: boolean },
  ): string | undefined {
    const agents = this.fromAgent.filter(({ mode }) => sees.notes || mode === 'message');
    const by = { visitor: this.fromVisitor, agent: agents.map(({ text }) => text) };
    const say = (what: string): string => `${who} of ${this.title}: ${what}`;
    const texts = shown.map(({ text }) => text);
    const unsent = shown.find(({ isSent }) => !isSent);
    if (unsent) return say(`${quote(unsent.text)} is not confirmed`);
    const twice = texts.find((text, at) => texts.indexOf(text) !== at);
    if (twice !== undefined) return say(`${quote(twice)} is there twice`);
    const strange = shown.find(({ by: author, text }) => !by[author].includes(text));
    if (strange) return say(`nobody wrote ${quote(strange.text)} as ${strange.by}`);
    if (sees.all) {
      const lost = [...by.visitor, ...by.agent].find((text) => !texts.includes(text));
      if (lost !== undefined) return say(`${quote(lost)} is missing`);
    }
    const orders = [by.visitor, ...new Set(agents.map(({ window }) => window))].map((order) =>
      typeof order === 'string' ? agents.filter(({ window }) => window === order).map(({ text }) => text) : order,
    );
    for (const order of orders) {
      const found = texts.filter((text) => order.includes(text));
      const right = order.filter((text) => found.includes(text));
      const at = found.findIndex((text, index) => text !== right[index]);
      if (at >= 0) return say(`${quote(found[at])} stands where ${quote(right[at])} should`);
      // Of what is there nothing is left out up to the newest.
      if (found.length > 0 && found.at(-1) !== order.at(-1)) return say(`${quote(order.at(-1))} is missing`);
    }
    return undefined;
  }
}

export const quote = (text: string | undefined): string => JSON.stringify(text ?? '');
