/** A process of its own: appends to the SQLite database it is given, and says what was acknowledged, until it is killed. */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import { Sender } from './sender.ts';

const [file = '', run = ''] = process.argv.slice(2);
const store = await openSqliteStore(file);
const conversation = `conversation-${run}`;
const visitor = Sender.visitor(run);
let batch = [visitor.start(conversation)];
for (;;) {
  for (const [index, result] of (await store.append(batch)).entries()) {
    // Written at once, not when the event loop comes round: what stands there was acknowledged.
    if (result.ok) writeSync(1, `${result.seq} ${batch[index]?.id}\n`);
  }
  batch = Array.from({ length: 3 }, (_, index) => visitor.say(conversation, `message ${index}`));
}
