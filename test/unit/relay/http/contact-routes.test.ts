/** Contacts and cases by request: who may do what, what comes back, other sites, and one past each bound. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  casesMax,
  contactLengthMax,
  contactsMax,
  cursorLengthMax,
  identifierLength,
  nameLengthMax,
  searchLengthMax,
} from '../../../../src/core/limits.ts';

import type { Config } from '../../../../src/relay/config.ts';
import { type Ask, askerOf, codeOf, type Person, people } from '../../../support/desk-asker.ts';
import { site, startRelay, testConfig } from '../../../support/relay.ts';
import { twoSites } from '../../../support/two-sites.ts';

const opened = async (context: TestContext) => {
  const relay = await startRelay(context, { config: twoSites });
  const as = async (who: string): Promise<Ask> => askerOf(relay, '/v1/', await relay.token(who));
  return { relay, as, ask: await as('agent-1') };
};

const rosa = {
  version: 0,
  name: 'Rosa Lopes',
  email: 'rosa@home.example',
  phone: '+351 21 234 5678',
  account: 'Lopes Ltd',
};
const lamp = { version: 0, title: 'Broken lamp', status: 'open' };

test('[S10] a contact is saved, found, read and changed by any agent, and deleted', async (context) => {
  const { ask, as } = await opened(context);
  const saved = await ask('PUT contacts/contact-1', rosa);
  assert.equal(saved.status, 200);
  assert.partialDeepStrictEqual(saved.body, { ...rosa, id: 'contact-1', site, visitors: [], version: 1 });
  assert.equal(saved.headers.get('cache-control'), 'no-store');
  assert.deepEqual((await ask('POST contacts/search', { query: 'LOPES 2345' })).body, { contacts: [saved.body] });
  assert.deepEqual((await ask('POST contacts/search', { query: 'otto' })).body, { contacts: [] });
  assert.deepEqual((await ask('GET contacts/contact-1')).body, saved.body);
  assert.equal((await ask('PUT contacts/contact-1', { version: 1, name: 'Rosa' })).body['version'], 2);
  const late = await ask('PUT contacts/contact-1', { version: 1, name: 'Me' });
  assert.deepEqual([codeOf(late), late.body['version']], [[409, 'stale-version'], 2]);
  const supervisor = await as('supervisor');
  assert.equal((await supervisor('DELETE contacts/contact-1?version=2')).status, 204);
  assert.deepEqual(codeOf(await ask('GET contacts/contact-1')), [404, 'unknown-entry']);
});

test('[S10] a case is numbered, given to an agent of the site by name, found and resolved', async (context) => {
  const { ask } = await opened(context);
  await ask('PUT contacts/contact-1', rosa);
  const saved = await ask('PUT cases/case-0001', { ...lamp, contact: 'contact-1', assignee: 'agent-2' });
  const name = testConfig.agents.find(({ id }) => id === 'agent-2')?.name;
  const { version: _, ...content } = lamp;
  assert.partialDeepStrictEqual(saved.body, {
    ...content,
    number: 1,
    contact: 'contact-1',
    assignee: { id: 'agent-2', name },
  });
  for (const search of [{ query: '1' }, { query: '', contact: 'contact-1', assignee: 'agent-2', status: 'open' }]) {
    assert.deepEqual((await ask('POST cases/search', search)).body, { cases: [saved.body] });
  }
  assert.deepEqual((await ask('GET cases/case-0001')).body, saved.body);
  const resolved = await ask('PUT cases/case-0001', { ...lamp, version: 1, status: 'resolved' });
  assert.partialDeepStrictEqual(resolved.body, { status: 'resolved', version: 2, number: 1 });
  assert.deepEqual(codeOf(await ask('GET cases/case-0002')), [404, 'unknown-entry']);
});

test('[N11] a case goes to nobody who is not of the site; it stays with who has it, though they have left', async (context) => {
  const { ask, relay } = await opened(context);
  for (const assignee of ['nobody', 'stranger', 'a\0b']) {
    const refused = await ask('PUT cases/case-0001', { ...lamp, assignee });
    assert.deepEqual([codeOf(refused), refused.body['field']], [[404, 'unknown-entry'], 'assignee']);
  }
  const foreign = await ask('PUT cases/case-0001', { ...lamp, contact: 'contact-1' });
  assert.deepEqual([codeOf(foreign), foreign.body['field']], [[404, 'unknown-entry'], 'contact']);
  await ask('PUT cases/case-0001', { ...lamp, assignee: 'agent-2' });
  const admin = askerOf(relay, '/v1/admin/', await relay.token('admin'));
  const { version, config: now } = (await admin('GET config')).body as { version: number; config: Config };
  const agents = now.agents.filter(({ id }) => id !== 'agent-2');
  assert.equal((await admin('PUT config', { ...now, agents }, { 'if-match': `"${version}"` })).status, 200);
  const kept = await ask('PUT cases/case-0001', { ...lamp, version: 1, title: 'Lamp', assignee: 'agent-2' });
  assert.partialDeepStrictEqual(kept.body, { title: 'Lamp', assignee: { id: 'agent-2' } });
  assert.deepEqual(codeOf(await ask('PUT cases/case-0002', { ...lamp, assignee: 'agent-2' })), [404, 'unknown-entry']);
});

test('[N11] only its assignee says that a case was seen; anybody else changes nothing by it', async (context) => {
  const { ask, as } = await opened(context);
  const saved = await ask('PUT cases/case-0001', { ...lamp, assignee: 'agent-2' });
  const { until } = saved.body['unseen'] as { until: number };
  for (const who of ['agent-1', 'supervisor', 'stranger']) {
    assert.equal((await (await as(who))('POST cases/case-0001/seen', { until })).status, 204);
  }
  assert.deepEqual((await ask('GET cases/case-0001')).body, saved.body);
  const ben = await as('agent-2');
  assert.equal((await ben('POST cases/case-0001/seen', { until: until - 1 })).status, 204);
  assert.deepEqual((await ask('GET cases/case-0001')).body, saved.body);
  for (let times = 0; times < 2; times += 1)
    assert.equal((await ben('POST cases/case-0001/seen', { until })).status, 204);
  assert.equal((await ask('GET cases/case-0001')).body['unseen'], undefined);
});

/** What can be asked, what is answered, and who is refused; in this order, on a relay with nothing else. */
const rights: Readonly<Record<string, Readonly<Record<Person, number>>>> = {
  'POST contacts/search': { agent: 200, supervisor: 200, admin: 200 },
  'GET contacts/contact-1': { agent: 404, supervisor: 200, admin: 404 },
  'PUT contacts/contact-1': { agent: 200, supervisor: 200, admin: 200 },
  'DELETE contacts/contact-1?version=1': { agent: 403, supervisor: 204, admin: 204 },
  'POST cases/search': { agent: 200, supervisor: 200, admin: 200 },
  'GET cases/case-0001': { agent: 404, supervisor: 200, admin: 200 },
  'PUT cases/case-0001': { agent: 200, supervisor: 200, admin: 200 },
  'POST cases/case-0001/seen': { agent: 204, supervisor: 204, admin: 204 },
};

