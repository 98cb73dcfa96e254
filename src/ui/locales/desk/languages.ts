/** The languages the desk's words come in. */
import type { Languages } from '../languages.ts';
import { en } from './en.ts';
import { deskOthersOf } from './others.ts';
import type { DeskStrings } from './strings.ts';

export const desk: Languages<DeskStrings> = { name: 'desk', en, others: deskOthersOf((words) => words.desk) };
