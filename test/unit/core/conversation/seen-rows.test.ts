/** Which messages of a transcript say that they were seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskTimeline } from '../../../../src/core/conversation/desk-timeline.ts';
import { withSeen } from '../../../../src/core/conversation/seen-rows.ts';
import { type Pending, type Row, timeline } from '../../../../src/core/conversation/timeline.ts';
import { ana, ben, conversationIn, startedAt, visitor } from '../../../support/scripted-conversation.ts';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Own messages as they end up on screen: what each says, if it says something. */
const says = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) =>
    row.kind === 'message' && row.own ? [`${row.text}: ${row.ends ? row.delivery : '-'} (${row.delivery})`] : [],
  );

const script = conversationIn('active', 'live')
  .said(visitor, 'One')
  .said(visitor, 'Two')
  .said(visitor, 'Three')
  .said(ana, 'Yes?')
  .said(visitor, 'Four');
const seqOf = (text: string): number =>
  script.events.find((event) => event.type === 'message.sent' && event.text === text)?.seq ?? 0;
const own = timeline(script.events, [], visitor, dayOf);

test('[W4] nothing is seen of which nothing is told, and the rows are the same', () => {
  assert.equal(withSeen(own, script.events, undefined), own);
  assert.deepEqual(withSeen(own, script.events, 0), own);
});

test('[W4] all up to the other side’s place was seen; of a group its last one says so', () => {
  assert.deepEqual(says(withSeen(own, script.events, seqOf('Three'))), [
    'One: - (seen)',
    'Two: - (seen)',
    'Three: seen (seen)',
    'Four: sent (sent)',
  ]);
});

test('[W4] where a part of a group was seen, it ends there, and the rest says that it was sent', () => {
  assert.deepEqual(says(withSeen(own, script.events, seqOf('Two'))), [
    'One: - (seen)',
    'Two: seen (seen)',
    'Three: sent (sent)',
    'Four: sent (sent)',
  ]);
});

test('[W4] what is sending or refused is not seen, wherever the other side is', () => {
  const pending: readonly Pending[] = [
    { id: 'five', at: startedAt + 5_500, command: { type: 'message.send', text: 'Five' } },
    { id: 'six', at: startedAt + 6_000, command: { type: 'message.send', text: 'Six' }, refused: 'rate-limited' },
  ];
  const rows = timeline(script.events, pending, visitor, dayOf);
  assert.deepEqual(says(withSeen(rows, script.events, 1_000)).slice(3), [
    'Four: seen (seen)',
    'Five: - (sending)',
    'Six: refused (refused)',
  ]);
});

test('[W4] an agent’s messages are seen as a visitor’s are; notes, and messages of others, are not', () => {
  const talk = conversationIn('active', 'live')
    .said(ana, 'Hello')
    .give(ana, { type: 'note.write', text: 'Calls back' })
    .said(visitor, 'Hello');
  const rows = (reader: typeof ana) => withSeen(deskTimeline(talk.events, [], reader, dayOf), talk.events, 1_000);
  const deliveries = (reader: typeof ana) => rows(reader).flatMap((row) => ('delivery' in row ? [row.delivery] : []));
  assert.deepEqual(deliveries(ana), ['seen', 'sent', 'sent']);
  assert.deepEqual(deliveries(ben), ['sent', 'sent', 'sent']);
});
