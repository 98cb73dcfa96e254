/** Which values of attributes can't be meant. What is to be said of them is loaded when there are any: `advice.ts`. */
import { type ChatAttribute, type ChatAttributes, chatAttributes } from './chat-attributes.ts';

/** What values look like that are sound, of those that not every text is. */
const sound: Partial<Record<ChatAttribute, RegExp>> = {
  site: /./,
  layout: /^(inline|floating)$/,
  locale: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
  position: /^(start|end)$/,
  theme: /^(light|dark|auto)$/,
};

/** Whether this value is ignored, and the default used. */
export const isMistaken = (name: ChatAttribute, value: string): boolean => {
  if (name === 'accent') return !CSS.supports('color', value);
  if (name === 'relay')
    return !URL.canParse(value, document.baseURI) || !/^https?:/.test(new URL(value, document.baseURI).href);
  return sound[name]?.test(value) === false;
};

/** The attributes of this element whose values are ignored; a missing site is one. */
const mistakesOf = (chat: ChatAttributes): readonly ChatAttribute[] =>
  chatAttributes.filter((name) => {
    const value = chat.getAttribute(name) ?? (name === 'site' ? '' : null);
    return value !== null && isMistaken(name, value);
  });

/** Says in the console what is mistaken, if anything is. */
export const advise = (chat: ChatAttributes): void => {
  const mistakes = mistakesOf(chat);
  if (mistakes.length === 0) return;
  import('./advice.ts').then(
    ({ adviseOn }) => adviseOn(chat, mistakes),
    () => undefined,
  );
};
