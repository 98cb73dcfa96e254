/** From a script tag to the element it asks for, once for each site and workstream on a page. */
import { chatAttributes } from './chat-attributes.ts';
import type { ParlorChat } from './parlor-chat.ts';

/** Makes the elements that the page's script tags with this address ask for. */
export const embedFromScript = (address: string): void => {
  for (const script of document.querySelectorAll('script')) {
    if (script.src !== address) continue;
    const site = script.getAttribute('data-site');
    if (!site || isThere(site, script.getAttribute('data-workstream') ?? '')) continue;
    const chat = document.createElement('parlor-chat');
    for (const name of chatAttributes) {
      const value = script.getAttribute(`data-${name}`);
      if (value !== null) chat.setAttribute(name, value);
    }
    document.body.append(chat);
    stayThroughNavigation(chat);
  }
};

const isThere = (site: string, workstream: string): boolean =>
  [...document.querySelectorAll('parlor-chat')].some((chat) => chat.site === site && chat.workstream === workstream);

/**
 * Libraries that turn page loads into replacements of `<body>` would take the element away with the old one, and never
 * run the script again. An element that somebody takes out of a body that stays is left out.
 */
const stayThroughNavigation = (chat: ParlorChat): void => {
  let { body } = document;
  new MutationObserver(() => {
    if (document.body === body || !document.body) return;
    const wasIn = !chat.isConnected && body.contains(chat);
    body = document.body;
    if (wasIn && !isThere(chat.site, chat.workstream)) body.append(chat);
  }).observe(document.documentElement, { childList: true });
};
