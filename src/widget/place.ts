/** Whom an element's visitor talks to, by its attributes; and whether this browser remembers a conversation there. */
import { credentialKey } from '../sdk/credentials/credential-key.ts';
import type { VisitorOptions } from '../sdk/visitor-options.ts';
import { isMistaken } from './attribute-mistakes.ts';
import type { ChatAttributes } from './chat-attributes.ts';

/** The relay's address, absolute; where this script came from if the element names none that can be. */
export const relayOf = ({ relay }: ChatAttributes): string =>
  relay === '' || isMistaken('relay', relay) ? new URL(import.meta.url).origin : new URL(relay, document.baseURI).href;

/** `spoken`: the language of the page, where the element names none. */
export const placeOf = (
  chat: ChatAttributes,
  spoken: string,
): Pick<VisitorOptions, 'relay' | 'site' | 'workstream' | 'language'> => {
  const { site, workstream, locale } = chat;
  return { relay: relayOf(chat), site, language: locale || spoken, ...(workstream && { workstream }) };
};

/** What a browser remembers a visitor by. */
export const keyOf = (chat: ChatAttributes): string => credentialKey(relayOf(chat), chat.site);

export const isRemembered = (chat: ChatAttributes): boolean => {
  try {
    return localStorage.getItem(keyOf(chat)) !== null;
  } catch {
    return false;
  }
};
