/** When a page invites its visitor: each condition alone, and together. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Circumstances, dueRule, type InvitationRule, rulesIn } from '../../../src/widget/invitation-rules.ts';

const nothingYet: Circumstances = { page: '/shop?sort=new', seconds: 0, scroll: 0, exit: false };

const isDue = (rule: Partial<InvitationRule>, now: Partial<Circumstances> = {}): boolean =>
  dueRule([{ id: 'a', text: 'Hello', ...rule }], [], { ...nothingYet, ...now }) !== undefined;

suite('the rules of invitations', () => {
  test('[W8] after so many seconds, so far down, or towards the edge, and not before', () => {
    assert.deepEqual([isDue({ seconds: 20 }, { seconds: 19 }), isDue({ seconds: 20 }, { seconds: 20 })], [false, true]);
    assert.deepEqual([isDue({ scroll: 50 }, { scroll: 49.9 }), isDue({ scroll: 50 }, { scroll: 50 })], [false, true]);
    assert.deepEqual([isDue({ exit: true }), isDue({ exit: true }, { exit: true })], [false, true]);
  });

  test('[W8] all that a rule names has to have come true', () => {
    const rule = { seconds: 10, scroll: 50, page: '/shop*' };
    assert.equal(isDue(rule, { seconds: 10, scroll: 20 }), false);
    assert.equal(isDue(rule, { seconds: 10, scroll: 50 }), true);
    assert.equal(isDue(rule, { seconds: 10, scroll: 50, page: '/cart' }), false);
  });

  const pages: Record<string, Record<string, boolean>> = {
    '/shop': { '/shop': true, '/shop/': false, '/': false },
    '/shop*': { '/shop': true, '/shop?sort=new': true, '/sho': false },
    '*?sort=*': { '/shop?sort=new': true, '/shop': false },
    '/a*b*a': { '/ab_a': true, '/aba': true, '/ab': false, '/a': false },
    '*': { '/': true },
  };
  for (const [page, matching] of Object.entries(pages)) {
    test(`[W8] ${page} is meant for the pages that it says`, () => {
      for (const [path, matches] of Object.entries(matching))
        assert.equal(isDue({ page }, { page: path }), matches, path);
    });
  }

  test('a pattern matches as the expression does that it stands for', () => {
    const piece = fc.constantFrom('a', 'b', 'ab', '/', '*', '**');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 10 }),
        (one, other) => {
          const [pattern, path] = [one.join(''), other.join('')];
          const expression = new RegExp(`^${pattern.split('*').join('.*')}$`, 'u');
          assert.equal(isDue({ page: pattern }, { page: path }), expression.test(path));
        },
      ),
    );
  });

  test('[W8] the first that is due, and none that was shown', () => {
    const rules = ['a', 'b'].map((id) => ({ id, text: id }));
    assert.equal(dueRule(rules, [], nothingYet)?.id, 'a');
    assert.equal(dueRule(rules, ['a'], nothingYet)?.id, 'b');
    assert.equal(dueRule(rules, ['b', 'a'], nothingYet), undefined);
  });

  test('rules are read from JSON of their shape, and from nothing else', () => {
    const rule = { id: 'a', text: 'Hello', page: '/*', seconds: 1, scroll: 2, exit: true };
    assert.deepEqual(rulesIn(JSON.stringify([rule, { id: 'b', text: 'Hi' }])), [rule, { id: 'b', text: 'Hi' }]);
    const wrong = [
      'no JSON',
      '{}',
      '[null]',
      '[{"id":"a"}]',
      '[{"id":"","text":"Hi"}]',
      '[{"id":"a","text":"Hi","seconds":"20"}]',
      '[{"id":"a","text":"Hi","secnods":20}]',
    ];
    for (const text of wrong) assert.equal(rulesIn(text), undefined, text);
  });
});
