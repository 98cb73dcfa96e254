/** `<parlor-elapsed>`: a span of time that runs. */
import { css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { elapsedText } from '../elapsed.ts';

const secondMs = 1_000;

/** Ticks with the seconds of the span itself, not of the page, so that each row changes when its own second is full. */
export class ParlorElapsed extends ParlorElement {
  static override styles = css`
    :host {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `;

  /** When it began, in milliseconds since 1970. */
  @property({ attribute: false }) since = 0;

  private tick: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.tick);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    clearTimeout(this.tick);
    const running = Math.max(0, Date.now() - this.since) % secondMs;
    this.tick = setTimeout(() => this.requestUpdate(), secondMs - running);
  }

  protected override render(): unknown {
    const ms = Math.max(0, Date.now() - this.since);
    return html`<time datetime="PT${Math.floor(ms / secondMs)}S">${elapsedText(ms, this.language)}</time>`;
  }
}

define('parlor-elapsed', ParlorElapsed);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-elapsed': ParlorElapsed;
  }
}
