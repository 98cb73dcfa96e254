/** The languages that the words of the tools come in. */
import type { Languages } from '../languages.ts';
import { restOf } from '../visitors/rest.ts';
import { en } from './en.ts';
import type { ToolStrings } from './strings.ts';

export const tools: Languages<ToolStrings> = { name: 'tools', en, others: restOf(({ tools }) => tools) };
