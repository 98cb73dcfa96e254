/** The languages the shared words come in. */
import type { Languages } from '../languages.ts';
import { en } from './en.ts';
import type { TalkStrings } from './strings.ts';

export const talk: Languages<TalkStrings> = { en, others: {} };
