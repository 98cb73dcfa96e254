/** Transcripts by mail are sent, whatever dies and whatever the server says: on a real database whose clock is the test's. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { ParlorError } from '../../../../src/core/errors.ts';
import { mailing as bounds } from '../../../../src/core/limits.ts';
import type { Mail, NotTaken } from '../../../../src/relay/mailer/mailer.ts';
import { Mailing } from '../../../../src/relay/transcript-mail/mailing.ts';
import type { Wishes } from '../../../../src/relay/transcript-mail/wishes.ts';
import { ClockedStore } from '../../../support/clocked-store.ts';
import { Sender } from '../../../support/sender.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const address = 'vera@home.example';

const open = async (context: TestContext) => {
  const clock = new VirtualClock();
  const store = new ClockedStore(clock.now);
  const running: Mailing[] = [];
  context.after(async () => {
    const stopped = Promise.all(running.map((one) => one.stop()));
    // Those that have died do not come to an end.
    await clock.advance(bounds.stopMs);
    await stopped;
    await store.close();
  });
  const vera = Sender.visitor('vera');
  await store.append([vera.start('conversation-1')]);
  const wish = (id: string) =>
    store.transcriptMails.add({
      ...{ id, site: vera.site, conversation: 'conversation-1', visitor: vera.actor.id, address },
      ...{ language: 'en', timeZone: 'UTC', head: 1 },
    });
  const logged: object[] = [];
  const note = (about: unknown, says?: string): void => void logged.push({ ...(about as object), says });
  /** A relay, as far as it concerns mails. `send` is its server; `wishes` its database. */
  const relay = (
    send: (mail: Mail) => Promise<NotTaken | undefined>,
    wishes: Partial<Wishes> = {},
    write?: () => Promise<Mail | undefined>,
  ) => {
    const own = store.transcriptMails;
    const mailing = new Mailing({
      wishes: {
        add: (one) => own.add(one),
        take: (...how) => own.take(...how),
        settle: (...how) => own.settle(...how),
        nextMs: () => own.nextMs(),
        forget: () => own.forget(),
        ...wishes,
      },
      mailer: { send, close: async () => undefined },
      write:
        write ??
        (async ({ id, address: to, askedAt: at }) => ({
          ...{ id, to, at, from: 'chat@shop.example', subject: '', text: '', html: '', language: 'en' },
        })),
      clock,
      log: { info: note, warn: note } as never,
    });
    mailing.start();
    running.push(mailing);
    return mailing;
  };
  return { clock, store, wish, relay, logged };
};

const isIdle = async ({ transcriptMails }: ClockedStore): Promise<boolean> =>
  (await transcriptMails.nextMs()) === undefined;

test('[W6] what was asked for is sent at once, and once', async (t) => {
  const { clock, store, wish, relay } = await open(t);
  const sent: string[] = [];
  const mailing = relay(async ({ id, to }) => void sent.push(`${id} ${to}`));
  await clock.advance(0);
  for (const id of ['wish-1', 'wish-2']) await wish(id);
  mailing.lookAgain();
  await clock.advance(0);
  assert.deepEqual(sent.toSorted(), [`wish-1 ${address}`, `wish-2 ${address}`]);
  assert.ok(await isIdle(store));
  await clock.advance(bounds.giveUpMs);
  assert.equal(sent.length, 2);
});

test('[W6] what another relay was asked for is found without having been told', async (t) => {
  const { clock, wish, relay } = await open(t);
  const sent: string[] = [];
  relay(async ({ id }) => void sent.push(id));
  await clock.advance(0);
  await wish('wish-1');
  await clock.advance(bounds.lookEveryMs);
  assert.deepEqual(sent, ['wish-1']);
});

test('[W6] more than go at a time go one after the other', async (t) => {
  const { clock, store, wish, relay } = await open(t);
  for (const id of ['wish-1', 'wish-2', 'wish-3']) await wish(id);
  const one = Sender.visitor('otto');
  await store.append([one.start('conversation-2')]);
  for (const id of ['wish-4', 'wish-5', 'wish-6']) {
    await store.transcriptMails.add({
      ...{ id, site: one.site, conversation: 'conversation-2', visitor: one.actor.id, address: `${id}@home.example` },
      ...{ language: 'en', timeZone: 'UTC', head: 1 },
    });
  }
  let [now, most, sent] = [0, 0, 0];
  relay(async () => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
    sent += 1;
    return undefined;
  });
  await clock.advance(0);
  await clock.advance(0);
  assert.equal(sent, 6);
  assert.equal(most, bounds.batch);
});

