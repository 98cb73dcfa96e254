/** The slash with which an agent asks for a quick reply, and what comes of the text around it. Rule S10 in docs/SPEC.md. Pure. */
import type { Refusal } from '../../core/errors.ts';
import { placeholdersIn } from '../../core/placeholders.ts';
import { fillPlaceholders, type PlaceholderValues } from '../../core/quick-replies/filling.ts';

/** A slash at the start or behind white space, and what stands between it and the caret. */
export interface Slash {
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly typed: string;
}

/** What is typed at behind a slash: on its line, beginning without a space, and with no other slash in it. */
const pattern = /(?:^|\s)\/([^\s/][^\n/]{0,60})?$/u;

/** The slash that is being typed at; undefined if there is none. */
export const slashAt = (text: string, caret: number): Slash | undefined => {
  const found = pattern.exec(text.slice(0, caret));
  if (!found) return undefined;
  const typed = found[1] ?? '';
  return { start: caret - typed.length - 1, typed };
};

/** A text that takes the place of the slash and of what was typed behind it. */
export interface Filled {
  readonly text: string;
  /** The first placeholder that is still open, in UTF-16 units from the beginning: it is to be written over. */
  readonly open?: readonly [from: number, to: number];
}

/** The quick reply with names filled in; refused if that can't be sent. */
export const filledReply = (text: string, values: PlaceholderValues): Filled | Refusal => {
  const filled = fillPlaceholders(text, values);
  if (typeof filled !== 'string') return filled;
  const known = new Map(Object.entries(values));
  const name = placeholdersIn(text).find((one) => !known.has(one));
  const from = name === undefined ? -1 : filled.indexOf(`{${name}}`);
  return { text: filled, ...(from >= 0 && { open: [from, from + `{${name}}`.length] as const }) };
};
