/** What a file is called here, whatever it was called where it comes from. Rules W5 and X3 in docs/SPEC.md. */
import { attachmentsMax } from '../limits.ts';
import { fileTypeOf } from './file-kinds.ts';

/** Control characters, half characters, what is not drawn, and what turns the direction of what follows. */
const unseen = /[\p{Control}\p{Surrogate}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;

/** What some system takes for more than a letter of a name. */
const special = /[<>:"|?*]/g;

/**
 * The last part of a path as one line that people can read, with an ending of its type: what it was called with another one
 * keeps that before it. Never empty, and never longer than 120 code points.
 */
export const fileName = (called: string, type: string): string => {
  const [endings, usual] = [fileTypeOf(type)?.endings ?? [], fileTypeOf(type)?.endings[0]];
  const seen = (called.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(unseen, '').replace(special, '_');
  const clean = seen.replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([^.]*))?$/.exec(clean) ?? [];
  const fits = (endings as readonly string[]).includes(ending.toLowerCase());
  const after = fits ? `.${ending}` : usual === undefined ? '' : `.${usual}`;
  const before = [...(fits ? stem : clean)].slice(0, attachmentsMax.nameLength - after.length).join('');
  return `${before.trim() || 'file'}${after}`;
};
