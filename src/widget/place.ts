/** Whom an element's visitor talks to, by its attributes; and whether this browser remembers a conversation there. */
import { credentialKey } from '../sdk/credentials/credential-key.ts';
import type { VisitorOptions } from '../sdk/visitor-options.ts';
import { surroundingsOf } from '../ui/locales/languages.ts';
import { isAddress } from './attribute-values.ts';
import type { ChatAttributes } from './chat-attributes.ts';

/** The relay's address, absolute; where this script came from if the element names none that can be. */
export const relayOf = ({ relay }: ChatAttributes): string =>
  relay && isAddress(relay) ? new URL(relay, document.baseURI).href : new URL(import.meta.url).origin;

/** What a client is made with to get there, and in which language. */
export const placeOf = (chat: ChatAttributes): Pick<VisitorOptions, 'relay' | 'site' | 'workstream' | 'language'> => {
  const { site, workstream } = chat;
  return { relay: relayOf(chat), site, language: surroundingsOf(chat).language, ...(workstream && { workstream }) };
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
