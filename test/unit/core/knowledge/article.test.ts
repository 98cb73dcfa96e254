/** What an article may be, and the message that it becomes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuse } from '../../../../src/core/errors.ts';
import { articleProblem, messageOfArticle } from '../../../../src/core/knowledge/article.ts';
import { articleLengthMax, nameLengthMax, textLengthMax } from '../../../../src/core/limits.ts';
import { mayChangeForSite } from '../../../../src/core/site-rights.ts';

const ok = { title: 'Returns', body: 'Within *30* days. 🎉' };

test('[S10] [X3] an article at its bounds is kept, one past them is refused and says which', () => {
  const atBounds = { title: '😀'.repeat(nameLengthMax), body: '😀'.repeat(articleLengthMax) };
  assert.equal(articleProblem(atBounds), undefined);
  assert.deepEqual(
    articleProblem({ ...ok, title: `${atBounds.title}x` }),
    refuse('text-too-long', { field: 'title', max: nameLengthMax }),
  );
  assert.deepEqual(
    articleProblem({ ...ok, body: `${atBounds.body}x` }),
    refuse('text-too-long', { field: 'body', max: articleLengthMax }),
  );
  assert.deepEqual(articleProblem({ ...ok, title: ' \u200b' }), refuse('text-empty', { field: 'title' }));
  assert.deepEqual(articleProblem({ ...ok, body: 'a\0' }), refuse('text-malformed', { field: 'body' }));
});

test('[S10] an article becomes a message as it is, if it fits into one', () => {
  assert.equal(messageOfArticle({ title: 'Returns', body: '<b>30</b> {days}' }), 'Returns\n\n<b>30</b> {days}');
  const fits = textLengthMax - 'Returns\n\n'.length;
  assert.equal(typeof messageOfArticle({ ...ok, body: 'x'.repeat(fits) }), 'string');
  assert.deepEqual(
    messageOfArticle({ ...ok, body: 'x'.repeat(fits + 1) }),
    refuse('text-too-long', { max: textLengthMax }),
  );
});

test('[S10] supervisors and admins change what is the whole site’s, agents don’t', () => {
  assert.deepEqual((['agent', 'bot', 'supervisor', 'admin'] as const).map(mayChangeForSite), [
    false,
    false,
    true,
    true,
  ]);
});
