/** What an operator may say of tabs, and what is said of their mistakes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskMax } from '../../../../src/core/limits.ts';
import { configMistakes, parseConfig } from '../../../../src/relay/config.ts';
import { deskFactsOf, tabOriginsOf } from '../../../../src/relay/desk-facts.ts';
import { siteOf } from '../../../support/config-folder.ts';

const tab = (id: string, url = 'https://crm.example/?v={visitor}') => ({ id, name: id.toUpperCase(), url });

const configOf = (tabs: unknown, own?: unknown): never =>
  ({
    sites: [
      {
        ...siteOf('shop'),
        tabs,
        workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', ...(own !== undefined && { tabs: own }) }],
      },
    ],
    agents: [],
  }) as never;

const mistakes = (...config: Parameters<typeof configOf>): readonly string[] =>
  configMistakes(configOf(...config)).map(({ path, says }) => `${path} ${says}`);

test('[S5] a desk is told the tabs of its site, then those of a workstream with its name; without any it is told nothing', () => {
  const [site] = parseConfig(configOf([tab('crm')], [tab('orders')])).sites;
  assert.ok(site);
  assert.deepEqual(deskFactsOf(site).tabs, [tab('crm'), { ...tab('orders'), workstream: 'chat' }]);
  const [none] = parseConfig(configOf([])).sites;
  assert.equal(none && 'tabs' in deskFactsOf(none), false);
});

test('[X1] [S5] the desk may frame the hosts of all tabs, each once, and nothing more', () => {
  const { sites } = parseConfig(
    configOf(
      [tab('a', 'https://CRM.example/x'), tab('b', 'https://crm.example:8443')],
      [tab('c', 'https://bücher.example/{name}')],
    ),
  );
  assert.deepEqual(tabOriginsOf(sites), [
    'https://crm.example',
    'https://crm.example:8443',
    'https://xn--bcher-kva.example',
  ]);
  assert.deepEqual(tabOriginsOf(parseConfig(configOf([])).sites), []);
});

test('[O1] each mistake of a tab says where it is and what to write instead', () => {
  assert.deepEqual(mistakes([tab('crm')], [tab('orders')]), []);
  assert.match(mistakes([tab('a', 'http://crm.example')]).join(), /^\/sites\/0\/tabs\/0\/url .*https:\/\/crm\.example/);
  assert.match(mistakes([tab('a', 'https://{name}.example')]).join(), /url .* is not an address of a page/);
  assert.match(mistakes([tab('a', 'https://crm.example:99999/')]).join(), /url .* is not an address of a page/);
  assert.match(
    mistakes([tab('a', 'https://crm.example/{vistor}')]).join(),
    /\{vistor\} is not known here\. Did you mean \{visitor\}\?/,
  );
  assert.match(mistakes([tab('a', 'https://crm.example/{')]).join(), /%7B/);
  assert.match(mistakes([tab('a', 'https://crm.example/x{visitor}')]).join(), /a place of its own/);
  assert.match(mistakes([tab('a')], [tab('a')]).join(), /^\/sites\/0\/workstreams\/0\/tabs\/0\/id "a" is used twice/);
  assert.match(mistakes([{ id: 'a', url: 'https://a.example' }]).join(), /^\/sites\/0\/tabs\/0\/name is missing/);
});

test('[X3] one tab too many for a session, and an address one past its length, are refused', () => {
  const many = (count: number, prefix: string) => Array.from({ length: count }, (_, n) => tab(`${prefix}${n}`));
  assert.deepEqual(mistakes(many(deskMax.tabs, 'a')), []);
  assert.match(mistakes(many(deskMax.tabs + 1, 'a')).join(), /^\/sites\/0\/tabs /);
  assert.deepEqual(mistakes(many(deskMax.tabs - 1, 'a'), many(1, 'b')), []);
  assert.match(mistakes(many(deskMax.tabs - 1, 'a'), many(2, 'b')).join(), /workstreams\/0\/tabs are too many/);
  const long = (length: number) => `https://crm.example/${'x'.repeat(length - 'https://crm.example/'.length)}`;
  assert.deepEqual(mistakes([tab('a', long(deskMax.tabUrl))]), []);
  assert.match(mistakes([tab('a', long(deskMax.tabUrl + 1))]).join(), /^\/sites\/0\/tabs\/0\/url /);
});
