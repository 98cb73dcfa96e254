/** How a device's conversation becomes that of a visitor whom the site vouches for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AppendRequest, Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { append, appended, logOf, type OpenDatabase, openStore, refused, started } from './test-database.ts';

const rosa = { id: 'i_rosa', name: 'Rosa', verified: { email: 'rosa@home.example' } } as const;

const signIn = (device: Sender, conversation: string, vouched = rosa): AppendRequest => ({
  ...device.give(conversation, { type: 'visitor.identify', token: '' }),
  vouched,
});

const ongoing = async (store: Store, visitor: string): Promise<string[]> =>
  (await store.ongoing('acme', visitor)).map(({ id }) => id);

export const describeIdentifying = (open: OpenDatabase): void => {
  test('[I4] the conversation stays, with its number, and is theirs on every device; the device has it no more', async (t) => {
    const store = await openStore(t, open);
    const device = await started(store, 'conversation-1');
    const said = device.say('conversation-1', 'Before');
    await appended(store, said);
    const request = signIn(device, 'conversation-1');
    await appended(store, request);
    const { conversation } = (await store.conversation('conversation-1')) ?? assert.fail();
    assert.deepEqual(conversation.visitor, { id: rosa.id, name: 'Rosa', number: 1 });
    assert.deepEqual(conversation.context, { verified: rosa.verified });
    assert.deepEqual([await ongoing(store, rosa.id), await ongoing(store, device.actor.id)], [['conversation-1'], []]);
    assert.equal(await refused(store, device.say('conversation-1', 'After')), 'unknown-conversation');
    const phone = new Sender({ kind: 'visitor', id: rosa.id, name: 'Rosa' }, { lane: 'phone' });
    await appended(store, phone.say('conversation-1', 'From my phone'));
    const again = await append(store, request);
    assert.ok(again.ok && again.repeat, 'whoever missed the answer gets it, though the device is nobody here any more');
    await logOf(store, 'conversation-1');
    const { events } = (await store.read('conversation-1', 0, 10)) ?? assert.fail();
    const types = ['conversation.started', 'message.sent', 'visitor.identified', 'context.set', 'message.sent'];
    assert.deepEqual(
      events.map(({ type }) => type),
      types,
    );
  });

  test('[I4] where another one of theirs goes on, this one stays the device’s, and is told of that one', async (t) => {
    const store = await openStore(t, open);
    const device = await started(store, 'conversation-1');
    const phone = new Sender({ kind: 'visitor', id: rosa.id }, { lane: 'phone' });
    await appended(store, phone.start('conversation-2'));
    const request = signIn(device, 'conversation-1');
    const result = await append(store, request);
    assert.deepEqual(result.ok === false && [result.code, result.params], [
      'conversation-exists',
      { conversation: 'conversation-2' },
    ]);
    await appended(store, device.say('conversation-1', 'Still here'));
    assert.deepEqual(await ongoing(store, rosa.id), ['conversation-2']);
  });

  test('[I4] once it is somebody’s it becomes nobody else’s', async (t) => {
    const store = await openStore(t, open);
    const device = await started(store, 'conversation-1');
    await appended(store, signIn(device, 'conversation-1'));
    const other = { ...rosa, id: 'i_other' as typeof rosa.id };
    assert.equal(await refused(store, signIn(device, 'conversation-1', other)), 'unknown-conversation');
  });

  test('[I4] [C1] of a sign-in and a start of the same visitor at once, one conversation goes on', async (t) => {
    const store = await openStore(t, open);
    const device = await started(store, 'conversation-1');
    const phone = new Sender({ kind: 'visitor', id: rosa.id }, { lane: 'phone' });
    const requests = [signIn(device, 'conversation-1'), phone.start('conversation-2')];
    const results = await Promise.all(requests.map((request) => append(store, request)));
    assert.equal(results.filter(({ ok }) => ok).length, 1);
    assert.equal((await ongoing(store, rosa.id)).length, 1);
    const inOne = await started(store, 'conversation-3', Sender.visitor('3'));
    const both = await store.append([
      signIn(inOne, 'conversation-3', { ...rosa, id: 'i_both' as typeof rosa.id }),
      new Sender({ kind: 'visitor', id: 'i_both' }, { lane: 'tab' }).start('conversation-4'),
    ]);
    assert.deepEqual(
      both.map(({ ok }) => ok),
      [true, false],
    );
  });

  test('[I4] the device may begin another conversation afterwards, under its own number', async (t) => {
    const store = await openStore(t, open);
    const device = await started(store, 'conversation-1');
    await appended(store, signIn(device, 'conversation-1'));
    await appended(store, device.start('conversation-2'));
    const { conversation } = (await store.conversation('conversation-2')) ?? assert.fail();
    assert.deepEqual([conversation.visitor.id, conversation.visitor.number], [device.actor.id, 1]);
  });
};
