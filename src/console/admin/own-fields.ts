/** Fields that are not like the others: what a masking rule hides, and in which queues an agent works. */
import { html, nothing } from 'lit';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import type { AdminFieldStrings } from '../../ui/locales/desk/admin/fields.ts';
import { nameOf, optionOf } from './field-words.ts';
import type { Surroundings } from './fields.ts';
import { below, fieldsOf, isFields, type JsonFields, listOf, textOf } from './json.ts';

/** What such a field is made of. */
export interface OwnField {
  readonly pointer: string;
  readonly value: Json | undefined;
  /** What stands beside it. */
  readonly beside: JsonFields;
  readonly around: Surroundings;
  readonly words: AdminFieldStrings;
  readonly problemsAt: (pointer: string) => unknown;
  readonly edit: (pointer: string, value: Json | undefined) => void;
}

/** Numbers of cards, e-mail addresses, or a pattern. */
export const hidesField = ({ pointer, value, words, problemsAt, edit }: OwnField): unknown => {
  const chosen = isFields(value) ? 'pattern' : textOf(value);
  const pattern = below(pointer, 'pattern');
  const choose = ({ target }: Event): void => {
    const { value: kind } = target as HTMLSelectElement;
    edit(pointer, kind === 'pattern' ? { pattern: '' } : kind);
  };
  return html`
    <div class="entry">
      <label class="field" for=${pointer}>${nameOf(words, 'hides')}</label>
      <select id=${pointer} @change=${choose}>
        ${['card', 'email', 'pattern'].map((one) => html`<option value=${one} .selected=${one === chosen}>${optionOf(words, 'hides', { value: one })}</option>`)}
      </select>
      ${problemsAt(pointer)}
      ${
        isFields(value)
          ? html`
              <label class="field" for=${pattern}>${nameOf(words, 'pattern')}</label>
              <input id=${pattern} class="code" type="text" dir="ltr" autocomplete="off" spellcheck="false" aria-describedby="hint:${pattern} wrong:${pattern}"
                .value=${textOf(value['pattern'])} @input=${({ target }: Event) => edit(pattern, (target as HTMLInputElement).value)} />
              <p class="hint" id="hint:${pattern}">${words.hints.pattern}</p>
              ${problemsAt(pattern)}
            `
          : nothing
      }
    </div>
  `;
};

/** A queue says itself who works in it; who is looked at here is put in there, or taken out. */
export const queuesField = ({ pointer, beside, around: { config }, words, edit }: OwnField): unknown => {
  const agent = textOf(beside['id']);
  const siteAt = config.sites.findIndex((one) => fieldsOf(one)['id'] === beside['site']);
  const queues = listOf(fieldsOf(config.sites[siteAt])['queues']).map(fieldsOf);
  if (queues.length === 0) return nothing;
  const change = (at: number, isIn: boolean): void => {
    const agents = listOf(queues[at]?.['agents']);
    edit(`/sites/${siteAt}/queues/${at}/agents`, isIn ? [...agents, agent] : agents.filter((one) => one !== agent));
  };
  return html`
    <fieldset class="entry" id=${pointer} tabindex="-1">
      <legend class="field">${words.queuesOfAgent}</legend>
      <div class="some">
        ${queues.map(({ id, name, agents }, at) => {
          const isEverybodys = agents === undefined;
          return html`<label class="switch"><input type="checkbox" ?disabled=${isEverybodys} .checked=${isEverybodys || listOf(agents).includes(agent)}
            @change=${({ target }: Event) => change(at, (target as HTMLInputElement).checked)} /><span dir="auto">${textOf(name) || textOf(id)}</span>${isEverybodys ? html`<span class="hint">${words.everybodys}</span>` : nothing}</label>`;
        })}
      </div>
    </fieldset>
  `;
};
