/** What every mailer promises, as tests. */
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { Mail, Mailer } from '../../src/relay/mailer/mailer.ts';
import type { ReadMail } from '../support/read-mail.ts';

export interface OpenedMailer {
  readonly mailer: Mailer;
  /** What has come through it, the oldest first. */
  readonly received: () => Promise<readonly ReadMail[]>;
}

export const mail: Mail = {
  id: 'wish-1@shop.example',
  from: 'Fern & Clay <chat@shop.example>',
  to: 'rosa@home.example',
  subject: 'Gesprächsverlauf · Fern & Clay, 日本',
  text: 'Größe?\n.\n..two\nFrom here\n=3D --boundary\nمرحبا 😀\n',
  html: `<p>Größe?<br>.</p>\n<p>${'long '.repeat(400)}مرحبا 😀</p>\n`,
  language: 'de',
  at: Date.UTC(2026, 2, 4, 9, 30),
};

/** Declares the suite for one implementation; `open` gives one that has sent nothing yet. */
export const describeMailer = (name: string, open: (context: TestContext) => Promise<OpenedMailer>): void => {
  describe(`mailer: ${name}`, () => {
    test('[W6] a mail comes as it was handed over, in both its forms', async (t) => {
      const { mailer, received } = await open(t);
      assert.equal(await mailer.send(mail), undefined);
      const [{ headers, text, html } = assert.fail(), ...more] = await received();
      assert.deepEqual(more, []);
      assert.equal(text.trimEnd(), mail.text.trimEnd());
      assert.equal(html.trimEnd(), mail.html.trimEnd());
      const of = (header: string) => headers.get(header);
      assert.equal(of('subject'), mail.subject);
      assert.equal(of('from')?.replaceAll('"', ''), mail.from);
      assert.equal(of('to'), mail.to);
      assert.equal(of('message-id'), `<${mail.id}>`);
      assert.equal(of('content-language'), 'de');
      assert.equal(Date.parse(of('date') ?? ''), mail.at);
      assert.match(of('content-type') ?? '', /^multipart\/alternative/);
    });

    test('[W6] it says that nobody wrote it, and that no machine is to answer', async (t) => {
      const { mailer, received } = await open(t);
      await mailer.send(mail);
      const [{ headers } = assert.fail()] = await received();
      assert.equal(headers.get('auto-submitted'), 'auto-generated');
      assert.equal(headers.get('x-auto-response-suppress'), 'All');
    });

    test('[W6] the same mail again can be known by its id', async (t) => {
      const { mailer, received } = await open(t);
      for (const _ of [1, 2]) assert.equal(await mailer.send(mail), undefined);
      const ids = new Set((await received()).map(({ headers }) => headers.get('message-id')));
      assert.deepEqual([...ids], [`<${mail.id}>`]);
    });

    test('[X3] nothing that is put into a header makes another one', async (t) => {
      const { mailer, received } = await open(t);
      const break_ = 'one\r\nBcc: mallory@evil.example\r\n\r\ntwo';
      await mailer.send({ ...mail, subject: break_, language: break_ });
      for (const { headers } of await received()) assert.equal(headers.get('bcc'), undefined);
    });

    test('[X3] [X7] what is no address gets nothing, for good, and the reason does not name it', async (t) => {
      const { mailer, received } = await open(t);
      for (const to of ['<rosa@home.example>\r\nRCPT TO:<x@y.example>', 'rosa @home.example>']) {
        const refused = await mailer.send({ ...mail, to });
        assert.equal(refused?.again, 'never', to);
        assert.doesNotMatch(refused.reason, /rosa|home/);
      }
      assert.deepEqual(await received(), []);
    });
  });
};
