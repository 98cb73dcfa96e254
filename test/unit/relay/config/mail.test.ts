/** What is said of a configuration that gets mails wrong, one mistake of each kind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedMistakes } from '../../../../src/relay/config/fixed.ts';
import { configMistakes } from '../../../../src/relay/config.ts';
import { siteOf } from '../../../support/config-folder.ts';
import { identity } from '../../../support/vouching-site.ts';

const from = 'Shop <chat@shop.example>';
const smtp = 'smtps://parlor@mail.example:465';

const configOf = (mail: unknown, more: object = {}, workstream: object = {}): never =>
  ({
    ...(mail !== undefined && { mail }),
    sites: [{ ...siteOf('shop'), ...more, workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', ...workstream }] }],
    agents: [],
  }) as never;

const mistakes = (...config: Parameters<typeof configOf>): readonly string[] =>
  configMistakes(configOf(...config)).map(({ path, says }) => `${path} ${says}`);

test('[O1] mails need a sender and one way to go', () => {
  for (const good of [
    { from, smtp },
    { from: 'chat@shop.example', folder: 'mail' },
    { from, smtp: 'smtp://[::1]:25' },
  ]) {
    assert.deepEqual(mistakes(good), []);
  }
  for (const neither of [{ from }, { from, smtp, folder: 'mail' }]) {
    assert.deepEqual(mistakes(neither), ['/mail needs one of "smtp" and "folder".']);
  }
  assert.match(mistakes({ smtp }).join(), /^\/mail\/from is missing/);
  assert.match(mistakes({ from, smtp: 'smtp://a b' }).join(), /^\/mail\/smtp is not an address/);
  assert.match(mistakes({ from, smtp: 'mail.example' }).join(), /^\/mail\/smtp .*smtps:\/\/user@mail\.example/);
  for (const wrong of ['Shop', 'a@b, c@d', 'Shop <chat@shop.example>\r\nBcc: x@y', '"Shop" <chat@shop.example>']) {
    assert.match(mistakes({ from: wrong, smtp }).join(), /^\/mail\/from is .*Expected: Who mails come from/, wrong);
  }
});

test('[O1] an address with a password in it is not repeated', () => {
  const secret = 'smtp://parlor:hunter2@mail.example/with/a/path';
  assert.doesNotMatch(mistakes({ from, smtp: secret }).join(), /hunter2/);
});

test('[O1] [W6] transcripts go by mail only where mails are sent, and to vouched addresses only where somebody vouches', () => {
  for (const setting of ['vouched', 'given']) {
    const transcriptMail = { transcriptMail: setting };
    const place = [transcriptMail, {}] as const;
    assert.match(mistakes(undefined, ...place).join(), /^\/sites\/0\/transcriptMail is .*say in "mail" how/);
    assert.match(
      mistakes(undefined, {}, transcriptMail).join(),
      /^\/sites\/0\/workstreams\/0\/transcriptMail is .*say in "mail" how/,
    );
    assert.deepEqual(mistakes({ from, smtp }, { ...transcriptMail, identity }), []);
  }
  assert.match(mistakes({ from, smtp }, { transcriptMail: 'vouched' }).join(), /give the site an "identity"/);
  assert.deepEqual(mistakes({ from, smtp }, { transcriptMail: 'given' }), []);
  assert.deepEqual(mistakes(undefined, { transcriptMail: 'off' }), []);
  assert.match(mistakes({ from, smtp }, { transcriptMail: 'all' }).join(), /transcriptMail is "all"/);
});

test('[O2] how mails are sent is fixed while a relay runs', () => {
  const running = configOf({ from, smtp });
  assert.deepEqual(fixedMistakes(running, configOf({ from, smtp })), []);
  const [mistake] = fixedMistakes(running, configOf({ from, folder: 'mail' }));
  assert.equal(mistake?.path, '/mail');
});
