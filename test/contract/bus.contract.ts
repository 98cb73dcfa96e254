/** What every bus promises, as tests; each implementation runs them on a medium of its own. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, type TestContext, test } from 'node:test';
import { frameBytesMax } from '../../src/core/limits.ts';
import { type Bus, conversationSubject, workSubject } from '../../src/relay/bus/bus.ts';
import { until } from '../support/until.ts';

/** What buses hear each other through. */
export interface TestMedium {
  /** Opens a bus on it, as a relay does when it starts. */
  connect(): Promise<Bus>;
  remove(): Promise<void>;
  /** Takes the medium away and brings it back, where that can be. */
  readonly outage?: { begin(): Promise<void>; end(): Promise<void> };
}

type OpenMedium = () => Promise<TestMedium>;

const subject = conversationSubject('conversation-1');

/** A new medium; buses opened on it are closed after the test, and the medium gone. */
const openMedium = async <M extends TestMedium>(t: TestContext, open: () => Promise<M>): Promise<M> => {
  const medium = await open();
  const buses: Bus[] = [];
  t.after(async () => {
    await Promise.all(buses.map((bus) => bus.close()));
    await medium.remove();
  });
  const connect = async (): Promise<Bus> => {
    const bus = await medium.connect();
    buses.push(bus);
    return bus;
  };
  return { ...medium, connect };
};

/** Two buses on a new medium. */
const openTwo = async (t: TestContext, open: OpenMedium): Promise<{ one: Bus; other: Bus }> => {
  const medium = await openMedium(t, open);
  return { one: await medium.connect(), other: await medium.connect() };
};

/** Listens and resolves when what anybody publishes from now on is heard; gives what was heard. */
const listen = async (bus: Bus, on: string): Promise<{ heard: string[]; stop: () => void }> => {
  const heard: string[] = [];
  const stop = bus.subscribe(on, (text) => heard.push(text));
  await settled(bus);
  return { heard, stop };
};

/** Resolves when everything the bus has done so far has come to pass: what it says to itself comes back after that. */
const settled = async (bus: Bus): Promise<void> => {
  const probe = `parlor.probe.${randomUUID()}`;
  let isBack = false;
  const stop = bus.subscribe(probe, () => {
    isBack = true;
  });
  await until('a bus hears itself', () => {
    bus.publish(probe, '');
    return isBack;
  });
  stop();
};

/** Declares the suite for one implementation. */
export const describeBus = (name: string, open: OpenMedium): void => {
  describe(`bus: ${name}`, () => {
    test('what is published reaches every subscriber once, one’s own included, in order', async (t) => {
      const { one, other } = await openTwo(t, open);
      const ears = [await listen(one, subject), await listen(one, subject), await listen(other, subject)];
      const texts = Array.from({ length: 500 }, (_, index) => `text ${index}`);
      for (const text of texts) one.publish(subject, text);
      for (const { heard } of ears) {
        await until('everything has arrived', () => heard.length >= texts.length);
        assert.deepEqual(heard, texts);
      }
    });

    test('a subscriber hears its subject and no other', async (t) => {
      const { one, other } = await openTwo(t, open);
      const { heard } = await listen(one, subject);
      for (const elsewhere of [
        `${subject}0`,
        'parlor.conversation',
        workSubject('conversation-1'),
        `${subject}.more`,
      ]) {
        other.publish(elsewhere, 'for somebody else');
      }
      other.publish(subject, 'for you');
      await until('the last one has arrived', () => heard.length > 0);
      assert.deepEqual(heard, ['for you']);
    });

    test('who stops listening hears nothing more, and the others go on', async (t) => {
      const { one, other } = await openTwo(t, open);
      const stopped = await listen(one, subject);
      const going = await listen(one, subject);
      stopped.stop();
      stopped.stop();
      other.publish(subject, 'first');
      await until('it has arrived', () => going.heard.length === 1);
      going.stop();
      const again = await listen(one, subject);
      other.publish(subject, 'second');
      await until('it has arrived', () => again.heard.length === 1);
      assert.deepEqual([stopped.heard, going.heard, again.heard], [[], ['first'], ['second']]);
    });

    test('a publisher is never re-entered by what it publishes', async (t) => {
      const { one } = await openTwo(t, open);
      const { heard } = await listen(one, subject);
      one.publish(subject, 'text');
      assert.deepEqual(heard, []);
      await until('it has arrived', () => heard.length === 1);
    });

    test('every text arrives as it was, up to the size of a frame', async (t) => {
      const { one, other } = await openTwo(t, open);
      const { heard } = await listen(one, subject);
      const texts = ['', '{"t":"ev"}\r\n', '👩🏽‍🚀 שלום \u0000 \u2028', 'x'.repeat(2 * frameBytesMax)];
      for (const text of texts) other.publish(subject, text);
      await until('everything has arrived', () => heard.length === texts.length);
      assert.deepEqual(heard, texts);
    });

    test('a bus that is closed is silent: it takes everything and does nothing', async (t) => {
      const { one, other } = await openTwo(t, open);
      const { heard } = await listen(one, subject);
      const witness = await listen(other, subject);
      one.publish(subject, 'last words');
      await until('they have arrived', () => witness.heard.length === 1);
      await one.close();
      await one.close();
      assert.equal(one.connected, false);
      one.publish(subject, 'from beyond');
      one.subscribe(subject, (text) => heard.push(text))();
      other.publish(subject, 'is anybody there?');
      await until('the others go on', () => witness.heard.length === 2);
      assert.deepEqual(witness.heard, ['last words', 'is anybody there?']);
      assert.deepEqual(heard, ['last words']);
    });

    test('while it can hear and be heard, a bus says that it is connected', async (t) => {
      const { one } = await openTwo(t, open);
      assert.equal(one.connected, true);
    });
  });
};

