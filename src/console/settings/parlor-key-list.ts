/** `<parlor-key-list>`: the desk's keys, as they stand on the keyboard of whoever reads. Rule S1 in docs/SPEC.md. */
import { html } from 'lit';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { type FieldKey, settings } from '../../ui/locales/desk/settings.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ariaKeys, keysInWords, shortcutNames } from '../controllers/shortcuts-controller.ts';
import { listedStyles } from './listed.styles.ts';

/** Keys that work where one writes or reads, as `aria-keyshortcuts` would name them. */
const fieldKeys: Readonly<Record<FieldKey, string>> = {
  send: 'Enter',
  'new-line': 'Shift+Enter',
  'quick-replies': '/',
  'open-beside': 'Shift+Enter',
  leave: 'Escape',
};

export class ParlorKeyList extends ParlorElement {
  static override styles = [tokens, base, listedStyles];

  private readonly words = new StringsController(this, settings);

  protected override render(): unknown {
    const words = this.words.strings;
    const wide = shortcutNames().map((name) => this.row(words.keyNames[name], ariaKeys(name)));
    const near = (Object.keys(fieldKeys) as FieldKey[]).map((name) => this.row(words.fieldKeys[name], fieldKeys[name]));
    return html`
      <h3>${words.keys}</h3>
      <dl class="keys">${wide}${near}</dl>
    `;
  }

  private row(name: string, keys: string): unknown {
    return html`<div><dt>${name}</dt><dd><kbd>${keysInWords(keys, this.words.strings.keyLabels)}</kbd></dd></div>`;
  }
}

define('parlor-key-list', ParlorKeyList);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-key-list': ParlorKeyList;
  }
}
