/** What visitors are told is made once for all of a language, and anew when hours or the configuration are others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontLanguagesMax } from '../../../src/core/limits.ts';
import type { SiteConfig } from '../../../src/relay/config.ts';
import { Fronts } from '../../../src/relay/fronts.ts';
import { Openings } from '../../../src/relay/openings.ts';
import { siteOf } from '../../support/config-folder.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const week: [[], [], [], [], [], [], []] = [[], [], [], [], [], [], []];

const scene = () => {
  const clock = new VirtualClock();
  const spans: [string, string][] = [[new Date(clock.now() + 60_000).toISOString().slice(11, 16), '24:00']];
  const hours = {
    timeZone: 'UTC',
    week,
    holidays: [{ date: new Date(clock.now()).toISOString().slice(0, 10), spans }],
  };
  const site = siteOf('shop', {
    workstreams: [
      { id: 'chat', name: 'Chat', mode: 'live', hours },
      { id: 'plain', name: 'Plain', mode: 'live' },
      { id: 'spoken', name: 'Spoken', mode: 'live', front: { told: { started: false } } },
    ],
  });
  const sites = new Map<string, SiteConfig>([['shop', site]]);
  const openings = new Openings({ sites, clock });
  return { clock, sites, site, fronts: new Fronts({ sites, openings }) };
};

test('whoever speaks the same language is told the very same; who is told nothing has no text', () => {
  const { fronts } = scene();
  const about = { workstream: 'spoken', language: 'en' };
  assert.deepEqual(fronts.of('shop', about).front, { silent: ['started'] });
  assert.equal(fronts.of('shop', about), fronts.of('shop', about));
  for (const none of [
    fronts.of('shop', { workstream: 'plain' }),
    fronts.of('shop', { workstream: 'gone' }),
    fronts.of('gone', {}),
  ]) {
    assert.deepEqual([none.front, none.text], [undefined, '']);
  }
});

test('[M2] [O2] it is made anew when hours begin, and when the workstream is another one', async () => {
  const { clock, sites, site, fronts } = scene();
  const closed = fronts.of('shop', {});
  assert.equal(closed.front?.hours?.open, false);
  await clock.advance(60_000);
  const open = fronts.of('shop', {});
  assert.deepEqual(open.front, { hours: { open: true, canBegin: true } });
  assert.notEqual(open.text, closed.text);
  sites.set('shop', { ...site, workstreams: [{ id: 'chat', name: 'Chat', mode: 'live' }] });
  assert.equal(fronts.of('shop', {}).text, '');
});

test('[X3] one language more than are remembered is told the same as any', () => {
  const { fronts } = scene();
  const told = (index: number) => fronts.of('shop', { workstream: 'spoken', language: `x-${index}` });
  const first = told(0);
  for (let index = 1; index < frontLanguagesMax; index += 1) told(index);
  assert.equal(told(0), first);
  assert.equal(told(frontLanguagesMax).text, first.text);
  assert.notEqual(told(0), first);
});
