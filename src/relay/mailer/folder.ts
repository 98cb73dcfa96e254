/**
 * Mails as files in a folder, for trying things out: one for each mail, as mail programs keep them (`.eml`), readable by people
 * too. A mail that is sent again is the same file.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { automatic, type Mail, type Mailer, type NotTaken } from './mailer.ts';

export class FolderMailer implements Mailer {
  readonly #folder: string;

  /** Makes the folder with the first mail. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async send(mail: Mail): Promise<NotTaken | undefined> {
    const temporary = join(this.#folder, `${randomUUID()}.new`);
    try {
      if (/[\s<>]/u.test(mail.to)) return { again: 'never', reason: 'no-address' };
      await mkdir(this.#folder, { recursive: true });
      await written(temporary, asFile(mail));
      await rename(temporary, join(this.#folder, nameOf(mail)));
      return undefined;
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      return { again: 'later', reason: code };
    }
  }

  async close(): Promise<void> {}
}

/** The oldest first, where a folder is shown by name. */
const nameOf = ({ at, id }: Mail): string =>
  `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}.eml`;

/** Everything in UTF-8, headers too (RFC 6532): that is what can be read without a mail program. */
const asFile = ({ id, from, to, subject, text, html, language, at }: Mail): string => {
  // Nobody who writes something knows it beforehand.
  const boundary = randomUUID();
  const part = (type: string, content: string): string =>
    `--${boundary}\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${lines(content)}\r\n`;
  const headers = {
    From: from,
    To: to,
    Subject: subject,
    'Message-ID': `<${id}>`,
    Date: new Date(at).toUTCString().replace('GMT', '+0000'),
    'Content-Language': language,
    ...automatic,
    'MIME-Version': '1.0',
    'Content-Type': `multipart/alternative; boundary="${boundary}"`,
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`);
  return `${head.join('')}\r\n${part('plain', text)}${part('html', html)}--${boundary}--\r\n`;
};

const lines = (text: string): string => text.replace(/\r\n|[\r\n]/g, '\r\n');

const written = async (path: string, content: string): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
};
