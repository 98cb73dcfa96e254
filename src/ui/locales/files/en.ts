/** The words about files in English. */
import { counting } from '../counting.ts';
import type { FilesStrings } from './strings.ts';

export const en: FilesStrings = {
  attach: 'Attach files',
  drop: 'Drop files to attach them',
  chosen: 'Files to send',
  remove: (name) => `Remove ${name}`,
  retry: (name) => `Try ${name} again`,
  uploading: 'Uploading…',
  ready: 'Ready to send',
  meant: 'Will be sent when it’s uploaded',
  open: (name) => `Open ${name}`,
  save: (name) => `Save ${name}`,
  notLoaded: 'Can’t be loaded right now.',
  some: counting('en', { one: '# file', other: '# files' }),
  problems: {
    'unknown-file': () => 'This file isn’t there any more. Choose it again.',
    'too-many-files': () => 'These are too many files. Send fewer at a time.',
    'file-empty': () => 'This file is empty.',
    'file-too-large': (size) => `This file is too large. It can have ${size} at most.`,
    'file-not-allowed': () => 'Files of this type can’t be sent.',
  },
  failed: 'This couldn’t be uploaded.',
};
