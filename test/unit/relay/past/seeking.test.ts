/** How far a search looks through somebody's conversations, and what of them it gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '../../../../src/core/conversation/conversation.ts';
import { contactsMax } from '../../../../src/core/limits.ts';
import { allRights } from '../../../../src/core/rights.ts';
import type { TheirsWish } from '../../../../src/relay/past/past.ts';
import { sought } from '../../../../src/relay/past/seeking.ts';
import { ana, conversationIn, sam, site } from '../../../support/scripted-conversation.ts';

const closed = conversationIn('closed', 'live').now;

/** So many of Ana's conversations, the newest first, each with its place as its visitor's name. */
const many = (count: number): readonly Conversation[] =>
  Array.from({ length: count }, (_, place) => ({
    ...closed,
    id: `c${place}`,
    visitor: { ...closed.visitor, number: 0, name: `place ${place}.` },
    lifecycle: { ...closed.lifecycle, startedAt: count - place, assignee: { id: ana.id, name: 'Ana' } },
  }));

const pastOf = (all: readonly Conversation[]) => {
  const wishes: TheirsWish[] = [];
  const theirs = async (_site: string, wish: TheirsWish): Promise<readonly Conversation[]> => {
    wishes.push(wish);
    const from = wish.after ? all.findIndex(({ id }) => id === wish.after?.id) + 1 : 0;
    return all.slice(from, from + wish.limit);
  };
  return { theirs, wishes };
};

const reader = { actor: ana, site };

test('[X3] [S9] the newest thousand are looked through, and not one more', async () => {
  const past = pastOf(many(contactsMax.seek + 1));
  const found = async (query: string) => (await sought(past, { query, limit: 20, reader })).map(({ id }) => id);
  assert.deepEqual(await found(`${contactsMax.seek - 1}.`), [`c${contactsMax.seek - 1}`]);
  assert.deepEqual(await found(`${contactsMax.seek}.`), []);
});

test('[S9] no more are read than it takes to find as many as are wanted', async () => {
  const past = pastOf(many(500));
  const found = await sought(past, { query: 'place', limit: 20, reader });
  assert.deepEqual([found.length, found[0]?.id, past.wishes.length], [20, 'c0', 1]);
});

test('[X2] [S9] what is not theirs to read is not found, whatever the database gives', async () => {
  const others = { ...closed, id: 'theirs', lifecycle: { ...closed.lifecycle, assignee: { id: 'ben', name: 'Ben' } } };
  assert.deepEqual(await sought(pastOf([others]), { query: '', limit: 20, reader }), []);
  const elsewhere = many(1).map((one) => ({ ...one, lifecycle: { ...one.lifecycle, site: 'other' } }));
  assert.deepEqual(await sought(pastOf(elsewhere), { query: '', limit: 20, reader }), []);
});

test('[V1] [S9] only who may monitor looks through what others have', async () => {
  const past = pastOf([]);
  for (const rights of [allRights, [], undefined])
    await sought(past, { query: '', limit: 20, reader: { actor: sam, site, ...(rights && { rights }) } });
  assert.deepEqual(
    past.wishes.map(({ monitors }) => monitors),
    [true, false, false],
  );
});
