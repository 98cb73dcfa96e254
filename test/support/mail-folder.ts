/** The mails that a relay has written into a folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReadMail, readMail } from './read-mail.ts';

/** The oldest first; none if there is no folder. */
export const mailsIn = async (folder: string): Promise<readonly ReadMail[]> => {
  const names = await readdir(folder).catch((): string[] => []);
  const whole = names.filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(whole.map(async (name) => readMail(await readFile(join(folder, name), 'utf8'))));
};
