/** What has begun to be written of contacts and cases: kept by what it is about, through a refresh, and within its bound. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newDesk, withAsked, withOpened } from '../../../src/console/desk-state.ts';
import {
  formKey,
  newPaper,
  type Paper,
  type RecordForm,
  withFolded,
  withForm,
} from '../../../src/console/records/paper.ts';
import { forgetPaper, keepPaper, recallPaper } from '../../../src/console/records/paper-memory.ts';
import { deskMax } from '../../../src/core/limits.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
import { MemoryKeep } from '../../support/memory-keep.ts';

const form: RecordForm = { id: 'contact-1', version: 2, values: { name: 'Rosa ß\u{1F642}' } };

test('[S3] a form is kept by what it is about, and forgotten once it is saved or given up', () => {
  const one = formKey('contact', { id: 'same' });
  const others = [formKey('case', { id: 'same' }), formKey('contact', { newFor: 'same' })];
  const paper = withForm(newPaper, one, form);
  assert.deepEqual(
    [one, ...others].map((key) => paper.forms.get(key)),
    [form, undefined, undefined],
  );
  assert.equal(withForm(paper, one, undefined).forms.size, 0);
});

test('[S3] as many forms are kept as drafts, and of one more the oldest is forgotten', () => {
  let paper = newPaper;
  for (let at = 0; at <= deskMax.drafts; at += 1) paper = withForm(paper, `contact:${at}`, form);
  assert.deepEqual([paper.forms.size, paper.forms.has('contact:0')], [deskMax.drafts, false]);
});

test('[S3] [S5] a refresh keeps forms and what is folded; signing out leaves only how the page is folded', () => {
  const keep = new MemoryKeep();
  const paper = withFolded(withForm(newPaper, '__proto__', form), 'context', true);
  keepPaper(keep, 'agent-1', paper);
  assert.deepEqual(recallPaper(keep, 'agent-1'), paper);
  assert.deepEqual(recallPaper(keep, 'agent-2'), newPaper);
  const saved = withForm(paper, '__proto__', undefined);
  keepPaper(keep, 'agent-1', saved, paper);
  assert.equal(recallPaper(keep, 'agent-1').forms.size, 0);
  keepPaper(keep, 'agent-1', paper, saved);
  forgetPaper(keep, 'agent-1');
  assert.deepEqual(recallPaper(keep, 'agent-1'), { forms: new Map(), folded: new Set(['context']) });
});

test('[S3] two windows that write different forms do not write over each other', () => {
  const keep = new MemoryKeep();
  const [one, other]: Paper[] = [withForm(newPaper, 'contact:1', form), withForm(newPaper, 'contact:2', form)];
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
  assert.deepEqual(recallPaper(keep, 'agent-1'), { forms: new Map(), folded: new Set(['context']) });
});

test('[S4] [S3] what was opened by hand is closed at once, and asked about if something in it is not saved', () => {
  const rosa = { kind: 'contact', id: 'contact-1', title: 'Rosa' } as const;
  const open = withOpened(newDesk, rosa, snapshotOf({}));
  assert.deepEqual(withAsked(open, rosa).records, []);
  const unsaved = { ...open, focused: undefined, paper: withForm(newPaper, formKey('contact', rosa), form) };
  const asked = withAsked(unsaved, rosa);
  assert.deepEqual([asked.records, asked.shutting?.id, asked.focused?.id], [[rosa], 'contact-1', 'contact-1']);
  assert.equal(withAsked(asked, undefined).shutting, undefined);
});
