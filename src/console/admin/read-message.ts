/** What visitors of a language read of each system message, as a workstream that is edited says it. Pure. Rule M3 in docs/SPEC.md. */
import { type MessageCode, placeholders } from '../../core/front/front-facts.ts';
import { ownSentence } from '../../core/front/own-words.ts';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import type { AdminPreviewStrings } from '../../ui/locales/desk/admin/previews.ts';
import { fieldIn, fieldsOf, isFields, type JsonFields, listOf, textOf } from './json.ts';

/** What visitors of a language read: a text and the language it is from, nothing of the site's, or nothing at all. */
export type ReadMessage = { readonly text: string; readonly language: string } | 'own' | 'silent';

/** `pt-BR` before `pt`; an empty text says nothing. As the relay tells it. */
export const readMessage = (
  front: Json | undefined,
  language: string,
  code: MessageCode,
  { sampleAgent, sampleSupervisor }: Pick<AdminPreviewStrings, 'sampleAgent' | 'sampleSupervisor'>,
): ReadMessage => {
  const all: readonly JsonFields[] = listOf(fieldsOf(front)['words']).map(fieldsOf);
  const [primary = ''] = language.split('-', 1);
  const chain = [...new Set([language, primary])].flatMap((tag): readonly JsonFields[] => {
    const found = all.find((one) => one['language'] === tag);
    return found ? [found] : [];
  });
  const told = [...chain.map((one) => one['told']), fieldsOf(front)['told']].map((one) => fieldIn(fieldsOf(one), code));
  // The nearest word on it counts.
  if (told.find((one) => one !== undefined) === false) return 'silent';
  const values = { agent: sampleAgent, supervisor: sampleSupervisor, position: 3, minutes: 5 };
  const [name] = placeholders[code];
  for (const words of chain) {
    const said = fieldIn(fieldsOf(words['messages']), code);
    const text = isFields(said)
      ? Object.fromEntries(Object.entries(said).map(([form, one]) => [form, textOf(one)]))
      : textOf(said);
    const isEmpty = typeof text === 'string' ? text === '' : Object.values(text).every((one) => one === '');
    const tag = textOf(words['language']);
    if (isEmpty || tag === '') continue;
    const messages = { language: tag, texts: { [code]: text } };
    const sentence = sentenceOf({ messages }, code, name === undefined ? {} : { [name]: values[name] });
    if (sentence) return { text: sentence, language: tag };
  }
  return 'own';
};

/** A language that is half typed is none that numbers can be written in yet. */
const sentenceOf = (...given: Parameters<typeof ownSentence>): string | undefined => {
  try {
    return ownSentence(...given)?.text;
  } catch {
    return undefined;
  }
};
