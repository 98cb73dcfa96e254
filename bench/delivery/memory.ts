/** What an idle connection costs a relay in memory, beside what it costs a bare `ws` server. */
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { residentBytes } from '../../test/support/resident-memory.ts';
import { startBareServer } from './floor.ts';
import { type Finding, ratio } from './report.ts';
import type { Setting } from './setting.ts';
import { addressOf, greetingWidth, sideBySide, Visitor } from './visitor.ts';

/** Memory is read at the first number of connections and at the second; the difference is theirs. */
const connections = [1_000, 3_000] as const;

/** A collector that has nothing to do gives back in its own time; the same pause before each reading. */
const settleMs = 3_000;

interface Guest {
  leave(): void;
}

/** Kilobytes that one more connection costs. */
const growth = async (pid: number, arrive: (index: number) => Promise<Guest>): Promise<number> => {
  const [few, many] = connections;
  const guests = await sideBySide(few, greetingWidth, arrive);
  await delay(settleMs);
  const before = await residentBytes(pid);
  guests.push(...(await sideBySide(many - few, greetingWidth, (index) => arrive(few + index))));
  await delay(settleMs);
  const after = await residentBytes(pid);
  for (const guest of guests) guest.leave();
  return (after - before) / (many - few) / 1_000;
};

const bareGuest = async (port: number, from: string): Promise<Guest> => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { localAddress: from, perMessageDeflate: false });
  await once(socket, 'open');
  return { leave: () => socket.terminate() };
};

export const measureMemory = async (setting: Setting): Promise<readonly Finding[]> => {
  const bare = await startBareServer();
  if (bare.child.pid === undefined) throw new Error('The bare server did not start.');
  const perBare = await growth(bare.child.pid, (index) => bareGuest(bare.port, addressOf(index)));
  bare.child.disconnect();
  await once(bare.child, 'exit');
  const relay = await setting.relay('SQLite');
  const perGreeted = await growth(relay.pid, (index) => Visitor.arrive({ port: relay.port, from: addressOf(index) }));
  const [few, many] = connections;
  const how = `growth of resident memory from ${few.toLocaleString('en')} to ${many.toLocaleString('en')} idle sockets`;
  return [
    { what: 'memory per idle socket, bare `ws`', unit: 'KB', value: perBare, beside: how },
    {
      what: 'memory per idle visitor, relay',
      unit: 'KB',
      value: perGreeted,
      beside: `${how}, all greeted; ${ratio(perGreeted, perBare)} bare \`ws\``,
    },
  ];
};
