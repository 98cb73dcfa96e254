/** `<parlor-typing>`: who is writing, below the last message. Rule W4. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../define.ts';
import { ParlorElement } from '../element.ts';
import { directionOf } from '../locales/direction.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';

/**
 * It hangs below what it follows, in room that is free anyway, so that nothing moves when it comes nor when somebody begins. Who begins is announced, once: not
 * again before they have been silent for a while.
 */
export class ParlorTyping extends ParlorElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: block;
        block-size: 20px;
        margin-block: 4px -24px;
        color: var(--_text-muted);
        font-size: 12.5px;
        line-height: 20px;
      }

      .line {
        display: flex;
        align-items: center;
        gap: 8px;
        animation: appear 150ms backwards;
      }

      .sentence {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .dots {
        display: inline-flex;
        flex: none;
        gap: 3px;
      }

      .dots i {
        inline-size: 5px;
        block-size: 5px;
        border-radius: 50%;
        background: currentcolor;
        animation: breathe 1.4s ease-in-out infinite;
      }

      .dots i:nth-child(2) {
        animation-delay: 160ms;
      }

      .dots i:nth-child(3) {
        animation-delay: 320ms;
      }

      @keyframes breathe {
        50% {
          opacity: 0.3;
        }
      }

      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  /** Their names, whoever began first. */
  @property({ attribute: false }) names: readonly string[] = [];

  /** For how long somebody is silent before it is news again that they write, in milliseconds. */
  @property({ attribute: false }) silenceMs = 60_000;

  /** When each of them was last seen writing, by the page's own clock. */
  private readonly lastSeen = new Map<string, number>();

  private spoken = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('names')) return;
    const now = performance.now();
    const before = changed.get('names') ?? [];
    for (const name of before) this.lastSeen.set(name, now);
    const isNews = (name: string): boolean =>
      !before.includes(name) && now - (this.lastSeen.get(name) ?? Number.NEGATIVE_INFINITY) >= this.silenceMs;
    if (this.names.some(isNews)) this.spoken = this.sentence;
    else if (this.names.length === 0) this.spoken = '';
  }

  protected override render(): unknown {
    return html`
      <span class="spoken" role="status">${this.spoken}</span>
      ${
        this.names.length === 0
          ? nothing
          : html`<div class="line" part="typing" aria-hidden="true">
              <span class="dots"><i></i><i></i><i></i></span><span class="sentence" dir=${directionOf(this.language) ?? 'ltr'}>${this.sentence}</span>
            </div>`
      }
    `;
  }

  private get sentence(): string {
    const { strings, names, language } = this;
    const [one = '', ...others] = names;
    return others.length === 0 ? strings.typing(isolated(one)) : strings.typingTogether(listed(names, language));
  }
}

/** A name keeps the direction of its script to itself (Unicode's first-strong isolate). */
const isolated = (name: string): string => `\u2068${name}\u2069`;

const listed = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language)
    .formatToParts(names)
    .map(({ type, value }) => (type === 'element' ? isolated(value) : value))
    .join('');

define('parlor-typing', ParlorTyping);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-typing': ParlorTyping;
  }
}