test('[W6] a relay that dies after it has sent, and before it says so, has the same mail sent by another one', async (t) => {
  const { clock, store, wish, relay } = await open(t);
  const sent: string[] = [];
  const never = new Promise<never>(() => undefined);
  await wish('wish-1');
  relay(async ({ id }) => void sent.push(`first ${id}`), { settle: () => never });
  await clock.advance(0);
  relay(async ({ id }) => void sent.push(`second ${id}`));
  await clock.advance(bounds.leaseMs - 1);
  assert.deepEqual(sent, ['first wish-1'], 'nobody else has it as long as it is in hand');
  await clock.advance(bounds.lookEveryMs + 1);
  assert.deepEqual(sent, ['first wish-1', 'second wish-1'], 'the same id, by which it is known');
  assert.ok(await isIdle(store));
});

test('[W6] a relay that dies before it has sent leaves it to another one', async (t) => {
  const { clock, wish, relay } = await open(t);
  const sent: string[] = [];
  await wish('wish-1');
  relay(() => new Promise<never>(() => undefined));
  await clock.advance(0);
  relay(async ({ id }) => void sent.push(id));
  await clock.advance(bounds.leaseMs + bounds.lookEveryMs);
  assert.deepEqual(sent, ['wish-1']);
});

test('[W6] what is refused for now is tried again, later each time, and given up after two days', async (t) => {
  const { clock, store, wish, relay, logged } = await open(t);
  const tries: number[] = [];
  await wish('wish-1');
  const began = clock.now();
  relay(async () => {
    tries.push(clock.now() - began);
    return { again: 'later', reason: 'RCPT TO 450' };
  });
  await clock.advance(bounds.giveUpMs + bounds.againMaxMs);
  const distances = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
  assert.deepEqual(
    distances.slice(0, 4),
    [1, 2, 4, 8].map((times) => times * bounds.againMs),
  );
  assert.ok(distances.every((distance) => distance <= bounds.againMaxMs));
  assert.ok((tries.at(-1) ?? 0) <= bounds.giveUpMs, 'not beyond its time');
  assert.ok((tries.at(-1) ?? 0) > bounds.giveUpMs - bounds.againMaxMs - bounds.lookEveryMs);
  assert.ok(await isIdle(store));
  assert.partialDeepStrictEqual(logged.at(-1), { reason: 'RCPT TO 450', says: 'a transcript by mail was given up' });
});

test('[W6] what is refused for good is given up at once', async (t) => {
  const { clock, store, wish, relay } = await open(t);
  let tries = 0;
  await wish('wish-1');
  relay(async () => {
    tries += 1;
    return { again: 'never', reason: 'RCPT TO 550' };
  });
  await clock.advance(bounds.giveUpMs);
  assert.equal(tries, 1);
  assert.ok(await isIdle(store));
});

test('[W6] where there is nothing left to write about, nothing is sent', async (t) => {
  const { clock, store, wish, relay } = await open(t);
  await wish('wish-1');
  relay(
    async () => assert.fail('sent'),
    {},
    async () => undefined,
  );
  await clock.advance(0);
  assert.ok(await isIdle(store));
});

test('[W6] [D7] a database that is away delays it, and loses nothing', async (t) => {
  const { clock, store, wish, relay, logged } = await open(t);
  const sent: string[] = [];
  await wish('wish-1');
  let isAway = true;
  const take: Wishes['take'] = async (...how) => {
    if (isAway) throw new ParlorError('unavailable');
    return store.transcriptMails.take(...how);
  };
  relay(async ({ id }) => void sent.push(id), { take });
  await clock.advance(bounds.retryMs);
  assert.equal(logged.length, 2);
  isAway = false;
  await clock.advance(bounds.retryMs);
  assert.deepEqual(sent, ['wish-1']);
});

test('[X7] neither the address nor anything that was written is in the log', async (t) => {
  const { clock, wish, relay, logged } = await open(t);
  for (const id of ['wish-1', 'wish-2', 'wish-3']) await wish(id);
  const answers: Record<string, NotTaken | undefined> = {
    'wish-1': undefined,
    'wish-2': { again: 'later', reason: 'ECONNECTION' },
    'wish-3': { again: 'never', reason: 'RCPT TO 550' },
  };
  relay(async ({ id }) => answers[id]);
  await clock.advance(0);
  assert.equal(logged.length, 3);
  assert.doesNotMatch(JSON.stringify(logged), /vera@|home\.example/);
});

test('[W6] a relay that stops waits for what is on its way, and not for a server that does not answer', async (t) => {
  const { clock, wish, relay } = await open(t);
  const answer = Promise.withResolvers<undefined>();
  await wish('wish-1');
  const mailing = relay(() => answer.promise);
  await clock.advance(0);
  let isStopped = false;
  const stopped = mailing.stop().then(() => {
    isStopped = true;
  });
  await clock.advance(bounds.stopMs - 1);
  assert.equal(isStopped, false);
  await clock.advance(1);
  await stopped;
  answer.resolve(undefined);
});
