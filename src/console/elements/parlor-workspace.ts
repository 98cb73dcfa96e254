/** `<parlor-workspace>`: the desk of somebody who is signed in: panel, offers, and Home or the session in front. Rules S1–S3 (in part). */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { OnlineController } from '../controllers/online-controller.ts';
import { ShortcutsController } from '../controllers/shortcuts-controller.ts';
import type { DeskView } from '../desk.ts';
import { draftOf, sessionInFront } from '../desk-state.ts';
import { linkOf } from '../link.ts';
import { workspaceStyles } from './parlor-workspace.styles.ts';
import './parlor-connection-note.ts';
import '../home/parlor-home.ts';
import '../offers/parlor-offers.ts';
import '../presence/parlor-account.ts';
import '../presence/parlor-presence-alert.ts';
import '../session/parlor-session.ts';
import '../panel/parlor-session-panel.ts';

/**
 * Every session is in the page, stacked; only the one in front can be seen and reached. What is offered has a place of its
 * own beside them, so that it neither covers nor moves what somebody is about to press.
 */
export class ParlorWorkspace extends ParlorElement {
  static override styles = [tokens, base, workspaceStyles];

  @property({ attribute: false }) view: DeskView | undefined;

  @query('parlor-offers') private readonly offers!: HTMLElement | null;

  private readonly online = new OnlineController(this);

  constructor() {
    super();
    new ShortcutsController(this, { choose: (digit) => this.bringToFront(digit), toOffer: () => this.offers?.focus() });
  }

  // Who goes to a session goes there to write, and who is sent Home must not lose the keyboard; on a touch screen, though,
  // the focus would open a keyboard over half of it.
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    if (before === undefined || frontOf(before) === frontOf(this.view) || matchMedia('(pointer: coarse)').matches)
      return;
    this.toFront();
  }

  protected override render(): unknown {
    if (!this.view) return nothing;
    const { client, desk } = this.view;
    const link = linkOf(client, this.online.isOnline);
    const { connection, sessions } = client;
    const front = sessionInFront(desk, sessions);
    return html`
      <parlor-session-panel .view=${this.view}></parlor-session-panel>
      <parlor-offers
        .offers=${client.offers}
        .sessions=${sessions}
        .monitored=${client.monitored}
        .attempts=${desk.attempts}
        .facts=${client.desk}
        @parlor-offers-left=${this.toFront}
      ></parlor-offers>
      <parlor-account .view=${this.view} .link=${link}></parlor-account>
      <main>
        <parlor-connection-note
          .link=${link}
          .code=${connection.state === 'stopped' ? connection.code : undefined}
        ></parlor-connection-note>
        <parlor-presence-alert
          .alert=${client.self?.alert}
          ?busy=${desk.presence?.wanted === 'reset' && !desk.presence.refused}
        ></parlor-presence-alert>
        <div class="stack">
          <parlor-home
            class=${front ? 'back' : 'front'}
            .list=${client.open}
            .mine=${client.waiting}
            .attempts=${desk.attempts}
            .refused=${client.refused}
            me=${client.me?.id ?? nothing}
          ></parlor-home>
          ${repeat(
            sessions,
            ({ conversation }) => conversation.id,
            (session) => this.session(session, session === front),
          )}
        </div>
      </main>
    `;
  }

  private session(session: ConversationView, isFront: boolean): unknown {
    const { client, desk } = this.view ?? {};
    const { id } = session.conversation;
    return html`
      <parlor-session
        class=${isFront ? 'front' : 'back'}
        .view=${session}
        .me=${client?.me}
        .names=${client?.desk}
        .draft=${desk && draftOf(desk, id)}
        .attempt=${desk?.attempts.get(id)}
      ></parlor-session>
    `;
  }

  private toFront(): void {
    this.renderRoot.querySelector<HTMLElement>('.front')?.focus({ preventScroll: true });
  }

  private bringToFront(digit: number): void {
    const session = digit > 0 ? this.view?.client.sessions[digit - 1] : undefined;
    if (session) this.dispatchEvent(new ActEvent({ do: 'focus', conversation: session.conversation.id }));
    else if (digit === 0) this.dispatchEvent(new ActEvent({ do: 'focus' }));
  }
}

const frontOf = (view: DeskView | undefined): string | undefined =>
  view && sessionInFront(view.desk, view.client.sessions)?.conversation.id;

define('parlor-workspace', ParlorWorkspace);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-workspace': ParlorWorkspace;
  }
}
