/**
 * Who may do what, through the relay's socket: every command in every state by everybody, against a table written by hand.
 *
 * A word of the protocol without a line in a table fails here.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandShapes } from '../../src/core/conversation/vocabulary.shape.ts';
import { listNames } from '../../src/core/lists.ts';
import { upShapes } from '../../src/core/protocol/up.shape.ts';
import { files } from '../support/files.ts';
import { commandIn, commandTable, type Table } from '../support/who-may/commands.ts';
import { askForFile, doorOf, fileTable, uploadTable } from '../support/who-may/files.ts';
import { type Cell, wrongCells } from '../support/who-may/matrix.ts';
import { everybody, holder, People, type Who } from '../support/who-may/people.ts';
import { judgedBy, listTable, readings, readingTable, seesIn, wishPresence } from '../support/who-may/reading.ts';
import { signalsOf, signalTable } from '../support/who-may/signals.ts';
import { keepRecords, type Scene, Stage, type Staged, states } from '../support/who-may/stage.ts';

test('[V1] every word of the protocol has a line in a table of who may say it, and no other has', () => {
  assert.deepEqual([...commandTable.keys()].toSorted(), Object.keys(commandShapes).toSorted());
  assert.deepEqual(Object.keys(judgedBy).toSorted(), Object.keys(upShapes).toSorted());
  assert.deepEqual([...listTable.keys()].toSorted(), listNames.toSorted());
});

/** One of them tries one thing in one scene. Gives *ok*, or what they are told. */
type Try = (what: string, who: Who, scene: Scene) => Promise<string>;

/** What everybody is told who tries everything that is in a table, in each state. */
const tried = async (
  people: People,
  table: Table,
  attempt: Try,
  stage: Stage = new Stage(people),
): Promise<readonly Cell[]> => {
  const cells: Cell[] = [];
  for (const where of states) cells.push(...(await triedIn(stage, where, table, attempt)));
  return cells;
};

/** Of these, what is obeyed changes nothing. */
const harmless: readonly Table[] = [readingTable, listTable, fileTable];

const triedIn = async (stage: Stage, where: Staged, table: Table, attempt: Try): Promise<readonly Cell[]> => {
  let scene = await stage.set(where);
  const cells: Cell[] = [];
  for (const [what, line] of table) {
    const told = new Map<Who, string>();
    for (const who of everybody) {
      const answer = await attempt(what, who, scene);
      told.set(who, answer);
      // What is refused has changed nothing; what is obeyed needs another scene.
      if (answer !== 'ok' || harmless.includes(table)) continue;
      await stage.strike();
      scene = await stage.set(where);
    }
    cells.push({ what, where, may: line.get(where) ?? new Set(), told });
  }
  await stage.strike();
  return cells;
};

/** What strangers can tell from the answers about a conversation that is not theirs, by what they tried. */
const givenAway = (cells: readonly Cell[]): readonly string[] => {
  const nothing = new Map(cells.filter(({ where }) => where === 'new').map(({ what, told }) => [what, told]));
  return cells.flatMap(({ what, where, told }) =>
    (['w', 'x'] as const).flatMap((who) => {
      // Whoever begins a conversation of an id that is taken is told so, and can't help knowing.
      const isKnown = what === 'conversation.start' && who === 'w';
      const isSame = told.get(who) === nothing.get(what)?.get(who);
      return isKnown || isSame ? [] : [`${what} | ${where} | ${who} is told ${told.get(who)}`];
    }),
  );
};

test('[V1] [V3] [V4] [V5] [V6] [M1] [C14] [R6] [X2] every command by everybody, in every state', async (context) => {
  const people = await People.gather(context);
  await keepRecords(people);
  const cells = await tried(people, commandTable, async (type, who, scene) =>
    people.give(who, scene.c, await commandIn(type, scene)),
  );
  assert.equal(wrongCells(cells), '');
  assert.deepEqual(givenAway(cells), []);
});

test('[X2] [M6] [S5] [V3] every way to read a conversation by everybody, in every state', async (context) => {
  const people = await People.gather(context);
  await keepRecords(people);
  const cells = await tried(people, readingTable, async (what, who, { c }) => {
    const read = readings[what];
    assert.ok(read, what);
    return read(people, who, c);
  });
  assert.equal(wrongCells(cells), '');
  assert.deepEqual(givenAway(cells), []);
});

test('[X2] [S9] [V2] every list that a conversation could stand in by everybody, in every state', async (context) => {
  const people = await People.gather(context);
  await keepRecords(people);
  const cells = await tried(people, listTable, (list, who, { c }) => seesIn(people, who, list, c));
  assert.equal(wrongCells(cells), '');
});

