/** How fast a crowd is back after its relay was killed and started again. */
import { distributionOf, type Finding } from './report.ts';
import type { Setting } from './setting.ts';
import { addressOf, crowd, greetingWidth, sideBySide, Visitor } from './visitor.ts';

const clients = 1_000;
const missed = 5;

/** Everybody comes back at once, as fast as the relay lets them in, and has missed a few events. */
export const measureResume = async (setting: Setting): Promise<readonly Finding[]> => {
  const relay = await setting.relay('SQLite');
  const before = await crowd(relay.port, clients);
  const texts = Array.from({ length: missed + 3 }, (_, index) => `message ${index}`);
  const [first] = before;
  await first?.follow(() => undefined);
  await sideBySide(clients, 200, async (index) => {
    for (const text of texts) await before[index]?.say(text);
  });
  const places = before.map((visitor) => ({ secret: visitor.secret, position: visitor.positionWithout(missed) }));
  await relay.stop('KILL');
  for (const visitor of before) visitor.leave();
  await relay.resume();
  const begun = performance.now();
  const after: Visitor[] = [];
  const times = await sideBySide(clients, greetingWidth, async (index) => {
    const visitor = await Visitor.arrive({ port: relay.port, from: addressOf(index) }, places[index]);
    after.push(visitor);
    return visitor.live();
  });
  const seconds = (performance.now() - begun) / 1000;
  for (const visitor of after) visitor.leave();
  const how = `${clients.toLocaleString('en')} clients after kill -9 of a relay on SQLite, each missed ${missed} events`;
  return [
    { what: 'resumes', unit: '/s', value: clients / seconds, beside: `${how}; ${greetingWidth} greeting at a time` },
    { what: 'replay, from socket open to live', unit: 'ms', value: distributionOf(times), beside: 'the same run' },
  ];
};
