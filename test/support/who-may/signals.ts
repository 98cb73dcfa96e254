/**
 * Whose typing is shown to whom, and whose reading counts and is told, when: the rules W4, V3 and X2 in docs/SPEC.md, written
 * by hand.
 *
 * Letters and states are those of `commands.ts`. Nobody is shown their own typing: in a conversation that nobody else reads,
 * nobody is shown any.
 */
import { randomUUID } from 'node:crypto';
import { reading } from '../../../src/core/limits.ts';
import type { RawSocket } from '../raw-socket.ts';
import { type Table, tableOf } from './commands.ts';
import type { People, Who } from './people.ts';
import { states } from './stage.ts';

export const signalTable: Table = tableOf(
  `
                      | new | open | open° | offered | active | active° | unseen | asked | handed | joined | waiting° | wrap-up | closed
sig                   | .   | .    | .     | .       | vh     | vh      | vh     | vh    | vh     | vhM    | v        | .       | .
shown the visitor’s   | .   | .    | .     | .       | hMR    | hMR     | hMR    | hMR   | hMR    | hkMR   | hMR      | .       | .
shown the agent’s     | .   | .    | .     | .       | vMR    | vMR     | vMR    | vMR   | vMR    | vkMR   | .        | .       | .
read                  | .   | v    | v     | v       | vh     | vh      | vh     | vh    | vh     | vh     | v        | vh      | .
told of the visitor’s | .   | v    | v     | v       | vhMR   | vhMR    | vhMR   | vhMR  | vhMR   | vhkMR  | vhMR     | vhMR    | .
`,
  states,
);

/** What somebody tries in a conversation. Gives *ok*, or that nothing came of it. */
type Signal = (who: Who, c: string) => Promise<string>;

/** Those of whom one is shown whatever anybody is. */
const onlookers: readonly Who[] = ['v', 'h', 'R'];

/** The ways to try each line. The reading of `w`, in a conversation of their own, shows that what was read before has been written down. */
export const signalsOf = async (people: People): Promise<Readonly<Record<string, Signal>>> => {
  const own = randomUUID();
  await people.have('w', own, { type: 'conversation.start', workstream: 'chat' });
  await attend(people, 'w', own);

  const isShown = async (by: Who, to: readonly Who[], c: string): Promise<boolean> => {
    for (const who of [by, ...to]) await attend(people, who, c);
    const from = new Map(to.map((who) => [who, people.socketOf(who).frames.length]));
    await say(people, by, { t: 'sig', c, kind: 'typing' });
    const shown: Who[] = [];
    for (const who of to) {
      const frames = await turnOf(people.socketOf(who), from.get(who));
      if (frames.some((frame) => frame.t === 'sig' && frame.c === c)) shown.push(who);
    }
    for (const who of [by, ...to]) people.socketOf(who).send({ t: 'unsub', c });
    return shown.length > 0;
  };

  let head = 0;
  const isWritten = async (): Promise<void> => {
    const socket = people.socketOf('w');
    await people.have('w', own, { type: 'message.send', text: 'Hello' });
    const { last } = await socket.next('ev', (frame) => frame.c === own && frame.last > head);
    head = last;
    await say(people, 'w', { t: 'read', c: own, s: head });
    people.clock.leap(reading.writeEveryMs);
    await socket.next('read', (frame) => frame.c === own && frame.visitor === head);
  };

  const cursorOf = async (c: string): Promise<string> =>
    JSON.stringify((await people.store.readCursors.of([c])).get(c) ?? {});

  return {
    sig: async (who, c) => {
      const others = onlookers.filter((one) => one !== who);
      return (await isShown(who, others, c)) ? 'ok' : 'not shown';
    },
    'shown the visitor’s': async (who, c) => (who !== 'v' && (await isShown('v', [who], c)) ? 'ok' : 'not shown'),
    'shown the agent’s': async (who, c) => (who !== 'h' && (await isShown('h', [who], c)) ? 'ok' : 'not shown'),
    read: async (who, c) => {
      await attend(people, who, c);
      const before = await cursorOf(c);
      await say(people, who, { t: 'read', c, s: 1 });
      await isWritten();
      people.socketOf(who).send({ t: 'unsub', c });
      return (await cursorOf(c)) === before ? 'not counted' : 'ok';
    },
    'told of the visitor’s': async (who, c) => {
      const from = people.socketOf(who).frames.length;
      await attend(people, 'v', c);
      await attend(people, who, c);
      await say(people, 'v', { t: 'read', c, s: 1 });
      await isWritten();
      const frames = await turnOf(people.socketOf(who), from);
      for (const one of ['v', who] as const) people.socketOf(one).send({ t: 'unsub', c });
      return frames.some((frame) => frame.t === 'read' && frame.c === c && frame.visitor === 1) ? 'ok' : 'not told';
    },
  };
};

/** Follows a conversation, or tries to. */
const attend = async (people: People, who: Who, c: string): Promise<void> => {
  people.pace(who);
  const socket = people.socketOf(who);
  const from = socket.frames.length;
  socket.send({ t: 'sub', c, s: 0 });
  await socket.until(() =>
    socket.frames.slice(from).some((frame) => (frame.t === 'live' || frame.t === 'denied') && frame.c === c),
  );
};

/** Says something that is not answered; the relay has heard it when this resolves. */
const say = async (people: People, who: Who, frame: object): Promise<void> => {
  people.pace(who);
  people.socketOf(who).send(frame);
  await turnOf(people.socketOf(who));
};

/** Whatever the relay has sent by now, from the frame that came as number `from`. */
const turnOf = async (socket: RawSocket, from = 0): Promise<RawSocket['frames']> => {
  const count = (): number => socket.frames.filter(({ t }) => t === 'pong').length;
  const before = count();
  socket.send({ t: 'ping' });
  await socket.until(() => count() > before || socket.closed !== undefined);
  return socket.frames.slice(from);
};
