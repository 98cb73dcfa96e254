/** `<parlor-site-tab>`: a page of the site's own in a session, fenced in. Rule S5 in docs/SPEC.md, decision 0046. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { type SiteTab, type TabAddress, tabAddress } from '../../core/desk/site-tabs.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { siteTabStyles } from './parlor-site-tab.styles.ts';

/**
 * What the page may do: run, keep its own sign-in, send forms, open windows, hand out files. Not: lead the desk elsewhere, ask
 * in dialogs, go full screen, use camera or clipboard. `allow-same-origin` gives it its own origin, which is never the desk's:
 * such an address is not shown at all.
 */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';

type Loading = 'loading' | 'slow' | 'shown' | 'blocked';

/**
 * Asks for nothing before it was opened once, and keeps its page from then on: what becomes known of the conversation later
 * changes no page in which somebody may have written. *Reload* takes it up.
 */
export class ParlorSiteTab extends ParlorElement {
  static override styles = [tokens, base, controls, siteTabStyles];

  @property({ attribute: false }) tab: SiteTab | undefined;

  @property({ attribute: false }) conversation: Conversation | undefined;

  /** Whether somebody has it before them. */
  @property({ type: Boolean }) opened = false;

  /** After how many milliseconds a page counts as slow. */
  @property({ type: Number }) slowAfterMs = 10_000;

  /** The address that is shown, once there is one. */
  @state() private href: string | undefined;

  @state() private loading: Loading = 'loading';

  /** How often it was loaded anew: another frame each time, because nobody may look at where a foreign one is. */
  @state() private turn = 0;

  private slow: ReturnType<typeof setTimeout> | undefined;

  private readonly words = new StringsController(this, workspace);

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('securitypolicyviolation', this.handleViolation);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('securitypolicyviolation', this.handleViolation);
    clearTimeout(this.slow);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('tab') && changed.get('tab') !== undefined && changed.get('tab')?.url !== this.tab?.url;
    if (isOther) this.href = undefined;
    if (this.opened && this.href === undefined) this.load();
  }

  protected override render(): unknown {
    const { tab, href } = this;
    if (!tab) return nothing;
    const words = this.words.strings;
    if (href === undefined) return this.opened ? html`<p class="hint">${words.tabMissing}</p>` : nothing;
    return html`
      <div class="tools">
        <span class="state" role="status">${this.said(tab.name)}</span>
        <button class="button small quiet" type="button" @click=${this.load}>${words.tabReload}</button>
        <a class="button small quiet" href=${href} target="_blank" rel="noopener noreferrer">${words.tabInWindow}</a>
      </div>
      ${this.loading === 'blocked' ? html`<p class="hint">${words.tabBlocked}</p>` : this.frame(tab.name, href)}
    `;
  }

  private frame(name: string, href: string): unknown {
    return keyed(
      this.turn,
      html`
        <iframe
          title=${name}
          sandbox=${sandbox}
          referrerpolicy="no-referrer"
          src=${href}
          @load=${this.handleLoad}
        ></iframe>
      `,
    );
  }

  private said(name: string): unknown {
    if (this.loading === 'loading') return this.words.strings.tabLoading(name);
    return this.loading === 'slow' ? this.words.strings.tabSlow : nothing;
  }

  private readonly load = (): void => {
    const address = this.address();
    this.href = address && 'href' in address ? address.href : undefined;
    clearTimeout(this.slow);
    if (this.href === undefined) return;
    this.turn += 1;
    this.loading = new URL(this.href).origin === location.origin ? 'blocked' : 'loading';
    this.slow = setTimeout(() => {
      if (this.loading === 'loading') this.loading = 'slow';
    }, this.slowAfterMs);
  };

  private address(): TabAddress | undefined {
    return this.tab && this.conversation ? tabAddress(this.tab.url, this.conversation) : undefined;
  }

  private handleLoad(): void {
    if (this.loading !== 'blocked') this.loading = 'shown';
  }

  /** The desk's own page forbids it: it was opened when the site had no such tab. */
  private readonly handleViolation = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (this.href === undefined || effectiveDirective !== 'frame-src') return;
    if (URL.canParse(blockedURI) && new URL(blockedURI).origin === new URL(this.href).origin) this.loading = 'blocked';
  };
}

define('parlor-site-tab', ParlorSiteTab);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-site-tab': ParlorSiteTab;
  }
}
