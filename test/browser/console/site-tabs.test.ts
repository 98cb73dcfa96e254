/** Tabs of a site's own at the desk: loaded when they are opened, kept while other sessions are in front, fenced in. */

import type { ParlorSiteTab } from '../../../src/console/session/parlor-site-tab.ts';
import type { SiteTab } from '../../../src/core/desk/site-tabs.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
import { complaints } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const one = talk({ number: 1 }).visitorSays('Hello').picked();
const two = talk({ number: 2 }).visitorSays('Hello').picked();

const page = { id: 'orders', name: 'Orders', url: 'https://orders.invalid/?visitor={number}' };
const needsMail = { id: 'mail', name: 'Mails', url: 'https://orders.invalid/?mail={email}' };

const shown = (tabs: SiteTab[], sessions = [one.view, two.view]): AgentSnapshot =>
  snapshotOf({ sessions, desk: { queues: [], workstreams: [], presences: [], notifications: {}, tabs } });

suite('tabs of a site', () => {
  let desk: DeskHarness;

  const open = async (tabs: SiteTab[]): Promise<void> => {
    desk = await DeskHarness.open(shown(tabs));
    desk.element.style.inlineSize = '1280px';
    await desk.goTo('Visitor 1');
  };
  const choose = async (name: string): Promise<void> => (await desk.get('tab', name)).click();
  const frames = (root: ParentNode = document): HTMLIFrameElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element instanceof HTMLIFrameElement ? [element] : []),
      ...(element.shadowRoot ? frames(element.shadowRoot) : []),
    ]);

  teardown(() => desk.close());

  test('[S5] nothing is loaded before its tab is opened; then it is fenced in, and named', async () => {
    await open([page]);
    equal(frames().length, 0);
    await choose('Orders');
    const frame = await until('a frame', () => frames()[0]);
    equal(frame.src, 'https://orders.invalid/?visitor=1');
    equal([frame.title, frame.referrerPolicy], ['Orders', 'no-referrer']);
    for (const token of ['allow-top-navigation', 'allow-top-navigation-by-user-activation', 'allow-modals'])
      equal(frame.sandbox.contains(token), false);
    equal((await desk.get('link', 'Open in a new window')).getAttribute('rel'), 'noopener noreferrer');
  });

  test('[S5] [S3] a page stays as it is while other tabs and sessions are in front, and whatever becomes known', async () => {
    await open([page]);
    await choose('Orders');
    const frame = await until('a frame', () => frames()[0]);
    await choose('Conversation');
    await desk.goTo('Visitor 2');
    equal(frames().length, 1);
    desk.client.show(shown([page], [one.visitorSays('And?').view, two.view]));
    await desk.goTo('Visitor 1');
    await desk.get('tabpanel', 'Conversation');
    await choose('Orders');
    equal(frames()[0] === frame && frame.isConnected, true);
    await desk.press('Reload');
    await until('another frame', () => frames().length === 1 && frames()[0] !== frame);
  });

  test('[S5] a page that takes long is said to, until it is there', async () => {
    await open([page]);
    await choose('Orders');
    const frame = await until('a frame', () => frames()[0]);
    const root = frame.getRootNode() as ShadowRoot;
    const withhold = (event: Event): void => event.stopImmediatePropagation();
    root.addEventListener('load', withhold, true);
    (root.host as ParlorSiteTab).slowAfterMs = 1;
    await desk.press('Reload');
    await desk.says('Orders');
    await desk.says('takes long', root);
    equal(frames().length, 1);
    root.removeEventListener('load', withhold, true);
    (root.host as ParlorSiteTab).slowAfterMs = 60_000;
    await desk.press('Reload');
    // Where there is no network a page may take as long as it likes to fail.
    (await until('a frame', () => frames()[0])).dispatchEvent(new Event('load'));
    await until('a page that is there', () => root.querySelector('[role=status]')?.textContent?.trim() === '');
  });

  test('[S5] a page that needs what nobody knows is not asked for', async () => {
    await open([needsMail]);
    await choose('Mails');
    await desk.says('needs something that isn’t known of this conversation yet');
    equal(frames().length, 0);
    const said = one.then(
      { kind: 'visitor', id: 'visitor-1' },
      { type: 'context.set', verified: { email: 'a@b.example' } },
    );
    desk.client.show(shown([needsMail], [said.view, two.view]));
    const frame = await until('a frame', () => frames()[0]);
    equal(frame.src, 'https://orders.invalid/?mail=a%40b.example');
  });

  test('[S5] a page that the desk’s own page forbids says why', async () => {
    await open([{ ...page, name: '<img src=x onerror=alert(1)>' }]);
    await choose('<img src=x onerror=alert(1)>');
    await until('a frame', () => frames()[0]);
    const violation = { effectiveDirective: 'frame-src', blockedURI: 'https://elsewhere.invalid/' };
    document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', violationOf(violation)));
    await until('still a frame', () => frames().length === 1);
    document.dispatchEvent(
      new SecurityPolicyViolationEvent(
        'securitypolicyviolation',
        violationOf({ ...violation, blockedURI: 'https://orders.invalid/' }),
      ),
    );
    await desk.says('The page can’t be shown here');
    equal(frames().length, 0);
  });

  test('[S5] keys go from tab to tab, and axe has nothing to say', async () => {
    document.title = 'Parlor desk';
    document.documentElement.lang = 'en';
    await open([needsMail]);
    const first = await desk.get('tab', 'Conversation');
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true }));
    await until('the other one', async () => (await desk.get('tab', 'Mails')).getAttribute('aria-selected') === 'true');
    equal((await desk.get('tab', 'Conversation')).tabIndex, -1);
    await desk.says('needs something');
    equal(await complaints(), []);
  });
});

const violationOf = (what: { effectiveDirective: string; blockedURI: string }): SecurityPolicyViolationEventInit => ({
  ...what,
  violatedDirective: what.effectiveDirective,
  documentURI: location.href,
  originalPolicy: '',
  disposition: 'enforce',
  statusCode: 200,
});
