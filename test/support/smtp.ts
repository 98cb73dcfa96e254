/** A mail server of a test's own, which can be made to refuse, and what it has taken. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { type ReadMail, readMail } from './read-mail.ts';

/** A refusal, and what is refused: who sends it, whom it is for, or the mail. */
export interface SmtpRefusal {
  readonly of: 'sender' | 'recipient' | 'mail';
  readonly code: number;
}

export interface Taken extends ReadMail {
  /** Whom it was handed over for, whatever stands in it. */
  readonly recipients: readonly string[];
}

export class TestSmtp {
  readonly #server: SMTPServer;
  readonly taken: Taken[] = [];
  /** What the next mails meet. */
  refusal: SmtpRefusal | undefined;
  /** Called with each mail that was taken, before the sender is told so. */
  beforeAnswer: () => Promise<void> = async () => undefined;

  /** Stops with the test. With `password`, nobody else sends. */
  static async start(context: TestContext, password?: string): Promise<TestSmtp> {
    const smtp = new TestSmtp(password);
    smtp.#server.listen(0, '127.0.0.1');
    await once(smtp.#server.server, 'listening');
    context.after(() => smtp.stop());
    return smtp;
  }

  private constructor(password: string | undefined) {
    const refused = (of: SmtpRefusal['of']): Error | null =>
      this.refusal?.of === of ? Object.assign(new Error('No'), { responseCode: this.refusal.code }) : null;
    this.#server = new SMTPServer({
      disabledCommands: ['STARTTLS', ...(password === undefined ? ['AUTH'] : [])],
      authOptional: password === undefined,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      closeTimeout: 100,
      onAuth: (auth, _session, done) =>
        auth.password === password ? done(null, { user: 'parlor' }) : done(new Error('No')),
      onMailFrom: (_address, _session, done) => done(refused('sender')),
      onRcptTo: (_address, _session, done) => done(refused('recipient')),
      onData: (stream, { envelope: { rcptTo } }, done) => {
        void text(stream).then(async (raw) => {
          const refusal = refused('mail');
          if (!refusal) {
            this.taken.push({ ...readMail(raw), recipients: rcptTo.map(({ address }) => address) });
            await this.beforeAnswer();
          }
          done(refusal);
        });
      },
    });
    this.#server.on('error', () => undefined);
  }

  get address(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }
}