const bodyOf = (line: string): object | undefined => {
  if (line.endsWith('seen')) return { until: 1 };
  if (line.startsWith('POST')) return { query: 'rosa' };
  if (!line.startsWith('PUT')) return undefined;
  return line.includes('contacts') ? rosa : lamp;
};

test('[S10] [X4] everybody of the desk keeps contacts and cases; only supervisors and admins delete contacts', async (context) => {
  const { as } = await opened(context);
  for (const role of Object.keys(people) as Person[]) {
    const ask = await as(people[role]);
    for (const [line, expected] of Object.entries(rights)) {
      const answer = await ask(line, bodyOf(line));
      assert.equal(answer.status, expected[role], `${role}: ${line}`);
      if (answer.status === 403) assert.equal(answer.body['code'], 'not-allowed');
    }
  }
});

test('[X1] [X2] [X4] nobody from outside is answered, and nobody of another site finds anything or changes it', async (context) => {
  const { relay, ask, as } = await opened(context);
  await ask('PUT contacts/contact-1', rosa);
  await ask('PUT cases/case-0001', { ...lamp, contact: 'contact-1' });
  for (const line of Object.keys(rights)) {
    for (const asker of [askerOf(relay, '/v1/'), askerOf(relay, '/v1/', 'not.a.token')]) {
      assert.deepEqual(codeOf(await asker(line, bodyOf(line))), [401, 'not-authenticated'], line);
    }
    const elsewhere = await ask(line, bodyOf(line), { origin: 'https://shop.example' });
    assert.deepEqual(codeOf(elsewhere), [403, 'origin-not-allowed'], line);
  }
  const stranger = await as('stranger');
  assert.deepEqual((await stranger('POST contacts/search', { query: '' })).body, { contacts: [] });
  assert.deepEqual((await stranger('POST cases/search', { query: '' })).body, { cases: [] });
  for (const line of ['GET contacts/contact-1', 'GET cases/case-0001']) {
    assert.deepEqual(codeOf(await stranger(line)), [404, 'unknown-entry']);
  }
  for (const [line, body] of [
    ['PUT contacts/contact-1', { ...rosa, version: 1, name: 'Mine' }],
    ['PUT cases/case-0001', { ...lamp, version: 1, title: 'Mine' }],
  ] as const) {
    assert.deepEqual(codeOf(await stranger(line, body)), [404, 'unknown-entry']);
  }
  assert.equal((await ask('GET contacts/contact-1')).body['name'], rosa.name);
});

