/** The addresses of a site's tabs: what may stand in them, and that nothing that is put in leads elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Conversation, newConversation } from '../../../../src/core/conversation/conversation.ts';
import { tabAddress, tabMistake, tabOrigin, tabPlaceholders, tabsOf } from '../../../../src/core/desk/site-tabs.ts';

const conversation: Conversation = {
  ...newConversation('c-1'),
  visitor: { id: 'v-1', number: 7, name: 'Kenny & Söhne', account: 'Söhne/Co' },
  context: {
    verified: { email: 'kenny@shop.example', variables: { 'order id': '4711' } },
    page: { order: '../../admin' },
  },
};

const hrefOf = (url: string, of = conversation): unknown => tabAddress(url, of);

test('[S5] the address of a tab has what is known of the conversation in it, encoded', () => {
  assert.deepEqual(
    hrefOf('https://crm.example/{visitor}/orders?q={name}&mail={email}&order={context.order id}#{number}'),
    {
      href: 'https://crm.example/v-1/orders?q=Kenny%20%26%20S%C3%B6hne&mail=kenny%40shop.example&order=4711#7',
    },
  );
  assert.deepEqual(hrefOf('https://crm.example'), { href: 'https://crm.example' });
  assert.deepEqual(hrefOf('https://crm.example/{account}'), { href: 'https://crm.example/S%C3%B6hne%2FCo' });
});

test('[S5] what is not known is named, and nothing is asked for with a gap in it', () => {
  assert.deepEqual(hrefOf('https://crm.example/?p={phone}&x={context.none}&n={name}'), {
    missing: ['phone', 'context.none'],
  });
  for (const name of ['context.constructor', 'page.__proto__', 'context.toString'])
    assert.deepEqual(hrefOf(`https://crm.example/?x={${name}}`), { missing: [name] });
});

test('[I1] [S5] what a page says is only what is asked for by that name: never an e-mail address, never what the site vouches for', () => {
  const page = { email: 'victim@shop.example', 'order id': '1' };
  const of: Conversation = { ...conversation, context: { page } };
  assert.deepEqual(hrefOf('https://crm.example/?m={email}&o={context.order id}', of), {
    missing: ['email', 'context.order id'],
  });
  assert.deepEqual(hrefOf('https://crm.example/?m={page.email}', of), {
    href: 'https://crm.example/?m=victim%40shop.example',
  });
});

test('[S5] an address that could lead elsewhere, or that nobody can read, is a mistake', () => {
  const bad: Record<string, unknown> = {
    'http://crm.example/': 'no-https',
    'https://{visitor}.example/': 'no-https',
    'https://crm.example{page.x}/': 'no-https',
    'https://crm.example:{page.x}/': 'no-https',
    'https://user:word@crm.example/': 'no-https',
    'https://crm.example;script-src *': 'no-https',
    'https://crm.example/a b': 'no-https',
    'https://*.example/': 'no-https',
    'https:\\crm.example': 'no-https',
    'javascript:alert(1)': 'no-https',
    '//crm.example/': 'no-https',
    'https://crm.example/{': 'brace',
    'https://crm.example/{{visitor}}': 'brace',
    'https://crm.example/a-{visitor}': 'part-of-segment',
    'https://crm.example/{page.a}{page.b}/x': 'part-of-segment',
  };
  for (const [url, mistake] of Object.entries(bad)) {
    assert.equal(tabMistake(url), mistake, url);
    assert.equal(tabOrigin(url), undefined);
    assert.equal(tabAddress(url, conversation), undefined);
  }
  for (const name of ['vistor', '', 'context.', 'constructor', 'page'])
    assert.deepEqual(tabMistake(`https://crm.example/{${name}}`), { unknown: name });
  for (const name of tabPlaceholders) assert.equal(tabMistake(`https://crm.example/{${name}}`), undefined);
  assert.equal(tabOrigin('https://crm.example:8443?x={name}'), 'https://crm.example:8443');
});

test('[S5] whatever a visitor is called, the page comes from the same host and the same place', () => {
  const template = 'https://crm.example/customers/{page.x}/orders?of={page.x}#{page.x}';
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('.', '..', '%2e%2e', '/', '\ud800', '?#')),
      (x) => {
        const address = tabAddress(template, { ...conversation, context: { page: { x } } });
        assert.ok(address);
        if (!('href' in address)) return;
        const { origin, pathname } = new URL(address.href);
        assert.equal(origin, 'https://crm.example');
        assert.deepEqual(
          [pathname.split('/').length, pathname.split('/')[1], pathname.split('/')[3]],
          [4, 'customers', 'orders'],
        );
      },
    ),
  );
});

test('[S5] tabs of a workstream stand in its sessions only, those of the site in all', () => {
  const site = { id: 'a', name: 'A', url: 'https://a.example' };
  const own = { ...site, id: 'b', workstream: 'chat' };
  assert.deepEqual(tabsOf([site, own], 'chat'), [site, own]);
  assert.deepEqual(tabsOf([site, own], 'mail'), [site]);
  assert.deepEqual(tabsOf(undefined, 'mail'), []);
});
