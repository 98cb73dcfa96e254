/** Mails by SMTP keep the promises of mails; what a server refuses for now is told from what it refuses for good. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSmtpMailer } from '../../src/relay/mailer/smtp.ts';
import { type SmtpRefusal, TestSmtp } from '../support/smtp.ts';
import { describeMailer, mail } from './mailer.contract.ts';

describeMailer('SMTP', async (context) => {
  const smtp = await TestSmtp.start(context);
  return { mailer: await openSmtpMailer(smtp.address), received: async () => smtp.taken };
});

const refusals: readonly (SmtpRefusal & { readonly again: 'later' | 'never' })[] = [
  { of: 'recipient', code: 550, again: 'never' },
  { of: 'recipient', code: 450, again: 'later' },
  { of: 'mail', code: 554, again: 'never' },
  { of: 'mail', code: 452, again: 'later' },
  // It is us whom it does not like: another time it may.
  { of: 'sender', code: 550, again: 'later' },
  { of: 'sender', code: 421, again: 'later' },
];

for (const { again, ...refusal } of refusals) {
  test(`[W6] [X7] ${refusal.code} for the ${refusal.of} is a refusal for ${again === 'never' ? 'good' : 'now'}`, async (t) => {
    const smtp = await TestSmtp.start(t);
    const mailer = await openSmtpMailer(smtp.address);
    smtp.refusal = refusal;
    const refused = await mailer.send(mail);
    assert.equal(refused?.again, again);
    assert.match(refused.reason, new RegExp(`^[A-Z ]+ ${refusal.code}$`));
    smtp.refusal = undefined;
    assert.equal(await mailer.send(mail), undefined);
    assert.equal(smtp.taken.length, 1);
  });
}

test('[W6] a server that is away, or goes in the middle, is tried again later', async (t) => {
  const smtp = await TestSmtp.start(t);
  const mailer = await openSmtpMailer(smtp.address);
  smtp.beforeAnswer = () => smtp.stop();
  assert.equal((await mailer.send(mail))?.again, 'later');
  assert.equal((await mailer.send(mail))?.again, 'later');
});

test('[W6] a user’s password comes from beside the address, or stands in it; a wrong one is no reason to give up', async (t) => {
  const smtp = await TestSmtp.start(t, 'pass word/1');
  const withUser = smtp.address.replace('//', '//parlor@');
  assert.equal(await (await openSmtpMailer(withUser, 'pass word/1')).send(mail), undefined);
  const inside = smtp.address.replace('//', `//parlor:${encodeURIComponent('pass word/1')}@`);
  assert.equal(await (await openSmtpMailer(inside)).send(mail), undefined);
  assert.deepEqual(await (await openSmtpMailer(withUser, 'wrong')).send(mail), {
    again: 'later',
    reason: 'AUTH PLAIN 535',
  });
});

test('[X3] an address is one address, whatever is in it', async (t) => {
  const smtp = await TestSmtp.start(t);
  const mailer = await openSmtpMailer(smtp.address);
  for (const to of ['a,b@home.example', 'a;b@home.example', '"a"b@home.example']) await mailer.send({ ...mail, to });
  assert.deepEqual(
    smtp.taken.map(({ recipients }) => recipients.length).filter((count) => count !== 1),
    [],
  );
});
