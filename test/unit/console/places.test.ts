/** The places of the desk: what the page's address says of them, and what is in front. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFront, newDesk, withFocus, withPlace } from '../../../src/console/desk-state.ts';
import {
  hashOf,
  homePlaceOf,
  type Place,
  placesBesideHome,
  placesFor,
  readPlace,
} from '../../../src/console/places.ts';
import type { Right } from '../../../src/core/rights.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';

test('an address that names a place leads there, and is what the place writes', () => {
  for (const [hash, id, at] of [
    ['#/ongoing', 'ongoing', ''],
    ['#/ongoing?queue=care&state=open', 'ongoing', '?queue=care&state=open'],
    ['#/administration/sites/acme', 'administration', 'sites/acme'],
    ['#/audit/?by=%C3%81na', 'audit', '?by=%C3%81na'],
  ] as const) {
    const place = readPlace(hash);
    assert.deepEqual(place, { id, at });
    assert.deepEqual(readPlace(hashOf(place)), place);
  }
  for (const hash of [
    '',
    '#',
    '#ongoing',
    '#/',
    '#/constructor',
    '#/ongoingly',
    '#/Ongoing',
    `#/${'x'.repeat(10_000)}`,
  ])
    assert.equal(readPlace(hash), undefined, hash);
  assert.equal(hashOf(undefined), '');
});

test('[S1] where a place is in front no session is, and the other way round; it is as it was left', () => {
  const client = snapshotOf({ sessions: [talk({ number: 1 }).picked().view] });
  const id = client.sessions[0]?.conversation.id ?? '';
  const there = withPlace(withFocus(newDesk, id), { id: 'ongoing', at: '?queue=care' });
  assert.deepEqual([inFront(there, client), there.place?.at], [undefined, '?queue=care']);
  const back = withFocus(there, id);
  assert.deepEqual(
    [inFront(back, client)?.id, back.place, back.visited.get('ongoing')],
    [id, undefined, '?queue=care'],
  );
  const home = withFocus(there, undefined);
  assert.deepEqual([inFront(home, client), home.place], [undefined, undefined]);
  assert.equal(withPlace(back, undefined), back, 'a session stays where the address has no place');
});

test('a place is there for those it is open to', () => {
  const place = (id: Place['id'], isOpen: boolean): Place => ({
    id,
    drawing: {} as Place['drawing'],
    isOpenTo: () => isOpen,
    fetch: async () => () => '',
  });
  const all = [place('ongoing', true), place('administration', false)];
  assert.deepEqual(
    placesFor(snapshotOf({}), all).map(({ id }) => id),
    ['ongoing'],
  );
});

test('[S1] what Home shows has no entry beside it, and then the work items have one; for who may not go there Home is the work items', () => {
  const idsFor = (desk: AgentSnapshot['desk']): unknown => {
    const client = desk ? snapshotOf({ desk }) : snapshotOf({});
    return [homePlaceOf(client)?.id, placesBesideHome(client).map(({ id }) => id)];
  };
  const facts = { queues: [], workstreams: [], presences: [], notifications: {} };
  const rights: Right[] = ['monitor'];
  assert.deepEqual(idsFor({ ...facts, rights }), [undefined, ['ongoing', 'wallboard']]);
  assert.deepEqual(idsFor({ ...facts, rights, home: 'ongoing' }), ['ongoing', ['work', 'wallboard']]);
  assert.deepEqual(idsFor({ ...facts, rights, home: 'wallboard' }), ['wallboard', ['work', 'ongoing']]);
  assert.deepEqual(idsFor({ ...facts, rights, home: 'work-items' }), [undefined, ['ongoing', 'wallboard']]);
  assert.deepEqual(idsFor(facts), [undefined, []]);
  assert.deepEqual(idsFor(undefined), [undefined, []]);
});