/** Declares what a bus promises that can go away, on top. */
export const describeOutage = (name: string, open: () => Promise<Required<TestMedium>>): void => {
  describe(`outage of the bus: ${name}`, () => {
    test('[D7] away, it loses what is published; back, it says so and hears again what it listens to', async (t) => {
      const medium = await openMedium(t, open);
      const [one, other] = [await medium.connect(), await medium.connect()];
      const { heard } = await listen(one, subject);
      const dropped = await listen(one, workSubject('acme'));
      let returns = 0;
      one.onReturn(() => {
        returns += 1;
      });
      const stopCounting = one.onReturn(() => assert.fail('it no longer wants to know'));
      stopCounting();
      for (const round of [1, 2]) {
        await medium.outage.begin();
        await until('both have noticed', () => !one.connected && !other.connected);
        one.publish(subject, 'lost');
        other.publish(subject, 'lost');
        const late: string[] = [];
        one.subscribe(`${subject}.${round}`, (text) => late.push(text));
        if (round === 1) dropped.stop();
        assert.equal(returns, round - 1);
        await medium.outage.end();
        await until('both are back', () => one.connected && other.connected);
        assert.equal(returns, round);
        await settled(one);
        other.publish(workSubject('acme'), 'nobody listens');
        other.publish(`${subject}.${round}`, 'subscribed while away');
        other.publish(subject, `round ${round}`);
        await until('the last one has arrived', () => heard.includes(`round ${round}`));
        assert.deepEqual(late, ['subscribed while away']);
      }
      assert.deepEqual(heard, ['round 1', 'round 2']);
      assert.deepEqual(dropped.heard, []);
    });

    test('[D7] a relay can start while the bus is away, and hears when it comes', async (t) => {
      const medium = await openMedium(t, open);
      await medium.outage.begin();
      const bus = await medium.connect();
      assert.equal(bus.connected, false);
      const heard: string[] = [];
      bus.subscribe(subject, (text) => heard.push(text));
      bus.publish(subject, 'lost');
      const returned = new Promise<void>((resolve) => bus.onReturn(resolve));
      await medium.outage.end();
      await returned;
      await settled(bus);
      bus.publish(subject, 'heard');
      await until('it has arrived', () => heard.length > 0);
      assert.deepEqual(heard, ['heard']);
    });

    test('a bus can be closed while it is away', async (t) => {
      const medium = await openMedium(t, open);
      const connected = await medium.connect();
      await medium.outage.begin();
      const never = await medium.connect();
      await until('it has noticed', () => !connected.connected);
      await Promise.all([connected.close(), never.close()]);
      assert.deepEqual([connected.connected, never.connected], [false, false]);
    });
  });
};
