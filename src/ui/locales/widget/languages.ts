/** The languages the panel's words come in. */
import type { Languages } from '../languages.ts';
import { en } from './en.ts';
import type { WidgetStrings } from './strings.ts';

export const widget: Languages<WidgetStrings> = { en, others: {} };
