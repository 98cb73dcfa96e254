/** `<parlor-avatar>`: two letters on a colour of one's own, or a picture. Rule S2 in docs/SPEC.md. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { initials } from '../../core/conversation/visitor.ts';
import { define } from '../define.ts';
import { ParlorElement } from '../element.ts';
import { base } from '../styles/base.ts';
import { hueOf } from '../styles/hue.ts';
import { tokens } from '../styles/tokens.ts';

/**
 * A decoration beside a name: not spoken.
 *
 * @csspart avatar - The disc.
 * @cssprop [--parlor-avatar-size=32px] - Width and height.
 */
export class ParlorAvatar extends ParlorElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        --_size: var(--parlor-avatar-size, 32px);
        display: inline-block;
        flex: none;
        inline-size: var(--_size);
        block-size: var(--_size);
      }

      .disc {
        position: relative;
        display: grid;
        place-items: center;
        inline-size: 100%;
        block-size: 100%;
        overflow: hidden;
        border: 1px solid transparent;
        border-radius: var(--parlor-avatar-radius, 50%);
        background: oklch(90% 0.06 var(--_hue));
        color: oklch(38% 0.1 var(--_hue));
        font-size: calc(var(--_size) * 0.4);
        font-weight: 600;
        line-height: 1;
        letter-spacing: -0.01em;
        white-space: nowrap;
        user-select: none;
      }

      /* Over the letters, which are there while it loads and if it can't be loaded. */
      img {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }

      @supports (color: light-dark(red, red)) {
        .disc {
          background: light-dark(oklch(90% 0.06 var(--_hue)), oklch(36% 0.07 var(--_hue)));
          color: light-dark(oklch(38% 0.1 var(--_hue)), oklch(92% 0.05 var(--_hue)));
        }
      }
    `,
  ];

  /** The name whose first two letters are shown. @attr */
  @property() name = '';

  /** The id that the colour is derived from; the name if left out. @attr */
  @property() seed = '';

  /** Address of a picture; the letters if left out. @attr */
  @property() picture = '';

  /** What could not be loaded. */
  @state() private broken = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    // By script, because a style attribute in the template would need a weaker content security policy.
    if (changed.has('seed') || changed.has('name')) {
      this.style.setProperty('--_hue', String(hueOf(this.seed || this.name)));
    }
  }

  protected override render(): unknown {
    return html`<span class="disc" part="avatar" aria-hidden="true">${initials(this.name, this.language)}${
      this.picture && this.picture !== this.broken
        ? html`<img src=${this.picture} alt="" referrerpolicy="no-referrer" @error=${this.handleError}>`
        : nothing
    }</span>`;
  }

  private handleError(): void {
    this.broken = this.picture;
  }
}

define('parlor-avatar', ParlorAvatar);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-avatar': ParlorAvatar;
  }
}
