/** The embed script: from a tag to the element, whatever the page does. */
import { embedFromScript } from '../../../src/widget/embed.ts';
import '../../../src/widget/parlor-chat.ts';
import type { ParlorChat } from '../../../src/widget/parlor-chat.ts';
import { type QueuedCall, takeOverQueue } from '../../../src/widget/queue.ts';
import { equal, until } from '../support/checks.ts';
import { FakeVisitorClient } from './fake-visitor-client.ts';

const address = `${location.origin}/parlor.js`;

suite('the embed script', () => {
  teardown(() => {
    for (const one of document.querySelectorAll('parlor-chat, script[data-site]')) one.remove();
    delete window.Parlor;
  });

  /** A tag that is no script to the browser: what it would load is the element that is here already. */
  const tag = (data: Readonly<Record<string, string>>, src = address): void => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = src;
    Object.assign(script.dataset, data);
    document.head.append(script);
  };
  const chats = (): ParlorChat[] => [...document.querySelectorAll('parlor-chat')];

  test('a tag that names a site makes the element, with the attributes it carries', () => {
    tag({ site: 'acme', accent: '#0b6', position: 'start', unknown: 'x' });
    embedFromScript(address);
    equal(
      chats().map((chat) => chat.getAttributeNames().filter((name) => name !== 'style')),
      [['site', 'accent', 'position']],
    );
  });

  test('a tag without a site, or with another script, makes none', () => {
    tag({});
    tag({ site: 'acme' }, `${location.origin}/other.js`);
    embedFromScript(address);
    equal(chats().length, 0);
  });

  test('loaded twice, tagged twice or written by hand as well, there is one for each site', () => {
    document.body.insertAdjacentHTML('beforeend', '<parlor-chat site="by-hand"></parlor-chat>');
    for (const site of ['acme', 'acme', 'by-hand', 'other']) tag({ site });
    embedFromScript(address);
    embedFromScript(address);
    equal(
      chats().map(({ site }) => site),
      ['by-hand', 'acme', 'other'],
    );
  });

  test('two workstreams of a site are two elements, each with its own position', () => {
    for (const [workstream, position] of Object.entries({ sales: 'start', orders: 'end' })) {
      tag({ site: 'acme', workstream, position });
    }
    embedFromScript(address);
    embedFromScript(address);
    equal(
      chats().map(({ workstream, position }) => [workstream, position]),
      [
        ['sales', 'start'],
        ['orders', 'end'],
      ],
    );
  });

  test('it stays when navigation replaces the body, the same element with what it holds', async () => {
    tag({ site: 'acme' });
    embedFromScript(address);
    const [before] = chats();
    document.body.replaceWith(document.createElement('body'));
    await until('the element', () => chats().length === 1);
    equal(chats()[0] === before, true);
  });

  test('who takes it away has taken it away', async () => {
    tag({ site: 'acme' });
    embedFromScript(address);
    chats()[0]?.remove();
    document.body.append(document.createElement('p'));
    document.body.replaceWith(document.createElement('body'));
    await new Promise(requestAnimationFrame);
    equal(chats().length, 0);
  });

  const withClient = (): FakeVisitorClient => {
    const client = new FakeVisitorClient();
    const chat = document.createElement('parlor-chat');
    chat.setAttribute('site', 'acme');
    chat.clientFactory = () => client;
    document.body.append(chat);
    return client;
  };

  test('calls made before anything is loaded are answered, in their order', async () => {
    // What a page writes down before the script is there, without the brackets and marks of a compiler.
    const q: QueuedCall[] = [];
    window.Parlor = Object.assign((...call: QueuedCall) => void q.push(call), { q });
    window.Parlor('send', 'First');
    window.Parlor('send', 'Second');
    takeOverQueue();
    const client = withClient();
    await until('both', () => client.told.filter((verb) => verb.startsWith('send')).length === 2);
    equal(
      client.told.filter((verb) => verb.startsWith('send')),
      ['send First', 'send Second'],
    );
  });

  test('once there, a call is a call; and a second script leaves the first one’s function', async () => {
    const client = withClient();
    takeOverQueue();
    const first = window.Parlor;
    takeOverQueue();
    equal(window.Parlor === first, true);
    window.Parlor?.('send', 'Hello');
    await until('it', () => client.told.includes('send Hello'));
  });

  test('what is no method is said to be none', () => {
    withClient();
    takeOverQueue();
    let message = '';
    try {
      (window.Parlor as (method: string) => void)('remove');
    } catch (error) {
      message = String(error);
    }
    equal(
      message,
      "TypeError: Parlor('remove') is not among: open, close, toggle, minimise, start, send, end, identify, setContext, consent, reset.",
    );
  });
});
