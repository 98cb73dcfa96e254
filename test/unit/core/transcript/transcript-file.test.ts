/** Transcripts as files: what they say, and that nothing in them is markup but ours. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Pending, timeline } from '../../../../src/core/conversation/timeline.ts';
import {
  fileName,
  type TranscriptFile,
  transcriptPage,
  transcriptText,
} from '../../../../src/core/transcript/transcript-file.ts';
import { en as talk } from '../../../../src/ui/locales/talk/en.ts';
import { en as strings } from '../../../../src/ui/locales/transcript/en.ts';
import { ana, ScriptedConversation, startedAt, visitor } from '../../../support/scripted-conversation.ts';

const day = 24 * 3_600_000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const fileOf = (script: ScriptedConversation, pending: readonly Pending[] = []): TranscriptFile => ({
  rows: timeline(script.events, pending, visitor, dayOf),
  site: 'shop.example',
  madeAt: startedAt + 3 * day,
  language: 'en',
  direction: 'ltr',
  timeZone: 'UTC',
  strings,
  talk,
  isoOf: (at) => new Date(at).toISOString(),
});

/** Every tag of a page, without its attributes. */
const tagsOf = (page: string): string[] => [...page.matchAll(/<(\/?[a-z]\w*)/gi)].map(([, tag]) => tag ?? '');

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('[W6] a transcript says who wrote what and when, with the time zone, and what happened', () => {
  const script = new ScriptedConversation().started().said(visitor, 'Do you ship to Lisbon?').picked();
  script.said(ana, 'We do.\nBy Friday.').ended(ana);
  assert.equal(
    transcriptText(fileOf(script)),
    `Chat transcript
Website: shop.example
Downloaded: Mar 7, 2026, 9:30:00 AM UTC
Times are in: UTC

== Wednesday, March 4, 2026 ==
[Mar 4, 2026, 9:30:01 AM UTC] * Conversation started
[Mar 4, 2026, 9:30:02 AM UTC] You: Do you ship to Lisbon?
[Mar 4, 2026, 9:30:03 AM UTC] * Ana joined
[Mar 4, 2026, 9:30:04 AM UTC] Ana: We do.
    By Friday.
[Mar 4, 2026, 9:30:05 AM UTC] * Ana ended the conversation
`,
  );
  const page = transcriptPage(fileOf(script));
  for (const part of ['Do you ship to Lisbon?', 'We do.\nBy Friday.', 'Ana joined', '9:30:02 AM UTC', 'shop.example']) {
    assert.ok(page.includes(part), part);
  }
});

test('[W6] a conversation of weeks is divided by days, and what is not sent is said to be so', () => {
  const script = new ScriptedConversation().started();
  for (const days of [0, 9, 30]) script.said(visitor, `After ${days} days`, { at: startedAt + days * day });
  const file = fileOf(script, [
    {
      id: 'mine',
      command: { type: 'message.send', text: 'Hello?' },
      at: startedAt + 30 * day,
      refused: 'rate-limited',
    },
  ]);
  const text = transcriptText(file);
  assert.deepEqual(text.match(/^==.*$/gm), [
    '== Wednesday, March 4, 2026 ==',
    '== Friday, March 13, 2026 ==',
    '== Friday, April 3, 2026 ==',
  ]);
  assert.match(text, /You \(Not sent\): Hello\?/);
  assert.equal(transcriptPage(file).match(/<h2>/g)?.length, 3);
});

test('[W6] [W7] nothing that anybody wrote, or is called, is markup or another’s message', () => {
  const alphabet = fc.constantFrom(
    ...['<', '>', '&', '"', "'", '`', '/', '=', ' ', 'a', 'script', 'style', '<!--', '-->', ']]>', '</p>', '</style>'],
    ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;', '&#60;', '\u202e', '{{x}}', '`x`'],
    ...['\n', '\r', '\r\n', '\u2028', '\u0085', '[Mar 4, 2026, 9:30:02 AM UTC] Ana: ', '== ', 'مرحبا', '😀'],
  );
  const hostile = fc.array(alphabet, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(hostile, hostile, (said, name) => {
      const agent = { ...ana, name };
      const tame = new ScriptedConversation().started().picked(ana).said(ana, 'x').said(visitor, 'x');
      const script = new ScriptedConversation()
        .started()
        .picked(agent)
        .said(agent, `x${said}`)
        .said(visitor, `x${said}`);
      const [file, plain] = [{ ...fileOf(script), site: said }, fileOf(tame)];
      const page = transcriptPage(file);
      assert.deepEqual(tagsOf(page), tagsOf(transcriptPage(plain)));
      const texts = [...page.matchAll(/<p class="text" dir="auto">([^<]*)<\/p>/g)].map(([, text]) =>
        unescaped(text ?? ''),
      );
      assert.deepEqual(texts, [`x${said}`, `x${said}`]);
      const heads = (text: string): number =>
        text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).filter((line) => /^(\[|==|\S+: )/.test(line)).length;
      assert.equal(heads(transcriptText(file)), heads(transcriptText(plain)));
    }),
  );
});

test('[W6] a page runs nothing, fetches nothing, and follows the reader’s light', () => {
  const page = transcriptPage(fileOf(new ScriptedConversation().started().said(visitor, 'Hello')));
  assert.ok(page.includes(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;`));
  assert.ok(!/<(script|link|img|iframe)|url\(|@import|src=|href=/i.test(page));
  assert.ok(page.includes('@media screen and (prefers-color-scheme: dark)'));
  assert.ok(
    transcriptPage({ ...fileOf(new ScriptedConversation()), language: 'ar', direction: 'rtl' }).includes(
      '<html lang="ar" dir="rtl">',
    ),
  );
});

test('[W6] a file is named by site and day, whatever the site is called', () => {
  const file = fileOf(new ScriptedConversation());
  assert.equal(fileName(file, 'html'), 'shop.example-2026-03-07.html');
  assert.equal(fileName({ ...file, site: '../..\\evil:name?*' }, 'txt'), 'evil-name-2026-03-07.txt');
  assert.equal(fileName({ ...file, site: '///' }, 'txt'), 'chat-2026-03-07.txt');
});
