/** `<parlor-admin-notification>`: a template that is edited, as the desk would show it, by the elements that show it. Rule N4 in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskFacts, Scenario } from '../../core/desk/desk-facts.ts';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminPreviews } from '../../ui/locales/desk/admin/previews.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { notifications } from '../../ui/locales/desk/notifications.ts';
import { headingOf, type Speech } from '../notifications/fields.ts';
import { isTold, type Matter } from '../notifications/matter.ts';
import { spokenOf } from '../notifications/told-to-system.ts';
import { secondsLeft } from '../offers/countdown.ts';
import { adminStyles } from './admin.styles.ts';
import { fieldsOf } from './json.ts';
import { readTemplate, sampleFacts, sampleMatter } from './notification-sample.ts';
import '../notifications/parlor-toasts.ts';
import '../offers/parlor-offer.ts';

/** Nothing in it can be pressed, and a screen reader is told what would be read out. */
export class ParlorAdminNotification extends ParlorElement {
  static override styles = [
    ...adminStyles,
    css`
      :host {
        display: block;
        max-inline-size: 340px;
      }

      .shown {
        margin-block: 8px 4px;
        padding-block: 8px 0;
        border: 1px dashed var(--_line-strong);
        border-radius: var(--_radius-small);
        background: var(--_surface-sunken);
      }

      .shown p {
        padding: 0 12px 8px;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() scenario: Scenario = 'incoming';

  /** What is said of it, as it is edited. */
  @property({ attribute: false }) template: Json | undefined;

  @property({ attribute: false }) site: Json | undefined;

  private readonly words = new StringsController(this, adminPreviews);

  private readonly deskWords = new StringsController(this, desk);

  private readonly notificationWords = new StringsController(this, notifications);

  /** When it was begun: what has been waited is counted from there, and no key that is pressed begins it anew. */
  private readonly now = Date.now();

  private matter: Matter | undefined;

  private facts: DeskFacts | undefined;

  protected override willUpdate(): void {
    const template = readTemplate(this.scenario, fieldsOf(this.template));
    this.facts = sampleFacts(fieldsOf(this.site), this.scenario, template);
    this.matter = sampleMatter(this.scenario, this.facts, this.words.strings, this.now);
  }

  protected override render(): unknown {
    const { matter, facts } = this;
    const words = this.words.strings;
    if (!matter) return nothing;
    const speech: Speech = {
      words: this.notificationWords.strings,
      talk: this.strings,
      answers: this.deskWords.strings,
      language: this.notificationWords.language,
      facts,
    };
    return html`
      <p class="field">${words.preview}</p>
      <p class="hint">${matter.kind === 'alert' ? words.alertMeans : words.previewMeans}</p>
      <div class="shown" inert>${this.drawn(matter, speech)}</div>
      <p class="hint" dir="auto">${words.spoken(spokenOf(matter, speech))}</p>
    `;
  }

  private drawn(matter: Matter, speech: Speech): unknown {
    if (matter.kind === 'offer')
      return html`<parlor-offer .offer=${matter.offer} .facts=${this.facts} seconds=${secondsLeft(matter.endsAt, this.now)}></parlor-offer>`;
    if (isTold(matter)) {
      const state = { toasts: [matter], more: 0, refused: new Map(), wasUnheard: false };
      return html`<parlor-toasts .state=${state} .facts=${this.facts}></parlor-toasts>`;
    }
    return html`<p dir="auto">${headingOf(matter, speech)}</p>`;
  }
}

define('parlor-admin-notification', ParlorAdminNotification);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-notification': ParlorAdminNotification;
  }
}
