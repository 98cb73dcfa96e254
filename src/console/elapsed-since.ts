/** A span of time that runs, in any template. All that run in a window change together, once a second: one task, and one layout. */
import { html, noChange, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { type ElementPart, type PartInfo, PartType } from 'lit/directive.js';
import { elapsedText } from './elapsed.ts';

const secondMs = 1_000;

/** How long it is since then, in milliseconds since 1970, as a `<time>` whose seconds run. */
export const elapsedSince = (since: number, language: string): TemplateResult =>
  html`<time class="elapsed" ${running(since, language)}></time>`;

class Running extends AsyncDirective {
  #since = 0;
  #language = 'en';
  #time: HTMLTimeElement | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('A span of time runs in a <time> of its own.');
  }

  override render(_since: number, _language: string): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [since, language]: [since: number, language: string]): unknown {
    this.#since = since;
    this.#language = language;
    this.#time = element as HTMLTimeElement;
    this.tell(Date.now());
    if (this.isConnected) follow(this);
    return noChange;
  }

  tell(now: number): void {
    if (!this.#time) return;
    const ms = Math.max(0, now - this.#since);
    const text = elapsedText(ms, this.#language);
    if (text === this.#time.textContent) return;
    this.#time.textContent = text;
    this.#time.dateTime = `PT${Math.floor(ms / secondMs)}S`;
  }

  protected override disconnected(): void {
    all.delete(this);
  }

  protected override reconnected(): void {
    this.tell(Date.now());
    follow(this);
  }
}

const running = directive(Running);

const all = new Set<Running>();
let isTicking = false;

const follow = (one: Running): void => {
  all.add(one);
  if (!isTicking) tickNext();
};

const tickNext = (): void => {
  isTicking = all.size > 0;
  if (isTicking) setTimeout(tick, secondMs - (Date.now() % secondMs));
};

const tick = (): void => {
  const now = Date.now();
  for (const one of all) one.tell(now);
  tickNext();
};
