/** Transcripts as mails: what they say, in which language, and that nothing in them is markup but ours. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Row, timeline } from '../../../../src/core/conversation/timeline.ts';
import { wordingFor } from '../../../../src/core/transcript/languages.ts';
import { letterOf, type TranscriptMail } from '../../../../src/core/transcript/transcript-mail.ts';
import { ana, ScriptedConversation, startedAt, visitor } from '../../../support/scripted-conversation.ts';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const mailOf = (script: ScriptedConversation, more: Partial<TranscriptMail> = {}): TranscriptMail => ({
  rows: timeline(script.events, [], visitor, dayOf),
  site: 'Fern & Clay',
  until: startedAt + 60_000,
  timeZone: 'UTC',
  wording: wordingFor('en'),
  ...more,
});

const talk = (): ScriptedConversation =>
  new ScriptedConversation()
    .started()
    .said(visitor, 'Do you ship?')
    .picked()
    .said(ana, 'We do.\nBy Friday.')
    .ended(ana);

const tagsOf = (page: string): string[] => [...page.matchAll(/<(\/?[a-z]\w*)/gi)].map(([, tag]) => tag ?? '');

test('[W6] a mail says who wrote what and when, up to when it goes, and why somebody gets it', () => {
  const { subject, text, html } = letterOf(mailOf(talk()));
  assert.equal(subject, 'Chat transcript · Fern & Clay');
  assert.equal(
    text,
    `Chat transcript

Here is the transcript of your chat with Fern & Clay.
It goes up to Mar 4, 2026, 9:31:00 AM UTC.
Times are in UTC.

== Wednesday, March 4, 2026 ==
[Mar 4, 2026, 9:30:01 AM UTC] * Conversation started
[Mar 4, 2026, 9:30:02 AM UTC] You: Do you ship?
[Mar 4, 2026, 9:30:03 AM UTC] * Ana joined
[Mar 4, 2026, 9:30:04 AM UTC] Ana: We do.
    By Friday.
[Mar 4, 2026, 9:30:05 AM UTC] * Ana ended the conversation

--
You get this message because this address was given in a chat with Fern & Clay. If that wasn’t you, you can ignore it.
`,
  );
  for (const part of ['Fern &amp; Clay', 'Do you ship?', 'We do.<br>By Friday.', 'Ana joined', '9:30:02 AM UTC']) {
    assert.ok(html.includes(part), part);
  }
});

test('[W6] files are named, in a mail and in whatever else is taken along', () => {
  const rows = timeline(talk().events, [], visitor, dayOf).map(
    (row): Row =>
      row.kind === 'message'
        ? { ...row, attachments: [{ id: 'u', name: '<pot>.png', type: 'image/png', bytes: 3 }] }
        : row,
  );
  const { text, html } = letterOf(mailOf(talk(), { rows }));
  assert.match(text, /You: Do you ship\?\n {4}📎 <pot>\.png\n/u);
  assert.ok(html.includes('Do you ship?<br>📎 &lt;pot&gt;.png'));
});

test('[W6] [W7] nothing that anybody wrote, or is called, is markup or the head of a message in a mail', () => {
  const alphabet = fc.constantFrom(
    ...['<', '>', '&', '"', "'", ' ', 'a', '<!--', '-->', '</p>', '</style>', '<script>alert(1)</script>', '&lt;'],
    ...['\n', '\r', '\u2028', '\u0085', '[Mar 4, 2026, 9:30:02 AM UTC] Ana: ', '== ', '--', 'مرحبا', '\u202e'],
  );
  const hostile = fc.array(alphabet, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
  fc.assert(
    fc.property(hostile, hostile, (said, name) => {
      const agent = { ...ana, name };
      const script = (text: string, by = ana) => new ScriptedConversation().started().picked(by).said(visitor, text);
      const [letter, tame] = [
        letterOf(mailOf(script(`x${said}`, agent), { site: said })),
        letterOf(mailOf(script('x'))),
      ];
      const withoutBreaks = (tags: readonly string[]) => tags.filter((tag) => tag !== 'br');
      assert.deepEqual(withoutBreaks(tagsOf(letter.html)), withoutBreaks(tagsOf(tame.html)));
      const heads = (text: string): number => text.split(breaks).filter((line) => /^(\[|==|--)/.test(line)).length;
      assert.equal(heads(letter.text), heads(tame.text));
      assert.doesNotMatch(letter.subject, breaks);
    }),
  );
});

test('[W6] a mail fetches nothing, runs nothing, and follows the light of who reads it', () => {
  const { html } = letterOf(mailOf(talk()));
  assert.doesNotMatch(html, /<(script|link|img|iframe|form)|url\(|@import|src=|href=/i);
  assert.match(html, /@media \(prefers-color-scheme: dark\)/);
  assert.match(html, /<meta name="color-scheme" content="light dark">/);
});

test('[W6] [W9] it is in the language of who asked for it, from right to left where that is read so', () => {
  const marks = {
    ar: 'rtl',
    de: 'ltr',
    es: 'ltr',
    fr: 'ltr',
    id: 'ltr',
    ja: 'ltr',
    nl: 'ltr',
    'pt-BR': 'ltr',
    ro: 'ltr',
  };
  const english = letterOf(mailOf(talk()));
  for (const [tag, direction] of Object.entries(marks)) {
    const { subject, text, html } = letterOf(mailOf(talk(), { wording: wordingFor(tag) }));
    assert.ok(html.includes(`<html lang="${tag}" dir="${direction}">`), tag);
    assert.ok(html.includes(direction === 'rtl' ? 'text-align:right' : 'text-align:left'), tag);
    assert.notEqual(subject, english.subject, tag);
    const lines = (of: string): readonly string[] => of.split('\n').filter((line) => line.length > 2);
    const same = lines(text).filter((line) => lines(english.text).includes(line));
    // What somebody has written is the same in every language.
    assert.deepEqual(same, ['    By Friday.'], tag);
    assert.ok(text.includes('Fern & Clay') && !text.includes('undefined'), tag);
  }
});

test('[W9] who speaks a language that we do not reads English, with English dates', () => {
  for (const tag of ['fi', 'constructor', undefined]) {
    const { language, title } = wordingFor(tag);
    assert.deepEqual([language, title], ['en', 'Chat transcript']);
  }
  assert.equal(wordingFor('en-GB').language, 'en-GB');
  assert.equal(wordingFor('pt').title, wordingFor('pt-BR').title);
});
