/** Words of what can be done with a message at the desk. */
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

export interface MessageStrings {
  /** Names the button, and the menu behind it. */
  readonly actions: string;
  readonly copy: string;
  readonly quote: string;
  readonly note: string;
  readonly saveReply: string;
  /** Said once something has been done that is seen nowhere. */
  readonly copied: string;
  readonly notCopied: string;
}

const en: MessageStrings = {
  actions: 'Actions for this message',
  copy: 'Copy text',
  quote: 'Quote in a message',
  note: 'Use as a note',
  saveReply: 'Save as my quick reply…',
  copied: 'Copied.',
  notCopied: 'The browser doesn’t let it be copied. Select the text instead.',
};

export const messages: Languages<MessageStrings> = {
  name: 'messages',
  en,
  others: deskOthersOf((words) => words.messages),
};
