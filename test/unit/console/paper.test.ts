/** What has begun to be written of contacts and cases: kept by what it is about, through a refresh, and within its bound. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newDesk, withAsked, withOpened } from '../../../src/console/desk-state.ts';
import {
  formKey,
  newPaper,
  type Paper,
  type RecordForm,
  withFilledIn,
  withFolded,
} from '../../../src/console/records/paper.ts';
import { forgetPaper, keepPaper, recallPaper } from '../../../src/console/records/paper-memory.ts';
import { deskMax } from '../../../src/core/limits.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
import { MemoryKeep } from '../../support/memory-keep.ts';

const form: RecordForm = { id: 'contact-1', version: 2, values: { name: 'Rosa ß\u{1F642}' } };

test('[S3] a form is kept by what it is about, and forgotten once it is saved or given up', () => {
  const one = formKey('contact', { id: 'same' });
  const others = [formKey('case', { id: 'same' }), formKey('contact', { newFor: 'same' })];
  const paper = withFilledIn(newPaper, one, form, 1);
  assert.deepEqual(
    [one, ...others].map((key) => paper.forms.get(key)),
    [form, undefined, undefined],
  );
  assert.equal(withFilledIn(paper, one, undefined, 2).forms.size, 0);
});

test('[S3] as many forms are kept as drafts, and of one more the oldest is forgotten', () => {
  let paper = newPaper;
  for (let at = 0; at <= deskMax.drafts; at += 1) paper = withFilledIn(paper, `contact:${at}`, form, 1);
  assert.deepEqual([paper.forms.size, paper.forms.has('contact:0')], [deskMax.drafts, false]);
});

test('[S3] [S5] a refresh keeps forms and what is folded; signing out leaves only how the page is folded', () => {
  const keep = new MemoryKeep();
  const paper = withFolded(withFilledIn(newPaper, '__proto__', form, 1), 'context', true);
  keepPaper(keep, 'agent-1', paper);
  const { forms, folded } = recallPaper(keep, 'agent-1');
  assert.deepEqual({ forms, folded }, { forms: paper.forms, folded: paper.folded });
  assert.deepEqual(recallPaper(keep, 'agent-2'), newPaper);
  const saved = withFilledIn(paper, '__proto__', undefined, 2);
  keepPaper(keep, 'agent-1', saved, paper);
  assert.equal(recallPaper(keep, 'agent-1').forms.size, 0);
  keepPaper(keep, 'agent-1', withFilledIn(saved, '__proto__', form, 3), saved);
  forgetPaper(keep, 'agent-1');
  assert.deepEqual(recallPaper(keep, 'agent-1'), { ...newPaper, folded: new Set(['context']) });
});

test('[S3] two windows that write different forms do not write over each other', () => {
  const keep = new MemoryKeep();
  const [one, other]: Paper[] = [
    withFilledIn(newPaper, 'contact:1', form, 1),
    withFilledIn(newPaper, 'contact:2', form, 1),
  ];
  if (one) keepPaper(keep, 'agent-1', one);
  if (other) keepPaper(keep, 'agent-1', other);
  assert.deepEqual([...recallPaper(keep, 'agent-1').forms.keys()].toSorted(), ['contact:1', 'contact:2']);
});

test('whatever else stands in the storage gives a page that works', () => {
  const keep = new MemoryKeep();
  const odd = ['', 'null', '{', '[]', '7', '{"id":1}', '{"id":"a","version":"1","values":{}}'];
  for (const [at, entry] of [...odd, '{"id":"a","version":1,"values":{"name":7}}'].entries())
    keep.setItem(`parlor-desk:agent-1:form:${at}`, entry);
  keep.setItem('parlor-desk-folded:agent-1', '["context","elsewhere",3]');
  assert.deepEqual(recallPaper(keep, 'agent-1'), { ...newPaper, folded: new Set(['context']) });
});

test('[S4] [S3] what was opened by hand is closed at once, and asked about if something in it is not saved', () => {
  const rosa = { kind: 'contact', id: 'contact-1', title: 'Rosa' } as const;
  const open = withOpened(newDesk, rosa, snapshotOf({}));
  assert.deepEqual(withAsked(open, rosa).records, []);
  const unsaved = { ...open, focused: undefined, paper: withFilledIn(newPaper, formKey('contact', rosa), form, 1) };
  const asked = withAsked(unsaved, rosa);
  assert.deepEqual([asked.records, asked.shutting?.id, asked.focused?.id], [[rosa], 'contact-1', 'contact-1']);
  assert.equal(withAsked(asked, undefined).shutting, undefined);
});
