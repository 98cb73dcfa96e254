/** `<parlor-console>`: the desk. The only element that holds a client. */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { errors, isParlorError } from '../../core/errors.ts';
import type { AgentClient } from '../../sdk/agent-client.ts';
import { SnapshotController } from '../../ui/controllers/snapshot-controller.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { Choice } from '../../ui/elements/parlor-dialog.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { DeskAccess, Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { AttentionController } from '../controllers/attention-controller.ts';
import { Desk, type DeskView } from '../desk.ts';
import { tabKeep } from '../desk-memory.ts';
import '../../ui/elements/parlor-dialog.ts';
import '../../ui/elements/parlor-icon.ts';
import './parlor-sign-in.ts';
import './parlor-workspace.ts';

/**
 * Give it `access`, and it does the rest: it comes back to a sign-in that still stands, asks for name and password
 * otherwise, and leaves the form when it is let in. It follows the nearest `lang` and `dir`, and its `color-scheme`.
 *
 * @cssprop [--parlor-accent=#0d6b5a] - The accent colour; every other colour of the shared tokens can be set alike.
 */
export class ParlorConsole extends ParlorElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        block-size: 100dvh;
        overflow: hidden;
        background: var(--_surface-sunken);
      }

      .curtain {
        display: grid;
        place-items: center;
        color: var(--_line-strong);
        --parlor-icon-size: 40px;
        animation: appear 400ms 300ms backwards;
      }

      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  /** How people get in. Set it once. */
  @property({ attribute: false }) access: DeskAccess | undefined;

  /** Being let in right now: with a password, or without. */
  @state() private entering: 'by-form' | 'by-itself' | undefined;

  @state() private refused: Refused | undefined;

  /** Whether somebody who wants to leave is asked what is to become of what they have not sent. */
  @state() private asksToLeave = false;

  private readonly words = new StringsController(this, desk);

  private readonly view = new SnapshotController<DeskView>(this);

  private readonly attention = new AttentionController(this, () => this.desk?.look(this.attention.isLooking));

  private desk: Desk | undefined;

  constructor() {
    super();
    this.addEventListener(ActEvent.type, this.handleAct);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave({ forget: false });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('access')) this.resume();
    const connection = this.view.value?.client.connection;
    if (connection?.state !== 'stopped' || errors[connection.code].retry !== 'after-sign-in') return;
    this.leave({ forget: false });
    this.refused = { code: connection.code, params: {} };
  }

  protected override render(): unknown {
    const view = this.view.value;
    // The words that it shares with the widget come in more languages than its own: all of it speaks one.
    const { language } = this.words;
    if (view) return html`<parlor-workspace lang=${language} .view=${view}></parlor-workspace>${this.question(view)}`;
    if (this.entering === 'by-itself' || !this.access) return this.curtain();
    return html`<parlor-sign-in lang=${language} .busy=${this.entering !== undefined} .refused=${this.refused}></parlor-sign-in>`;
  }

  private question({ client: { unsent, keepsUnsent } }: DeskView): TemplateResult {
    const { signOutQuestion, signOutKept, signOutLost, keepAndSignOut, discardAndSignOut } = this.words.strings;
    const keep: Choice = { value: 'keep', label: keepAndSignOut, look: 'primary' };
    const discard: Choice = { value: 'discard', label: discardAndSignOut, look: 'danger' };
    return html`
      <parlor-dialog
        lang=${this.words.language}
        .open=${this.asksToLeave}
        heading=${signOutQuestion}
        text=${keepsUnsent ? signOutKept(unsent) : signOutLost(unsent)}
        .choices=${keepsUnsent ? [discard, keep] : [discard]}
        @parlor-choice=${this.handleAnswer}
      ></parlor-dialog>
    `;
  }

  private curtain(): unknown {
    return html`
      <div class="curtain" role="status">
        <parlor-icon name="speech"></parlor-icon><span class="spoken">${this.words.strings.signingIn}</span>
      </div>
    `;
  }

  private readonly handleAct = (event: ActEvent): void => {
    event.stopPropagation();
    const { act } = event;
    if (act.do === 'sign-in') void this.enter('by-form', (access) => access.signIn(act.login, act.password));
    else if (act.do === 'sign-out') this.askToLeave();
    else void this.desk?.perform(act);
  };

  private askToLeave(): void {
    if (this.view.value && this.view.value.client.unsent > 0) this.asksToLeave = true;
    else void this.signOut({ discard: false });
  }

  private handleAnswer({ value }: ParlorChoiceEvent): void {
    this.asksToLeave = false;
    if (value !== undefined) void this.signOut({ discard: value === 'discard' });
  }

  private resume(): void {
    void this.enter('by-itself', (access) => access.resume());
  }

  private async enter(
    how: 'by-form' | 'by-itself',
    open: (access: DeskAccess) => Promise<AgentClient | undefined>,
  ): Promise<void> {
    const { access } = this;
    if (!access || this.desk || this.entering) return;
    this.entering = how;
    this.refused = undefined;
    try {
      const client = await open(access);
      if (this.isConnected) this.begin(client);
      else client?.close();
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.refused = { code: error.code, params: error.params };
    } finally {
      this.entering = undefined;
    }
  }

  private begin(client: AgentClient | undefined): void {
    if (!client) return;
    this.desk = new Desk(client, tabKeep());
    this.desk.look(this.attention.isLooking);
    this.view.follow(this.desk);
  }

  private leave(options: { readonly forget: boolean; readonly discard?: boolean }): void {
    this.desk?.close(options);
    this.desk = undefined;
    this.asksToLeave = false;
    this.view.follow(undefined);
  }

  /** Leaves at once; if the relay can't be told, the form says so. */
  private async signOut({ discard }: { readonly discard: boolean }): Promise<void> {
    this.leave({ forget: true, discard });
    try {
      await this.access?.signOut();
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.refused = { code: error.code, params: error.params };
    }
  }
}

define('parlor-console', ParlorConsole);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-console': ParlorConsole;
  }
}
