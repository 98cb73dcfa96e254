/** The demonstration's relay as a process of its own, and conversations written into its database while it is not there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openSqliteStore } from '../src/relay/store/sqlite/sqlite-store.ts';
import type { AppendRequest } from '../src/relay/store/store.ts';

export const site = 'demo';

const batch = 500;

export const startRelay = async (dataDir: string, port: number): Promise<{ child: ChildProcess; url: string }> => {
  const args = ['dist/relay/main.js', 'demo', '--port', String(port), '--data', dataDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('The relay has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Parlor is ready at (\S+)$/.exec(line)?.[1];
    if (url) return { child, url };
  }
  throw new Error('The relay stopped before it was ready.');
};

export const stopRelay = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
};

const visitorOf = (index: number) => ({ kind: 'visitor', id: `visitor-${index}` }) as const;

const startOf = (index: number): AppendRequest => ({
  conversation: `conversation-${index}`,
  id: `start-${index}`,
  lane: `lane-${index}`,
  n: 1,
  command: { type: 'conversation.start', page: 'https://shop.example/teapots', language: 'en' },
  digest: `start-${index}`,
  site,
  actor: visitorOf(index),
  start: {
    workstream: 'live-chat',
    mode: 'live',
    queueing: { queue: 'service', priority: 0, pushes: false, units: 10, wrapUp: 'held' },
  },
});

const messageOf = (index: number): AppendRequest => ({
  conversation: `conversation-${index}`,
  id: `message-${index}`,
  lane: `lane-${index}`,
  n: 2,
  command: {
    type: 'message.send',
    text: `Is the teapot number ${index} safe for the oven, and when could it be here?`,
  },
  digest: `message-${index}`,
  site,
  actor: visitorOf(index),
});

/** Who has a conversation, by its number. */
interface Holder {
  readonly id: string;
  readonly name: string;
}

const pickOf = (index: number, { id, name }: Holder): AppendRequest => ({
  conversation: `conversation-${index}`,
  id: `pick-${index}`,
  lane: `lane-of-${id}`,
  n: 1,
  command: { type: 'conversation.pick' },
  digest: `pick-${index}`,
  site,
  actor: { kind: 'agent', id, name },
});

/** `count` conversations, each with a message; the first of them are those of `holders`, one each. */
export const seed = async (dataDir: string, count: number, holders: readonly Holder[] = []): Promise<void> => {
  const store = await openSqliteStore(join(dataDir, 'parlor.db'));
  const write = async (all: readonly AppendRequest[]): Promise<void> => {
    for (let from = 0; from < all.length; from += batch) {
      const refused = (await store.append(all.slice(from, from + batch))).find(({ ok }) => !ok);
      if (refused) throw new Error(`Refused: ${JSON.stringify(refused)}`);
    }
  };
  const numbers = Array.from({ length: count }, (_, index) => index);
  await write(numbers.map(startOf));
  await write(numbers.map(messageOf));
  await write(holders.map((holder, index) => pickOf(index, holder)));
  await store.close();
};
