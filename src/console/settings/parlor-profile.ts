/** `<parlor-profile>`: who somebody is at this site, as the relay knows them. Rule S1 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Profile } from '../../core/desk/profile.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { settings } from '../../ui/locales/desk/settings.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { loadingTemplate, refusedTemplate } from '../records/asked-templates.ts';
import { Asking } from '../records/asking.ts';
import { recordStyles } from '../records/record.styles.ts';
import { deskStyles } from '../styles/desk.ts';
import { listedStyles } from './listed.styles.ts';

/** Asked for whenever it comes to be seen: an admin may have changed it. What is known stays until then. */
export class ParlorProfile extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles, listedStyles];

  /** Whether it is in sight. @attr */
  @property({ type: Boolean }) shown = false;

  private readonly words = new StringsController(this, settings);

  private readonly recordWords = new StringsController(this, records);

  private readonly asked = new Asking<Profile>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('shown') && this.shown) this.asked.ask(() => this.own());
  }

  protected override render(): unknown {
    const { profile } = this.words.strings;
    const { loading, tryAgain } = this.recordWords.strings;
    const { value, refused, isUnderWay } = this.asked;
    return html`
      <h3>${profile.heading}</h3>
      ${value ? this.facts(value) : nothing}
      ${!value && isUnderWay ? loadingTemplate(loading) : nothing}
      ${
        refused
          ? refusedTemplate(profile.failed(this.strings.problems[refused]), {
              label: tryAgain,
              take: () => this.asked.again(),
            })
          : nothing
      }
    `;
  }

  private facts({ name, login, role, site, queues }: Profile): unknown {
    const { profile } = this.words.strings;
    const list = new Intl.ListFormat(this.language, { type: 'unit' }).format(queues.map((queue) => queue.name));
    const facts: readonly (readonly [string, string])[] = [
      [profile.name, name],
      [profile.login, login],
      [profile.role, profile.roles[role]],
      [profile.site, site.name],
      ...(queues.length > 0 ? [[profile.queues, list] as const] : []),
    ];
    return html`
      <dl class="facts">
        ${facts.map(([what, is]) => html`<div><dt>${what}</dt><dd dir="auto">${is}</dd></div>`)}
      </dl>
      <p>${profile.byAdmin}</p>
    `;
  }

  private own(): Promise<Profile> {
    return new Promise((resolve, reject) => {
      this.dispatchEvent(new ActEvent({ do: 'profile', give: (profile) => profile.then(resolve, reject) }));
    });
  }
}

define('parlor-profile', ParlorProfile);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-profile': ParlorProfile;
  }
}