// One by one: so much takes longer than a token lasts.
for (const [what, line] of signalTable) {
  test(`[W4] [V3] [X2] typing and reading by everybody, in every state: ${what}`, async (context) => {
    const people = await People.gather(context);
    await keepRecords(people);
    const signal = (await signalsOf(people))[what];
    assert.ok(signal, what);
    const cells = await tried(people, new Map([[what, line]]), async (_, who, { c }) => signal(who, c));
    assert.equal(wrongCells(cells), '');
  });
}

test('[W5] [X2] every way to send up a file for a conversation, and to have one of it, by everybody in every state', async (context) => {
  const people = await People.gather(context);
  await keepRecords(people);
  const stage = new Stage(people, async (c) => {
    const { body } = await doorOf(people, 'v').send('cat.png', files.png, { conversation: c });
    await people.have('v', c, { type: 'message.send', text: '', attachments: [body['upload']] });
    return { file: String(body['upload']) };
  });
  const attempt: Try = (what, who, scene) => askForFile(people, what, who, scene);
  const cells = await tried(people, fileTable, attempt, stage);
  assert.equal(wrongCells(cells), '');
  assert.deepEqual(givenAway(cells), []);
});

test('[W5] [X2] every way to go on with an upload, and to give it up, by everybody', async (context) => {
  const people = await People.gather(context);
  await keepRecords(people);
  const { c } = await new Stage(people).set('active');
  const cells: Cell[] = [];
  for (const [what, line] of uploadTable) {
    for (const [where, owner] of [
      ['of the visitor', 'v'],
      ['of the agent', 'h'],
    ] as const) {
      const told = new Map<Who, string>();
      for (const who of everybody) {
        const { body } = await doorOf(people, owner).announce('cat.png', files.png.length, { conversation: c });
        const { upload } = body;
        const door = doorOf(people, who);
        const answer = await (what.startsWith('PUT') ? door.part(upload, 0, files.png) : door.drop(upload));
        told.set(who, answer.status < 300 ? 'ok' : String(answer.body['code']));
        await doorOf(people, owner).drop(upload);
      }
      cells.push({ what, where, may: line.get(where) ?? new Set(), told });
    }
  }
  assert.equal(wrongCells(cells), '');
});

test('[A8] [X2] everybody sets their own presence, supervisors reset that of others at their site, and nobody sets it', async (context) => {
  const people = await People.gather(context);
  const heard = async (wish: (who: Who) => object): Promise<string> => {
    const obeyed: Who[] = [];
    for (const who of everybody) if ((await wishPresence(people, who, wish(who))) === 'ok') obeyed.push(who);
    return obeyed.join('');
  };
  assert.equal(await heard(() => ({ choice: { base: 'busy' } })), 'hk0MATFRx', 'one’s own is set');
  assert.equal(await heard(() => ({ agent: holder })), 'h0MATFR', 'another one’s is reset');
  assert.equal(await heard(() => ({ agent: holder, choice: { base: 'away' } })), 'h', 'another one’s is set');
});

/** What supervisors do with work of others, and who does it beside the admin. */
const deeds = [
  ['A', 'conversation.assign'],
  ['T', 'conversation.requeue'],
  ['T', 'conversation.transfer'],
  ['M', 'conversation.join'],
  ['F', 'conversation.force-close'],
] as const satisfies readonly (readonly [Who, string])[];

test('[V4] [V5] [V6] [R6] whatever two supervisors do in the same moment comes out as one after the other', async (context) => {
  const people = await People.gather(context);
  await keepRecords(people);
  const stage = new Stage(people);
  const doing = async (who: Who, type: string, scene: Scene): Promise<string> =>
    people.give(who, scene.c, await commandIn(type, scene));
  /** What is told of both, in a conversation of their own. */
  const played = async (where: Staged, play: (scene: Scene) => Promise<readonly string[]>): Promise<string> => {
    const told = await play(await stage.set(where));
    await stage.strike();
    return told.join(' and ');
  };
  for (const where of ['open', 'active', 'waiting°'] as const) {
    for (const [who, one] of deeds) {
      for (const [, other] of deeds) {
        const found = await played(where, (scene) => Promise.all([doing(who, one, scene), doing('R', other, scene)]));
        const inOrder = await played(where, async (scene) => [
          await doing(who, one, scene),
          await doing('R', other, scene),
        ]);
        const inReverse = await played(where, async (scene) => {
          const later = await doing('R', other, scene);
          return [await doing(who, one, scene), later];
        });
        assert.ok([inOrder, inReverse].includes(found), `${where}, ${one} and ${other}: ${found}`);
      }
    }
  }
});
