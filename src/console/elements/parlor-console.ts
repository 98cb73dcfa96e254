/** `<parlor-console>`: the desk. The only element that holds a client. */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ProviderRefusal, SignInWays } from '../../core/accounts/provider-sign-in.ts';
import { errors, isParlorError, ParlorError } from '../../core/errors.ts';
import type { AgentClient } from '../../sdk/agent-client.ts';
import { SnapshotController } from '../../ui/controllers/snapshot-controller.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { Choice } from '../../ui/elements/parlor-dialog.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { DeskAccess, LinkedAccount, Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { AttentionController } from '../controllers/attention-controller.ts';
import { LeavingController } from '../controllers/leaving-controller.ts';
import { Desk, type DeskView } from '../desk.ts';
import { browserKeeps } from '../desk-memory.ts';
import { unsentParts } from '../desk-state.ts';
import type { PlaceAddress } from '../place-address.ts';
import type { PlaceKey } from '../places.ts';
import type { PagePreferences, Preferences } from '../preferences.ts';
import { speakAnew } from '../speak-anew.ts';
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

  /**
   * Address of the desk's service worker, which comes from where the page does: `worker.js` on the relay's own page. Without it
   * the system shows no notifications. Set it before `access`.
   */
  @property({ attribute: false }) worker: string | undefined;

  /** Where the place in front is written, in a page that is the desk's own. Set it before `access`. */
  @property({ attribute: false }) address: PlaceAddress | undefined;

  /** What people here prefer, where the page asks them. */
  @property({ attribute: false }) preferences: PagePreferences | undefined;

  /** A link that somebody came by to set their password, as the page was given it. It goes before any sign-in there is. */
  @property({ attribute: false }) link: string | undefined;

  /** Why somebody came back from their identity provider without being signed in, if they did. */
  @property({ attribute: false }) turnedAway: ProviderRefusal | undefined;

  /** Being let in right now: with a password, or without. */
  @state() private entering: 'by-form' | 'by-itself' | undefined;

  @state() private refused: Refused | undefined;

  /** How people sign in, once that was asked. */
  @state() private ways: SignInWays | undefined;

  /** Whether somebody who wants to leave is asked what is to become of what they have not sent. */
  @state() private asksToLeave = false;

  private readonly words = new StringsController(this, desk);

  private readonly frame = new StringsController(this, workspace);

  private readonly view = new SnapshotController<DeskView>(this);

  private readonly preferred = new SnapshotController<Preferences>(this);

  private readonly attention = new AttentionController(this, () => this.desk?.look(this.attention.isLooking));

  private moving: AbortController | undefined;

  private desk: Desk | undefined;
  private spoken = this.words.language;

  constructor() {
    super();
    this.addEventListener(ActEvent.type, this.handleAct);
    new LeavingController(this, () => wouldLose(this.view.value));
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
    if (changed.has('preferences')) this.preferred.follow(this.preferences);
    if (changed.has('link')) this.followLink();
    else if (changed.has('access')) this.resume();
    const connection = this.view.value?.client.connection;
    if (connection?.state !== 'stopped' || errors[connection.code].retry !== 'after-sign-in') return;
    this.leave({ forget: false });
    this.refused = { code: connection.code, params: {} };
  }

  protected override updated(): void {
    if (this.view.value) this.address?.follow(this.view.value.desk.place);
    const { language } = this.words;
    if (this.spoken !== language) speakAnew(this.renderRoot);
    this.spoken = language;
  }

  protected override render(): unknown {
    const view = this.view.value;
    // The words that it shares with the widget come in more languages than its own: all of it speaks one.
    const { language } = this.words;
    if (view)
      return html`<parlor-workspace lang=${language} .worker=${this.worker} .view=${view} .preferences=${this.preferred.value}></parlor-workspace>${this.question(view)}`;
    if (this.link !== undefined && this.access)
      return html`<parlor-set-password lang=${language} .busy=${this.entering !== undefined} .refused=${this.refused}></parlor-set-password>`;
    if (this.entering === 'by-itself' || !this.access) return this.curtain();
    return html`<parlor-sign-in lang=${language} .busy=${this.entering !== undefined} .refused=${this.refused} .turnedAway=${this.turnedAway} .ways=${this.ways}></parlor-sign-in>`;
  }

  private question(view: DeskView): TemplateResult {
    const { signOutQuestion, keepAndSignOut, discardAndSignOut } = this.words.strings;
    const keep: Choice = { value: 'keep', label: keepAndSignOut, look: 'primary' };
    const discard: Choice = { value: 'discard', label: discardAndSignOut, look: 'danger' };
    return html`
      <parlor-dialog
        lang=${this.words.language}
        .open=${this.asksToLeave}
        heading=${signOutQuestion}
        text=${this.unsentText(view)}
        .choices=${canKeep(view) ? [discard, keep] : [discard]}
        @parlor-choice=${this.handleAnswer}
      ></parlor-dialog>
    `;
  }

  /** What is not sent, and what becomes of it. */
  private unsentText({ client, desk }: DeskView): string {
    const { unsent, keepsUnsent } = client;
    const { signOutKept, signOutLost } = this.words.strings;
    const { signOutDrafts, signOutStays, signOutFilesLost } = this.frame.strings;
    const { texts, files, kept } = unsentParts(desk, client);
    const commands = keepsUnsent ? signOutKept(unsent) : signOutLost(unsent);
    return [
      ...(unsent > 0 ? [commands] : []),
      ...(texts + files > 0 ? [signOutDrafts(texts, files)] : []),
      ...(texts + kept > 0 ? [signOutStays] : []),
      ...(kept < files ? [signOutFilesLost] : []),
    ].join(' ');
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
    else if (act.do === 'ways') act.give(this.askWays());
    else if (act.do === 'leave-for-provider') this.access?.otherwise?.leave({ anew: act.anew });
    else if (act.do === 'prefer') this.preferences?.prefer(act.change);
    else if (act.do === 'read-link') act.give(this.readLink());
    else if (act.do === 'set-password') void this.enterByLink(act.password);
    else if (act.do === 'leave-link') this.link = undefined;
    else void this.desk?.perform(act);
  };

  private askToLeave(): void {
    if (hasUnsent(this.view.value)) this.asksToLeave = true;
    else void this.signOut({ discard: false, forget: true });
  }

  private handleAnswer({ value }: ParlorChoiceEvent): void {
    this.asksToLeave = false;
    if (value !== undefined) void this.signOut({ discard: value === 'discard', forget: value === 'discard' });
  }

  /** Who is signed in here may be somebody else. */
  private followLink(): void {
    this.refused = undefined;
    if (this.link === undefined) return this.resume();
    this.leave({ forget: false });
    void import('../settings/parlor-set-password.ts');
  }

  private async readLink(): Promise<LinkedAccount> {
    const { access, link } = this;
    if (!access?.links || link === undefined) throw new ParlorError('link-over');
    return access.links.read(link);
  }

  private async enterByLink(password: string): Promise<void> {
    const { link } = this;
    if (link === undefined) return;
    await this.enter('by-form', async ({ links }) => links?.setPassword(link, password));
    if (this.desk) this.link = undefined;
  }

  private resume(): void {
    if (this.link !== undefined) return;
    void this.enter('by-itself', async (access) => {
      const client = await access.resume();
      // Who has to sign in is shown how; where that can't be told, with a password.
      if (!client) await this.askWays().catch(() => undefined);
      return client;
    });
  }

  private async askWays(): Promise<SignInWays> {
    this.ways ??= (await this.access?.otherwise?.ways()) ?? { passwords: true };
    return this.ways;
  }

  private async enter(
    how: 'by-form' | 'by-itself',
    open: (access: DeskAccess) => Promise<AgentClient | undefined>,
  ): Promise<void> {
    const { access } = this;
    if (!access || this.desk || this.entering) return;
    this.entering = how;
    this.refused = undefined;
    if (how === 'by-form') this.turnedAway = undefined;
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
    this.desk = new Desk(client, browserKeeps());
    this.desk.look(this.attention.isLooking);
    this.goTo(this.address?.place);
    this.moving = new AbortController();
    this.address?.onMoved((place) => this.goTo(place), this.moving.signal);
    this.view.follow(this.desk);
  }

  private goTo(place: PlaceKey | undefined): void {
    void this.desk?.perform({ do: 'visit', ...(place && { place }) });
  }

  private leave(options: { readonly forget: boolean; readonly discard?: boolean }): void {
    this.moving?.abort();
    this.desk?.close(options);
    this.desk = undefined;
    this.asksToLeave = false;
    this.view.follow(undefined);
  }

  /** Leaves at once; if the relay can't be told, the form says so. */
  private async signOut(what: { readonly discard: boolean; readonly forget: boolean }): Promise<void> {
    this.leave(what);
    try {
      await this.access?.signOut();
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.refused = { code: error.code, params: error.params };
    }
  }
}

/** Whether something would be left unsent by leaving now. */
const hasUnsent = (view: DeskView | undefined): boolean => {
  if (!view) return false;
  const { texts, files } = unsentParts(view.desk, view.client);
  return view.client.unsent + texts + files > 0;
};

/** Whether a page that is left now would leave something unsent that somebody may not find again. Files that are kept go on by themselves. */
const wouldLose = (view: DeskView | undefined): boolean => {
  if (!view) return false;
  const { texts, files, kept } = unsentParts(view.desk, view.client);
  return view.client.unsent + texts + files - kept > 0;
};

/** Whether this browser can keep what there is, or some of it. */
const canKeep = ({ client, desk }: DeskView): boolean => {
  const { texts, kept } = unsentParts(desk, client);
  return client.unsent > 0 ? client.keepsUnsent : kept > 0 || (desk.storage === 'keeps' && texts > 0);
};

define('parlor-console', ParlorConsole);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-console': ParlorConsole;
  }
}
