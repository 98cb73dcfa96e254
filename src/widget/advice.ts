/**
 * What the console says to who builds the page: once for each mistake, and never of what a visitor meets. Loaded when
 * there is something to say.
 */
import type { ErrorCode } from '../core/errors.ts';
import { canonical } from '../ui/locales/languages.ts';
import { isAddress, isColour } from './attribute-values.ts';
import { type ChatAttribute, chatAttributes } from './chat-attributes.ts';

/** What each attribute accepts, and what is used instead of what it does not. */
const accepted: Readonly<Record<ChatAttribute, readonly [accepts: string, instead: string]>> = {
  site: ['the id of a site at the relay', 'Without it the chat can’t connect'],
  relay: ['an http or https address', 'The address that the script came from is used'],
  workstream: ['the id of a workstream of the site', 'The site’s first one is used'],
  layout: ['"floating" or "inline"', '"floating" is used'],
  locale: ['a BCP 47 tag such as "en" or "pt-BR"', 'The language of the page is used'],
  accent: ['a CSS colour such as "#0b6" or "rebeccapurple"', 'The default colour is used'],
  position: ['"start" or "end"', '"end" is used'],
  label: ['any text', 'The default is used'],
  theme: ['"light", "dark" or "auto"', 'That of the page is used'],
  sound: ['a volume from 0 to 1, or "off"', 'The default is used'],
  'title-hint': ['"off"', 'The title counts messages'],
  invitations: ['an array of rules as JSON', 'Nobody is invited'],
};

const anything = (): boolean => true;

/** Which values are used. */
const isUsed: Readonly<Record<ChatAttribute, (value: string) => boolean>> = {
  site: (value) => value !== '',
  relay: isAddress,
  workstream: anything,
  layout: (value) => /^(floating|inline)$/.test(value),
  locale: (value) => canonical(value) !== undefined,
  accent: isColour,
  position: (value) => /^(start|end)$/.test(value),
  label: anything,
  theme: (value) => /^(light|dark|auto)$/.test(value),
  sound: (value) => value === 'off' || (Number(value) >= 0 && Number(value) <= 1),
  'title-hint': (value) => value === 'off',
  // What is wrong with them is said where they are read.
  invitations: anything,
};

/** Who is spoken of, and remembers what was said. */
export type Advised = Element & { advised?: Set<string> };

/** Warns of attributes whose values are ignored, and of a missing site. One that is empty counts as left out. */
export const adviseOn = (chat: Advised): void => {
  for (const name of chatAttributes) {
    const value = chat.getAttribute(name) ?? '';
    if ((value === '' && name !== 'site') || isUsed[name](value)) continue;
    const [accepts, instead] = accepted[name];
    const given = value ? `${name}="${value}" is not understood` : `${name} is missing`;
    warnOnce(chat, `${given}. It takes ${accepts}. ${instead}.`);
  }
};

/** Refusals that whoever builds the page can do something about. */
const refusals: Partial<Record<ErrorCode, (chat: Advised) => string>> = {
  'unknown-site': (chat) => `the relay knows no site="${chat.getAttribute('site') ?? ''}"`,
  'unknown-workstream': (chat) => `the site has no workstream="${chat.getAttribute('workstream') ?? ''}"`,
  'origin-not-allowed': () => `the site does not list ${location.origin} among its origins`,
};

/** Warns of a refusal that is a mistake of the page. */
export const adviseOnRefusal = (chat: Advised, code: ErrorCode): void => {
  const sentence = refusals[code]?.(chat);
  if (sentence !== undefined) warnOnce(chat, `${sentence} (${code}).`);
};

const warnOnce = (chat: Advised, sentence: string): void => {
  chat.advised ??= new Set();
  if (chat.advised.has(sentence)) return;
  chat.advised.add(sentence);
  // biome-ignore lint/suspicious/noConsole: the only reader is who builds the page.
  console.warn(`<parlor-chat>: ${sentence}`);
};
