/** What stands in texts beside words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textLengthMax } from '../../../src/core/limits.ts';
import { type Block, linksOf, markupOf, type Span } from '../../../src/ui/markup.ts';

const spansOf = (blocks: readonly Block[]): readonly Span[] =>
  blocks.flatMap((block) => (block.kind === 'lines' ? block.spans : block.items.flat()));
const allOf = (spans: readonly Span[]): readonly Span[] =>
  spans.flatMap((span) => ('spans' in span ? [span, ...allOf(span.spans)] : [span]));
const wordsOf = (spans: readonly Span[]): string =>
  spans.map((span) => ('spans' in span ? wordsOf(span.spans) : span.text)).join('');

/** One line of text as it would be written in HTML. */
const written = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (span.kind === 'link') return `<a ${span.href}>${span.text}</a>`;
      if (!('spans' in span)) return span.kind === 'code' ? `<code>${span.text}</code>` : span.text;
      const inner = written(span.spans);
      return span.kind === 'strong' ? `<b>${inner}</b>` : `<i>${inner}</i>`;
    })
    .join('');
const ofVisitor = (text: string): string => written(spansOf(linksOf(text)));
const ofDesk = (text: string): string => written(spansOf(markupOf(text)));

test('[W7] an address in a text is a link, without what belongs to the sentence around it', () => {
  const cases: Readonly<Record<string, string>> = {
    'See https://shop.example.': 'See <a https://shop.example/>https://shop.example</a>.',
    '(www.shop.example/a_(b))': '(<a https://www.shop.example/a_(b)>www.shop.example/a_(b)</a>)',
    'HTTP://SHOP.EXAMPLE?q=1&r=2!': '<a http://shop.example/?q=1&r=2>HTTP://SHOP.EXAMPLE?q=1&r=2</a>!',
    'ask rosa+1@mail.example, please': 'ask <a mailto:rosa+1@mail.example>rosa+1@mail.example</a>, please',
    'https://例え.example/道。': '<a https://xn--r8jz45g.example/%E9%81%93>https://例え.example/道</a>。',
    'one\nhttps://a.example\n': 'one\n<a https://a.example/>https://a.example</a>\n',
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(ofVisitor(text), expected);
});

test('[W7] what only looks like an address, or pretends to be another one, is text', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'http://[',
    'https://bank.example@evil.example/',
    'https://bank.example:x@evil.example/',
    'name@host',
    '@somebody',
    'file:///etc/passwd',
  ]) {
    assert.equal(ofVisitor(text), text);
    assert.equal(ofDesk(text), text);
  }
  for (const text of ['[go](javascript:alert(1))', '[go](//evil.example)', '[go](data:text/html,x)']) {
    assert.equal(ofDesk(text), text);
  }
  assert.equal(
    ofDesk('[https://bank.example](https://evil.example)').includes('<a https://evil.example/>https'),
    false,
  );
});

test('[W7] agents may write strong, emphasis, code and links with words of their own', () => {
  const cases: Readonly<Record<string, string>> = {
    '**Note** the *second* _line_': '<b>Note</b> the <i>second</i> <i>line</i>',
    '**all *of* it**': '**all <i>of</i> it**',
    '_a **b** c_': '<i>a <b>b</b> c</i>',
    'run `a * b * c`': 'run <code>a * b * c</code>',
    '[our page](https://shop.example/a)': '<a https://shop.example/a>our page</a>',
    '**see https://shop.example/a**': '<b>see <a https://shop.example/a>https://shop.example/a</a></b>',
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(ofDesk(text), expected);
});

test('[W7] marks within words, alone or around spaces are letters like others', () => {
  for (const text of ['2*3*4', 'a_long_name', '2 * 3 * 4', '**', 'a ** b ** c', '5 * `', '*', '_ _']) {
    assert.equal(ofDesk(text), text);
  }
});

test('[W7] lines that begin with a mark or a number are a list', () => {
  const blocks = markupOf('You need:\n\n- a pot\n* **soil**\n\n3. Water it\n4) Wait\nDone.');
  assert.deepEqual(
    blocks.map((block) => [block.kind, block.kind === 'lines' ? written(block.spans) : block.items.map(written)]),
    [
      ['lines', 'You need:'],
      ['bullets', ['a pot', '<b>soil</b>']],
      ['numbers', ['Water it', 'Wait']],
      ['lines', 'Done.'],
    ],
  );
  assert.equal(blocks[2]?.kind === 'numbers' && blocks[2].start, 3);
});

test('[W7] what a visitor writes is no markup', () => {
  const text = '**bold** _it_ `code` [x](y)\n- one\n1. two';
  assert.equal(ofVisitor(text), text);
});

const pieces = fc.constantFrom(
  '*',
  '**',
  '_',
  '`',
  '[',
  '](',
  ')',
  'https://',
  'a.b',
  '@',
  '\n',
  '- ',
  '1. ',
  ' ',
  'é',
  '<',
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
);

test('[W7] whatever is written, no word of a visitor is changed, and links lead only where links may', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(wordsOf(spansOf(linksOf(text))), text);
      for (const span of [...allOf(spansOf(linksOf(text))), ...allOf(spansOf(markupOf(text)))]) {
        if (span.kind === 'link') assert.match(span.href, /^(https?:\/\/[^@]*$|https?:\/\/[^/?#@]*[/?#]|mailto:)/);
      }
    }),
  );
});

test('[W7] whatever the desk writes, what is shown is what was written without its marks, in its order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0;
      for (const character of wordsOf(spansOf(markupOf(text)))) {
        at = text.indexOf(character, at) + character.length;
        assert.notEqual(at - character.length, -1);
      }
    }),
  );
});

test('[W7] the longest texts of nothing but marks are read', () => {
  for (const mark of [
    '*',
    '**',
    '_',
    '`',
    '[',
    '[a](',
    '@',
    'a',
    'a@',
    'a.',
    'https://',
    '* a ',
    '-\n',
    '- a\n',
    '\n',
  ]) {
    const text = mark.repeat(textLengthMax / mark.length);
    assert.equal(wordsOf(spansOf(linksOf(text))), text);
    assert.ok(wordsOf(spansOf(markupOf(text))).length <= text.length);
  }
});
