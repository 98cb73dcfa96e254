/** What a workstream says to its visitors, language by language, and the texts of what it asks. Rules M2, M3, V7 and W6. */
import { html, nothing } from 'lit';
import { type MessageCode, placeholders } from '../../../core/front/front-facts.ts';
import type { Json } from '../../../sdk/admin/agent-admin.ts';
import { nameOf } from '../field-words.ts';
import { type Field, type Option, type Surroundings, values } from '../fields.ts';
import { fieldIn, fieldsOf, type JsonFields, listOf, textOf, valueAt } from '../json.ts';
import type { OwnField } from '../own-fields.ts';

const codes = Object.keys(placeholders) as readonly MessageCode[];

const isCounted = (code: MessageCode): boolean => code === 'queue-position' || code === 'average-wait';

/** What visitors are told in any case, and what has a switch elsewhere. */
const untold: readonly MessageCode[] = ['supervisor-joined', 'supervisor-ended', 'queue-position', 'average-wait'];

/** What visitors of a language read where it has no text of its own: that of the language without its region, or none of the site's. */
export const fallbackOf = (
  words: readonly Json[],
  language: string,
  code: string,
): { readonly language: string; readonly text: string } | undefined => {
  const [primary = ''] = language.split('-', 1);
  const other = words.map(fieldsOf).find((one) => one['language'] === primary && primary !== language);
  const text = textOf(fieldIn(fieldsOf(other?.['messages']), code));
  return text === '' ? undefined : { language: primary, text };
};

/** A text of the site's, and below it what is read as long as there is none. */
const messageField =
  (code: MessageCode) =>
  ({ pointer, value, around: { config }, words, problemsAt, edit }: OwnField): unknown => {
    const [, list = '', at = ''] = /^(.*\/words)\/(\d+)\//.exec(pointer) ?? [];
    const all = listOf(valueAt(config as unknown as Json, list));
    const language = textOf(fieldsOf(all[Number(at)])['language']);
    const fallback = textOf(value) === '' ? fallbackOf(all, language, code) : undefined;
    const [placeholder] = placeholders[code];
    const read = ({ target }: Event): void => edit(pointer, (target as HTMLTextAreaElement).value || undefined);
    return html`
      <div class="entry">
        <label class="field" for=${pointer}>${nameOf(words, code)}</label>
        <textarea id=${pointer} rows="1" dir="auto" lang=${language || nothing} aria-describedby="hint:${pointer}" .value=${textOf(value)} @input=${read}></textarea>
        <p class="hint" id="hint:${pointer}">
          ${placeholder === undefined ? nothing : words.filledIn(placeholder)}
          ${textOf(value) === '' ? (fallback ? html`${words.readInstead(fallback.language)} <q lang=${fallback.language} dir="auto">${fallback.text}</q>` : words.chatsOwn) : nothing}
        </p>
        ${problemsAt(pointer)}
      </div>
    `;
  };

const forms: readonly Field[] = ['zero', 'one', 'two', 'few', 'many', 'other'].map((name) => ({ kind: 'text', name }));

const message = (code: MessageCode): Field =>
  isCounted(code)
    ? { kind: 'group', name: code, fresh: { other: '' }, fields: forms }
    : { kind: 'own', name: code, draw: messageField(code) };

const said = (name: string): Field => ({
  kind: 'group',
  name,
  fresh: { text: '' },
  fields: [
    { kind: 'long', name: 'text' },
    {
      kind: 'group',
      name: 'link',
      fresh: { text: '', url: 'https://' },
      fields: [
        { kind: 'text', name: 'text' },
        { kind: 'text', name: 'url' },
      ],
    },
  ],
});

const told: Field = {
  kind: 'group',
  name: 'told',
  fresh: {},
  fields: codes.filter((code) => !untold.includes(code)).map((name) => ({ kind: 'switch', name, usual: true })),
};

/** Below `front` of a workstream. */
export const messageFields: readonly Field[] = [
  {
    kind: 'group',
    name: 'notice',
    fresh: { version: '' },
    fields: [
      { kind: 'text', name: 'version' },
      { kind: 'switch', name: 'required', usual: false },
    ],
  },
  {
    kind: 'list',
    name: 'words',
    isOrdered: true,
    fresh: () => ({ language: '' }),
    fields: [
      { kind: 'text', name: 'language' },
      { kind: 'switch', name: 'forOthers', usual: false },
      { kind: 'group', name: 'messages', fields: codes.map(message) },
      said('notice'),
      said('outOfHours'),
      told,
    ],
  },
  told,
];

const questions: Field = {
  kind: 'list',
  name: 'questions',
  isOrdered: true,
  fresh: () => ({ id: '', kind: 'text' }),
  fields: [
    { kind: 'text', name: 'id' },
    {
      kind: 'choice',
      name: 'kind',
      from: values('text', 'long-text', 'email', 'phone', 'choice', 'choices', 'consent'),
      isNeeded: true,
    },
    { kind: 'switch', name: 'required', usual: false },
    { kind: 'choice', name: 'about', from: values('name', 'email', 'phone') },
    { kind: 'lines', name: 'choices', when: ({ kind }) => kind === 'choice' || kind === 'choices' },
  ],
};

const assignees = ({ config, site }: Surroundings): readonly Option[] =>
  config.agents
    .map(fieldsOf)
    .flatMap(({ id, name, site: at }) => (at === site['id'] ? [{ value: textOf(id), label: textOf(name) }] : []));

/** Below `front` of a workstream: what is asked, and by which words in each language. */
export const formFields: readonly Field[] = [
  { kind: 'group', name: 'preChat', fresh: { questions: [] }, fields: [questions] },
  { kind: 'group', name: 'postChat', fresh: {}, fields: [{ kind: 'switch', name: 'rating', usual: true }, questions] },
  {
    kind: 'group',
    name: 'contactForm',
    fresh: {},
    fields: [{ kind: 'choice', name: 'assignee', from: assignees }, questions],
  },
  {
    kind: 'list',
    name: 'words',
    fresh: () => ({ language: '' }),
    fields: [
      { kind: 'text', name: 'language' },
      {
        kind: 'list',
        name: 'questions',
        fresh: (): JsonFields => ({ question: '', label: '' }),
        fields: [
          { kind: 'text', name: 'question' },
          { kind: 'text', name: 'label' },
          { kind: 'text', name: 'help' },
          {
            kind: 'list',
            name: 'choices',
            fresh: (): JsonFields => ({ choice: '', text: '' }),
            fields: [
              { kind: 'text', name: 'choice' },
              { kind: 'text', name: 'text' },
            ],
          },
        ],
      },
    ],
  },
];
