/** The languages the shared words come in. */
import type { Languages } from '../languages.ts';
import { restOf } from '../visitors/rest.ts';
import { talkOf } from './desk-en.ts';
import { en } from './en.ts';
import type { TalkStrings } from './strings.ts';

export const talk: Languages<TalkStrings> = { name: 'talk', en, others: restOf(talkOf) };
