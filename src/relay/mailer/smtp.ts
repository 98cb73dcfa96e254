/** Mails by way of a server that speaks SMTP. */
import { mailing } from '../../core/limits.ts';
import { loadPeer } from '../optional-peer.ts';
import { automatic, type Mail, type Mailer, type NotTaken } from './mailer.ts';

interface Transport {
  sendMail(mail: object): Promise<{ readonly accepted: readonly unknown[] }>;
  close(): void;
}

/** Codes of failures that are the address's, though no server has said so. */
const hopeless: readonly unknown[] = ['EENVELOPE'];

/**
 * Sends through the server at `address`: `smtp://user@mail.example:587`, encrypted as soon as the server offers it, or
 * `smtps://`, encrypted from the beginning. To a server elsewhere no password goes unencrypted. Nothing is connected before
 * the first mail.
 *
 * @throws ParlorError `unavailable`, its message saying what to install, if nodemailer is not there.
 */
export const openSmtpMailer = async (address: string, password?: string): Promise<Mailer> => {
  const { createTransport } = await loadPeer('nodemailer', () => import('nodemailer'));
  const { protocol, hostname, port, username, password: inAddress } = new URL(address);
  const user = decodeURIComponent(username);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
  const { connectMs, answerMs } = mailing;
  return new SmtpMailer(
    createTransport({
      host,
      ...(port !== '' && { port: Number(port) }),
      secure: protocol === 'smtps:',
      requireTLS: user !== '' && !isHere,
      ...(user !== '' && { auth: { user, pass: decodeURIComponent(inAddress) || (password ?? '') } }),
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      dnsTimeout: connectMs,
      socketTimeout: answerMs,
      // Nothing in a mail is fetched or read from here, whatever stands in it.
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
  );
};

class SmtpMailer implements Mailer {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async send({ id, from, to, subject, text, html, language, at }: Mail): Promise<NotTaken | undefined> {
    try {
      const { accepted } = await this.#transport.sendMail({
        from,
        // As an object it is one address, whatever is in it.
        to: { name: '', address: to },
        ...{ subject, text, html },
        messageId: `<${id}>`,
        date: new Date(at),
        headers: { ...automatic, 'Content-Language': language },
        signal: AbortSignal.timeout(mailing.sendMs),
      });
      return accepted.length > 0 ? undefined : { again: 'never', reason: 'not-accepted' };
    } catch (error) {
      return notTaken(error);
    }
  }

  async close(): Promise<void> {
    this.#transport.close();
  }
}

/** Commands that a server refuses because of the mail or its address. What is refused before is the sender's. */
const aboutTheMail: readonly unknown[] = ['RCPT TO', 'DATA'];

/** What the server says besides may name the address, and is left out. */
const notTaken = (error: unknown): NotTaken => {
  const { code, responseCode, permanent, command }: Record<string, unknown> = { ...(error as object) };
  if (typeof responseCode !== 'number') {
    return { again: hopeless.includes(code) ? 'never' : 'later', reason: typeof code === 'string' ? code : 'unknown' };
  }
  return {
    again: permanent === true && aboutTheMail.includes(command) ? 'never' : 'later',
    reason: `${String(command)} ${responseCode}`,
  };
};
