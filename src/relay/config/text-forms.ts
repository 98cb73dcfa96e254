/** How texts are to be written, by the patterns of the configuration's shape: what a person is told in the place of a pattern. */
import type { TextForm } from '../../core/configuration/problems.ts';

/** Those that an admin can write at the desk. What stands in the file only is described by its shape. */
const forms: ReadonlyMap<string, TextForm> = new Map([
  ['^[a-z0-9][a-z0-9-]*$', 'identifier'],
  ['^https?://', 'web-address'],
  ['^https://', 'https-address'],
  ['^(?!file:)[a-z][a-z\\d+.-]*://[^/*]+$', 'origin'],
  ['^(https://|mailto:|tel:)', 'link'],
  ['^(https://|/[^/])', 'picture'],
  ['^[^\\s@]+@[^\\s@]+$', 'email'],
  ['^scrypt\\$', 'password-hash'],
  ['^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$', 'time'],
  ['^\\d{4}-\\d{2}-\\d{2}$', 'date'],
  ['^[#*+=~%?!×•●■█░]$', 'character'],
]);

export const formOf = (pattern: string): TextForm =>
  forms.get(pattern) ?? (pattern.startsWith('^(image/') ? 'file-type' : 'own');
