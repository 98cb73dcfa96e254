/**
 * What can be done with a message at the desk, as entries of its menu. Pure.
 *
 * Something more, a translation say, is one more entry here: its words in `ui/locales/desk/messages.ts`, when it is there, and
 * what it does, by what `MessageRoom` lets it do. The transcript knows nothing of any of them.
 */
import type { MessageRow } from '../../core/conversation/timeline.ts';
import type { MessageStrings } from '../../ui/locales/desk/messages.ts';
import type { Abilities } from '../abilities.ts';
import type { WriteMode } from '../desk-state.ts';

/** Where an entry acts. */
export interface MessageRoom {
  /** Puts it on the clipboard, and says whether that was possible. */
  copy(text: string): void;
  /** Adds it to what is being written. */
  write(mode: WriteMode, text: string): void;
  /** Begins a quick reply of the agent's own with it. */
  saveReply(text: string): void;
}

export interface MessageEntry {
  readonly id: string;
  readonly label: (words: MessageStrings) => string;
  /** Whether it is there for this message. */
  readonly isFor: (row: MessageRow, can: Abilities) => boolean;
  readonly act: (row: MessageRow, room: MessageRoom) => void;
}

export const messageEntries: readonly MessageEntry[] = [
  {
    id: 'copy',
    label: ({ copy }) => copy,
    isFor: () => true,
    act: ({ text }, room) => room.copy(text),
  },
  {
    id: 'quote',
    label: ({ quote }) => quote,
    // What people of the desk write for each other is not for the visitor to read.
    isFor: ({ kind }, { message }) => message && kind === 'message',
    act: ({ text }, room) => room.write('message', quoted(text)),
  },
  {
    id: 'note',
    label: ({ note }) => note,
    isFor: (_row, { note }) => note,
    act: ({ text }, room) => room.write('note', text),
  },
  {
    id: 'save-reply',
    label: ({ saveReply }) => saveReply,
    isFor: ({ kind }) => kind === 'message',
    act: ({ text }, room) => room.saveReply(text),
  },
];

/** The entries of a message that was sent and has a text. */
export const entriesFor = (row: MessageRow, can: Abilities): readonly MessageEntry[] =>
  row.text.trim() === '' || row.delivery === 'refused' || row.delivery === 'sending'
    ? []
    : messageEntries.filter(({ isFor }) => isFor(row, can));

/** As mails quote, with room to go on below it. */
const quoted = (text: string): string =>
  `${text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}\n`;
