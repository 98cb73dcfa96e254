/** How long a message takes from its sender at one relay to a screen at another. */
import { distributionOf, type Finding } from './report.ts';
import type { Setting } from './setting.ts';
import { addressOf, crowd, Visitor } from './visitor.ts';

/** A visitor's two devices, one at each relay: one writes, the other looks on. One message on its way at a time. */
export const measureTwoRelays = async (setting: Setting): Promise<readonly Finding[]> => {
  const [here, there] = await setting.twoRelays();
  const [pairs, perPair] = [60, 16];
  const writers = await crowd(here.port, pairs);
  const waiting = new Map<string, (at: number) => void>();
  const screens: Visitor[] = [];
  for (const [index, { secret, conversation }] of writers.entries()) {
    const place = { port: there.port, from: addressOf(index) };
    const screen = await Visitor.arrive(place, { secret, position: { c: conversation, s: 0 } });
    await screen.follow((id) => waiting.get(id)?.(performance.now()));
    screens.push(screen);
  }
  const times: number[] = [];
  for (let round = 0; round < perPair; round += 1) {
    for (const writer of writers) {
      const shown = new Promise<number>((resolve) => waiting.set(writer.nextId(), resolve));
      const sentAt = performance.now();
      await writer.say('Good morning');
      times.push((await shown) - sentAt);
    }
  }
  for (const visitor of [...writers, ...screens]) visitor.leave();
  const beside = 'PostgreSQL and NATS; from send at one relay to the event at the other; one at a time';
  const value = distributionOf(times.slice(pairs));
  return [{ what: 'send to other screen, two relays', unit: 'ms', value, beside }];
};
