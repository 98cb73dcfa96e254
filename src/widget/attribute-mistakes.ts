/**
 * Whether an element has attributes whose values can't be meant. Which, and what is said of them, is loaded when there are
 * any: `advice.ts`.
 */
import { canonical } from '../ui/locales/languages.ts';
import { isAddress, isColour } from './attribute-values.ts';
import type { ChatAttributes } from './chat-attributes.ts';

/** Says in the console what is mistaken, if anything is. */
export const advise = (chat: ChatAttributes): void => {
  // Most have nothing but a site.
  if (chat.site && chat.attributes.length === 1) return;
  const { site, relay, locale, accent } = chat;
  const chosen = ['layout', 'position', 'theme'].map((name) => chat.getAttribute(name) ?? '');
  if (
    site &&
    (!relay || isAddress(relay)) &&
    (!locale || canonical(locale)) &&
    (!accent || isColour(accent)) &&
    /^(floating|inline)?,(start|end)?,(light|dark|auto)?$/.test(`${chosen}`)
  )
    return;
  import('./advice.ts').then(
    ({ adviseOn }) => adviseOn(chat),
    () => undefined,
  );
};