test('[X3] fields at their bounds are taken, one past them is refused with field and bound', async (context) => {
  const { ask } = await opened(context);
  const fields = {
    name: nameLengthMax,
    account: nameLengthMax,
    email: contactLengthMax.email,
    phone: contactLengthMax.phone,
  };
  for (const [field, max] of Object.entries(fields)) {
    assert.equal((await ask(`PUT contacts/contact-${field}`, { version: 0, [field]: '🪴'.repeat(max) })).status, 200);
    const over = await ask(`PUT contacts/contact-${field}`, { version: 1, [field]: '🪴'.repeat(max + 1) });
    assert.deepEqual([codeOf(over), over.body['field'], over.body['max']], [[400, 'text-too-long'], field, max]);
  }
  assert.equal((await ask('PUT cases/case-0001', { ...lamp, title: '🪴'.repeat(nameLengthMax) })).status, 200);
  const long = await ask('PUT cases/case-0001', { ...lamp, version: 1, title: '🪴'.repeat(nameLengthMax + 1) });
  assert.deepEqual([codeOf(long), long.body['field']], [[400, 'text-too-long'], 'title']);
  for (const line of ['POST contacts/search', 'POST cases/search']) {
    assert.equal((await ask(line, { query: '🪴'.repeat(searchLengthMax) })).status, 200);
    assert.deepEqual(codeOf(await ask(line, { query: '🪴'.repeat(searchLengthMax + 1) })), [400, 'text-too-long']);
    assert.deepEqual(codeOf(await ask(line, { query: 'a\0b' })), [400, 'text-malformed']);
    assert.deepEqual(codeOf(await ask(line, { query: '\ud800' })), [400, 'text-malformed']);
  }
});

test('[X3] what is not of the shape is refused, and nothing is kept of it', async (context) => {
  const { ask } = await opened(context);
  const wrong: readonly (readonly [line: string, body: object | undefined])[] = [
    [`PUT contacts/${'x'.repeat(identifierLength.min - 1)}`, rosa],
    [`PUT contacts/${'x'.repeat(identifierLength.max + 1)}`, rosa],
    ['PUT contacts/contact-1', { ...rosa, name: {} }],
    ['PUT contacts/contact-1', { ...rosa, version: -1 }],
    ['PUT contacts/contact-1', { version: 0 }],
    ['PUT contacts/contact-1', { version: 0, name: ' ' }],
    ['PUT cases/case-0001', { ...lamp, status: 'closed' }],
    ['PUT cases/case-0001', { ...lamp, contact: 'x' }],
    ['PUT cases/case-0001', { version: 0, status: 'open' }],
    ['POST cases/case-0001/seen', {}],
    ['POST cases/case-0001/seen', { until: -1 }],
    ['POST contacts/search', {}],
    ['POST contacts/search', { query: '', limit: contactsMax.page + 1 }],
    ['POST contacts/search', { query: '', after: 'x'.repeat(cursorLengthMax + 1) }],
    ['POST contacts/search', { query: '', after: 'nothing we have said' }],
    ['POST contacts/search', { query: '', after: Buffer.from('["a\\u0000",1]').toString('base64url') }],
    ['POST cases/search', { query: '', limit: casesMax.page + 1 }],
    ['POST cases/search', { query: '', after: 0 }],
    ['POST cases/search', { query: '', assignee: 'a\0b' }],
  ];
  for (const [line, body] of wrong)
    assert.equal((await ask(line, body)).status, 400, `${line} ${JSON.stringify(body)}`);
  assert.deepEqual((await ask('POST contacts/search', { query: '' })).body, { contacts: [] });
  assert.deepEqual((await ask('POST cases/search', { query: '' })).body, { cases: [] });
});

test('[S10] pages follow one another to the end', async (context) => {
  const { ask } = await opened(context);
  for (let at = 0; at < 5; at += 1) {
    await ask(`PUT contacts/contact-${at}`, { version: 0, name: `Rosa ${at}` });
    await ask(`PUT cases/case-000${at}`, { ...lamp, title: `Lamp ${at}` });
  }
  const pagesOf = async (what: 'contacts' | 'cases'): Promise<readonly (readonly string[])[]> => {
    const pages: string[][] = [];
    for (let next: unknown; pages.length === 0 || next !== undefined; ) {
      const { body } = await ask(`POST ${what}/search`, {
        query: '',
        limit: 2,
        ...(next !== undefined && { after: next }),
      });
      pages.push((body[what] as { id: string }[]).map(({ id }) => id));
      next = body['next'];
    }
    return pages;
  };
  assert.deepEqual(await pagesOf('contacts'), [['contact-0', 'contact-1'], ['contact-2', 'contact-3'], ['contact-4']]);
  assert.deepEqual(await pagesOf('cases'), [['case-0004', 'case-0003'], ['case-0002', 'case-0001'], ['case-0000']]);
});
