/** Words of the files that go with an export of a visitor's data. In English for now. */
import type { Languages } from '../../languages.ts';

const count = new Intl.NumberFormat('en');

const en = {
  heading: (name: string) => `Files of ${name}`,
  means: 'They are not in the export, which only names them. Each download is written into the audit log.',
  some: (number: number) => (number === 1 ? '1 file goes with it.' : `${count.format(number)} files go with it.`),
  none: (name: string) => `Exported. No files go with the data of ${name}.`,
  unlisted: 'Exported. It is too large to list its files here: their addresses stand in it.',
  download: 'Download',
  downloadOf: (file: string) => `Download ${file}`,
  downloadAll: 'Download all',
  underWay: 'Being fetched…',
  saved: 'Saved',
  progress: (done: number, all: number) => `${count.format(done)} of ${count.format(all)} files saved.`,
  gone: 'It is not kept any more.',
};

export const exportFiles: Languages<typeof en> = { name: 'export-files', en, others: {} };
