/** The languages the panel's words come in. */
import type { Languages } from '../languages.ts';
import { restOf } from '../visitors/rest.ts';
import { en } from './en.ts';
import type { WidgetStrings } from './strings.ts';

export const widget: Languages<WidgetStrings> = { name: 'widget', en, others: restOf(({ widget }) => widget) };
