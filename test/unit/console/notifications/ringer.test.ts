/** What is heard at the desk: once, again until it is answered, in one window; or said where it could not be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Matter } from '../../../../src/console/notifications/matter.ts';
import { mattersOf } from '../../../../src/console/notifications/matters.ts';
import { usualSettings } from '../../../../src/console/notifications/own-settings.ts';
import { againMs, Ringer } from '../../../../src/console/notifications/ringer.ts';
import { type DeskFacts, scenarios, usualNotification } from '../../../../src/core/desk/desk-facts.ts';
import { AgentDesks } from '../../../support/agent-desks.ts';
import { offerOf, selfWith, snapshotOf, talk } from '../../../support/desk-conversations.ts';
import { homeWith, uneasyOf } from '../../../support/desk-notices.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const offer = mattersOf(homeWith(snapshotOf({ offers: [offerOf(talk({ number: 1 }).view)] })));
const uneasy = mattersOf(homeWith(snapshotOf({ notices: [uneasyOf(talk({ number: 2 }).view)] })));
const missed = mattersOf(homeWith(snapshotOf({ self: selfWith({ alert: 'missed' }) })));

class Room {
  readonly clock = new VirtualClock();
  readonly heard: string[] = [];
  readonly #desks = new AgentDesks();

  /** A window of the agent's; `allows` is what its browser says to sounds. */
  window(name: string, { allows = true, isTouched = true } = {}) {
    const allowed = { sounds: allows };
    const windows = this.#desks.window();
    const ringer: Ringer = new Ringer({
      clock: this.clock,
      windows,
      isTouched: () => isTouched,
      changed: () => undefined,
      play: async (sound, volume) => {
        if (!allowed.sounds) return false;
        this.heard.push(`${name} ${sound} ${Math.round(volume * 100)}`);
        return true;
      },
    });
    const show = (matters: readonly Matter[], own = usualSettings, facts?: DeskFacts): void =>
      ringer.follow(matters, facts, own);
    return { ringer, show, windows, allowed };
  }
}

const soundsLike = (name: 'bell' | 'none', volume: number): DeskFacts => ({
  queues: [],
  workstreams: [],
  presences: [],
  notifications: Object.fromEntries(
    scenarios.map((one) => [one, { ...usualNotification(one), sound: { name, volume, repeats: false } }]),
  ),
});

test('[N4] an offer sounds until it is answered, also one that was there when the desk was opened', async () => {
  const room = new Room();
  const { show } = room.window('a');
  show(offer);
  await room.clock.advance(2 * againMs);
  assert.deepEqual(room.heard, ['a chime 60', 'a chime 60', 'a chime 60']);
  show([]);
  await room.clock.advance(10 * againMs);
  assert.equal(room.heard.length, 3);
});

test('[N4] what only informs sounds once, and not if it was there when the desk was opened', async () => {
  const room = new Room();
  const { show } = room.window('a');
  show(uneasy);
  await room.clock.advance(1_000);
  show([...uneasy, ...missed]);
  show([...uneasy, ...missed]);
  await room.clock.advance(60_000);
  assert.deepEqual(room.heard, ['a chime 60']);
});

test('[N4] which sound and how loud is the site’s to say; the agent’s own volume is a part of it, and mute is mute', async () => {
  const room = new Room();
  const { show } = room.window('a');
  const bell = soundsLike('bell', 80);
  show([], usualSettings, bell);
  show(offer, { ...usualSettings, volume: 50 }, bell);
  await room.clock.advance(againMs);
  assert.deepEqual(room.heard, ['a bell 40']);
  const { show: showThere } = room.window('b');
  for (const own of [
    { ...usualSettings, muted: true },
    { ...usualSettings, volume: 0 },
  ])
    showThere(offer, own);
  showThere(uneasy, usualSettings, soundsLike('none', 80));
  await room.clock.advance(10 * againMs);
  assert.equal(room.heard.length, 1);
});

test('[N4] who mutes while it sounds hears no more of it', async () => {
  const room = new Room();
  const { show } = room.window('a');
  show(offer);
  await room.clock.advance(0);
  show(offer, { ...usualSettings, muted: true });
  await room.clock.advance(10 * againMs);
  assert.equal(room.heard.length, 1);
});

test('[N4] of several windows one is heard; where it is closed another goes on', async () => {
  const room = new Room();
  const [first, second] = [room.window('a'), room.window('b')];
  for (const { show } of [first, second]) show([]);
  for (const { show } of [first, second]) show([...uneasy, ...offer]);
  await room.clock.advance(againMs);
  assert.deepEqual(room.heard.toSorted(), ['a chime 60', 'a chime 60', 'a chime 60']);
  first.ringer.close();
  await room.clock.advance(againMs);
  assert.deepEqual(room.heard.slice(3), ['b chime 60', 'b chime 60']);
});

test('[N4] where the browser lets nothing be heard another window is; if none is, it is said, until somebody clicks', async () => {
  const room = new Room();
  const silent = room.window('a', { allows: false, isTouched: false });
  const other = room.window('b');
  for (const { show } of [silent, other]) show(offer);
  await room.clock.advance(1_000);
  assert.deepEqual(room.heard, ['b chime 60']);
  assert.equal(silent.ringer.wasUnheard, false);
  other.ringer.close();
  await room.clock.advance(againMs);
  assert.equal(silent.ringer.wasUnheard, true);
  silent.allowed.sounds = true;
  silent.ringer.touched();
  await room.clock.advance(1_000);
  assert.equal(silent.ringer.wasUnheard, false);
  assert.deepEqual(room.heard, ['b chime 60', 'a chime 60']);
});

test('[N4] a message in a session that is not in front is heard once, unless it is looked at in another window, or not wanted', async () => {
  const room = new Room();
  const windows = [room.window('a'), room.window('b')] as const;
  const come = async (seq: number, own = usualSettings): Promise<void> => {
    for (const { show } of windows) show([], own);
    const told = windows.map(({ ringer }) => ringer.messageCame('conversation-1', seq));
    await room.clock.advance(1_000);
    await Promise.all(told);
  };
  await come(3);
  assert.deepEqual(room.heard, ['a drop 60']);
  windows[1].windows.look('conversation-1');
  await come(4);
  windows[1].windows.look('conversation-2');
  await come(5, { ...usualSettings, messages: false });
  assert.equal(room.heard.length, 1);
  await come(6);
  assert.equal(room.heard.length, 2);
});
