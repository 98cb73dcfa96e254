/** The tables of docs/EMBEDDING.md and docs/THEMING.md, made of the element's manifest. */
import type { Declaration, Entry } from './manifest.ts';

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
const prose = ({ description = '' }: Entry): string => description.replaceAll('\n', ' ').replaceAll('|', '\\|');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const signature = ({ name, parameters = [] }: Entry): string =>
  `${name}(${parameters.map((one) => `${one.name}${one.optional ? '?' : ''}`).join(', ')})`;

/** By the name in the document's marker. */
export const tablesOf = (chat: Declaration): Readonly<Record<string, string>> => {
  const attributes = new Set(chat.attributes.map(({ name }) => name));
  const methods = chat.members.filter(({ kind }) => kind === 'method');
  const properties = chat.members.filter(({ kind, name }) => kind === 'field' && !attributes.has(name));
  return {
    attributes: table(
      ['attribute', 'value', 'what it is'],
      chat.attributes.map((one) => [code(one.name), code(one.type?.text ?? 'string'), prose(one)]),
    ),
    properties: table(
      ['property', 'type', 'what it is'],
      properties.map((one) => [code(one.name), code(one.type?.text ?? ''), prose(one)]),
    ),
    methods: table(
      ['method', 'gives', 'what it does'],
      methods.map((one) => [code(signature(one)), code(one.return?.type?.text ?? 'void'), prose(one)]),
    ),
    events: table(
      ['event', 'class', 'when'],
      chat.events.map((one) => [code(one.name), code(one.type?.text ?? ''), prose(one)]),
    ),
    slots: table(
      ['slot', 'what it is'],
      chat.slots.map((one) => [code(one.name), prose(one)]),
    ),
    parts: table(
      ['part', 'what it is'],
      chat.cssParts.map((one) => [code(one.name), prose(one)]),
    ),
    tokens: table(
      ['custom property', 'default', 'what it is'],
      chat.cssProperties.map((one) => [code(one.name), one.default ? code(one.default) : '', prose(one)]),
    ),
  };
};
