/** What desks are told of their site, and what an operator may say of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameLengthMax, notificationFieldsMax, presencesMax } from '../../../src/core/limits.ts';
import { parseConfig } from '../../../src/relay/config.ts';
import { deskFactsOf } from '../../../src/relay/desk-facts.ts';
import { siteOf } from '../../support/config-folder.ts';

const withSite = (more: object) => () => parseConfig({ sites: [{ ...siteOf('shop'), ...more }], agents: [] });

test('[N4] a notification that says nothing is as the desk has it; one that does is as the site says', () => {
  const [site] = withSite({ notifications: { returning: { title: 'Back again', sound: { volume: 10 } } } })().sites;
  assert.ok(site);
  const { incoming, returning } = deskFactsOf(site).notifications;
  assert.deepEqual(incoming, {
    fields: ['name', 'queue', 'workstream', 'waited'],
    sound: { name: 'chime', volume: 60, repeats: true },
    desktop: 'background',
  });
  assert.deepEqual(returning, {
    ...incoming,
    title: 'Back again',
    sound: { name: 'chime', volume: 10, repeats: true },
  });
});

test('[N6] a desk is told for each kind whether the system shows it too: in the background, unless the site says otherwise', () => {
  const [site] = withSite({ notifications: { incoming: { desktop: 'always' }, transfer: { desktop: 'never' } } })()
    .sites;
  assert.ok(site);
  const { incoming, returning, transfer } = deskFactsOf(site).notifications;
  assert.deepEqual(
    [incoming, returning, transfer].map((one) => one?.desktop),
    ['always', 'background', 'never'],
  );
  assert.throws(withSite({ notifications: { incoming: { desktop: 'sometimes' } } }), /\/incoming\/desktop/);
});

test('[N1] [N4] a case that was given to an agent is a scenario of its own', () => {
  const [site] = withSite({ notifications: { 'case-assigned': { title: 'Yours to see to', desktop: 'always' } } })()
    .sites;
  assert.ok(site);
  const told = deskFactsOf(site).notifications['case-assigned'];
  assert.partialDeepStrictEqual(told, { title: 'Yours to see to', desktop: 'always', sound: { name: 'chime' } });
});

test('[S1] what Home shows is told to who has any right over conversations of others, and is one of three', () => {
  for (const home of ['ongoing', 'wallboard'] as const) {
    const [site] = withSite({ home })().sites;
    assert.ok(site);
    assert.equal(deskFactsOf(site, ['monitor']).home, home);
    assert.equal(deskFactsOf(site).home, undefined);
  }
  for (const more of [{}, { home: 'work-items' }]) {
    const [site] = withSite(more)().sites;
    assert.ok(site);
    assert.equal(deskFactsOf(site, ['monitor']).home, undefined);
  }
  assert.throws(withSite({ home: 'audit' }), /\/sites\/0\/home/);
});

test('[A1] a desk is told the presences of its site, its queues and its workstreams, and nothing that is no concern of it', () => {
  const lunch = { id: 'lunch', name: 'Lunch', base: 'away' as const };
  const queue = { id: 'sales', name: 'Sales', agents: ['ana'] };
  const [site] = withSite({ presences: [lunch], queues: [queue] })().sites;
  assert.ok(site);
  const { presences, queues, workstreams } = deskFactsOf(site);
  assert.deepEqual([presences, queues], [[lunch], [{ id: 'sales', name: 'Sales' }]]);
  for (const one of workstreams) assert.deepEqual(Object.keys(one), ['id', 'name', 'mode']);
});

test('[X3] a presence that is there twice, one too many, a fifth field and a volume one past its bounds are refused', () => {
  const presences = Array.from({ length: presencesMax + 1 }, (_, n) => ({ id: `p-${n}`, name: 'P', base: 'away' }));
  assert.doesNotThrow(withSite({ presences: presences.slice(1) }));
  assert.throws(withSite({ presences }), /\/sites\/0\/presences/);
  assert.throws(
    withSite({ presences: [presences[0], presences[0]] }),
    /\/sites\/0\/presences\/1\/id "p-0" is used twice/,
  );
  const fields = Array.from({ length: notificationFieldsMax + 1 }, () => 'name');
  assert.doesNotThrow(withSite({ notifications: { incoming: { fields: fields.slice(1) } } }));
  assert.throws(withSite({ notifications: { incoming: { fields } } }), /fields/);
  for (const volume of [-1, 101]) {
    assert.throws(withSite({ notifications: { incoming: { sound: { volume } } } }), /volume/);
  }
});

test('[N4] a field can be an answer, named by its question; one without a name, or of another shape, is refused', () => {
  const asking = (field: unknown) => withSite({ notifications: { incoming: { fields: ['case', field] } } });
  const [site] = asking({ answer: 'order' })().sites;
  assert.ok(site);
  assert.deepEqual(deskFactsOf(site).notifications['incoming']?.fields, ['case', { answer: 'order' }]);
  for (const field of [{ answer: '' }, { answer: 'a'.repeat(nameLengthMax + 1) }, { answer: 'a', more: 1 }, 'order']) {
    assert.throws(asking(field), /fields/);
  }
  assert.doesNotThrow(asking({ answer: 'a'.repeat(nameLengthMax) }));
});

test('[N4] there are four sounds, and none', () => {
  for (const name of ['chime', 'bell', 'knock', 'ring', 'none']) {
    assert.doesNotThrow(withSite({ notifications: { incoming: { sound: { name } } } }));
  }
  assert.throws(withSite({ notifications: { incoming: { sound: { name: 'siren' } } } }), /sound/);
});
