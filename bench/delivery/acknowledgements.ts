/** How long a message takes until its sender knows that it is durable, and how many of them a relay makes a second. */
import { setTimeout as delay } from 'node:timers/promises';
import { commandRate } from '../../src/core/limits.ts';
import type { Floor } from './floor.ts';
import { distributionOf, type Finding, ratio } from './report.ts';
import type { Database, Setting } from './setting.ts';
import { crowd, sideBySide, type Visitor } from './visitor.ts';

/** About two lines of a chat. */
const text = 'Is the large terracotta pot still in stock, and could it be delivered by Friday? '.repeat(2).trim();

/** Messages a visitor may send at once after the start; the relay bounds the rate of each. */
const burst = commandRate.visitor.burst - 2;

/** One message in flight in all; every visitor stays within its burst. */
export const measureIdle = async (setting: Setting, database: Database, floor: Floor): Promise<readonly Finding[]> => {
  const { port } = await setting.relay(database);
  const visitors = await crowd(port, 60);
  const times: number[] = [];
  for (let round = 0; round < burst; round += 1) {
    for (const visitor of visitors) times.push(await visitor.say(text));
  }
  leave(visitors);
  // The first round warms the relay up.
  const value = distributionOf(times.slice(visitors.length));
  const beside = `one message in flight; p50 is ${ratio(value.p50, floor.p50)} the floor of ${floor.p50.toFixed(2)} ms`;
  return [{ what: `durable ack, idle, ${database}`, unit: 'ms', value, beside }];
};

/** Open loop: messages are due at a steady rate, whatever becomes of those before, and timed from when they were due. */
export const measureLoad = async (
  setting: Setting,
  database: Database,
  perSecond: number,
): Promise<readonly Finding[]> => {
  const seconds = 5;
  const { port } = await setting.relay(database);
  // Below the rate that a visitor may keep up.
  const visitors = await crowd(port, Math.ceil(perSecond / (commandRate.visitor.perSecond * 0.8)));
  const answers: Promise<number | undefined>[] = [];
  const begun = performance.now();
  while (answers.length < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, Math.floor(((performance.now() - begun) / 1000) * perSecond));
    while (answers.length < due) {
      const visitor = visitors[answers.length % visitors.length];
      const dueAt = begun + (answers.length / perSecond) * 1000;
      // A relay that can't keep up says so; whoever is refused is counted, not timed.
      if (visitor) answers.push(visitor.say(text, dueAt).catch(() => undefined));
    }
    await delay(1);
  }
  const times = (await Promise.all(answers)).filter((ms) => ms !== undefined);
  const value = distributionOf(times);
  const rate = Math.round(times.length / ((performance.now() - begun) / 1000));
  leave(visitors);
  const beside = `open loop, ${visitors.length} sockets; timed from when each was due; ${rate.toLocaleString('en')}/s acknowledged, ${answers.length - times.length} refused`;
  return [{ what: `durable ack at ${perSecond.toLocaleString('en')}/s, ${database}`, unit: 'ms', value, beside }];
};

/** Closed loop: each of many senders sends the next message when the last one is acknowledged. */
export const measureThroughput = async (setting: Setting, database: Database): Promise<readonly Finding[]> => {
  const [senders, visitorsEach] = [400, 5];
  const { port } = await setting.relay(database);
  const visitors = await crowd(port, senders * visitorsEach);
  const begun = performance.now();
  const times = await sideBySide(senders, senders, async (sender) => {
    const mine: number[] = [];
    for (const visitor of visitors.slice(sender * visitorsEach, (sender + 1) * visitorsEach)) {
      for (let index = 0; index < burst; index += 1) mine.push(await visitor.say(text));
    }
    return mine;
  });
  const seconds = (performance.now() - begun) / 1000;
  leave(visitors);
  const all = times.flat();
  const how = `closed loop, ${senders} in flight, ${visitors.length.toLocaleString('en')} sockets, ${text.length} characters each`;
  return [
    { what: `durable messages, ${database}`, unit: '/s', value: all.length / seconds, beside: how },
    { what: `durable ack in that run, ${database}`, unit: 'ms', value: distributionOf(all), beside: 'the same run' },
  ];
};

const leave = (visitors: readonly Visitor[]): void => {
  for (const visitor of visitors) visitor.leave();
};
