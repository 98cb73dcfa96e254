/** The palette of the desk: found by keyboard, opened, each kind by itself, and the focus back where it was. */
import { html, LitElement } from 'lit';
import { PaletteController } from '../../../src/console/palette/palette-controller.ts';
import { PagePreferences } from '../../../src/console/preferences.ts';
import type { PastRow } from '../../../src/core/conversation/past.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { articleOf } from '../../support/fake-library.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const system = isApple ? { metaKey: true } : { ctrlKey: true };

const old: PastRow = {
  id: 'old',
  state: 'closed',
  mode: 'live',
  workstream: 'chat',
  visitor: { id: 'visitor-9', number: 9, name: 'Rosa <b>Lopes</b>' },
  startedAt: 0,
  since: 0,
  readable: true,
};

suite('the palette', () => {
  let desk: DeskHarness;

  const active = talk({ number: 1 }).visitorSays('The lamp is broken').picked().view;
  const waiting = talk({ number: 3 }).visitorSays('Anybody?').view;

  const open = async (snapshot = snapshotOf({ sessions: [active], open: [waiting] })): Promise<HTMLElement> => {
    desk = await DeskHarness.open(snapshot);
    return summon();
  };

  const summon = async (): Promise<HTMLElement> => {
    desk.key('KeyK', { key: 'k', ...system });
    return desk.get('combobox', 'Search and commands');
  };

  const type = (text: string): void => {
    const field = focused() as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

  const options = (): string[] => allByRole('option').map((one) => one.querySelector('.title')?.textContent ?? '');
  const chosen = (): string | undefined =>
    allByRole('option')
      .find((one) => one.ariaSelected === 'true')
      ?.querySelector('.title')?.textContent;
  const press = (key: string): void => desk.key(key, { key });
  const found = (title: string) => until(`option ${title}`, () => options().includes(title));
  const acted = (verb: string) => until(verb, () => desk.client.calls.some(([one]) => one === verb));

  teardown(() => {
    desk.close();
    localStorage.clear();
    document.documentElement.removeAttribute('style');
  });

  test('[S9] its key opens it anywhere, the focus is in its field, and Escape gives it back', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [active] }));
    await desk.goTo('Visitor 1');
    await desk.write('Message', 'Hal');
    const before = focused();
    equal(await summon(), focused());
    const dialog = (await desk.get('dialog', 'Search and commands')) as HTMLDialogElement;
    dialog.requestClose();
    await desk.gone('dialog', 'Search and commands');
    await until('the focus is back', () => focused() === before);
    await desk.press('Search and commands');
    await desk.get('dialog', 'Search and commands');
    desk.key('KeyK', { key: 'k', ...system });
    await desk.gone('dialog', 'Search and commands');
  });

  test('[S9] without anything typed it offers what can be done and one’s conversations; arrows, Home and End choose', async () => {
    const field = await open();
    await found('Visitor 1');
    const first = options()[0];
    equal(chosen(), first);
    press('ArrowDown');
    await until('the second', () => chosen() === options()[1]);
    press('ArrowUp');
    press('ArrowUp');
    await until('around the end', () => chosen() === options().at(-1));
    press('Home');
    await until('the first', () => chosen() === first);
    press('End');
    await until('the last', () => chosen() === options().at(-1));
    const named = field.getAttribute('aria-activedescendant');
    equal(allByRole('option').find((one) => one.ariaSelected === 'true')?.id, named);
    equal(desk.client.held.asked, []);
  });

  test('[S4] [S9] Enter goes to a session, with the focus in it', async () => {
    await open();
    type('visitor 1');
    await until('chosen', () => chosen() === 'Visitor 1');
    press('Enter');
    await desk.get('heading', 'Visitor 1');
    await until('one can write', () => focused()?.getAttribute('aria-label') === 'Message');
    await desk.gone('dialog', 'Search and commands');
  });

  test('[S4] [S9] an open work item is picked, and a refusal stands where it would', async () => {
    await open();
    type('anybody');
    await until('chosen', () => chosen() === 'Visitor 3');
    press('Enter');
    await acted('pick');
    desk.client.refuse('already-assigned', { agent: 'Ben' });
    await desk.says('Ben already has this conversation.');
  });

  test('[S9] [X2] a conversation that is over opens to be read, as text; Escape leads back to what was found', async () => {
    await open();
    desk.client.held.sought.set('lopes', [old]);
    type('lopes');
    await found('Rosa <b>Lopes</b>');
    equal(allByRole('option')[0]?.querySelector('mark')?.textContent, 'Lopes');
    equal(allByRole('option')[0]?.querySelector('b') ?? undefined, undefined);
    press('Enter');
    await until('it is read', () => desk.client.held.asked.includes('read old'));
    ((await desk.get('dialog', 'Search and commands')) as HTMLDialogElement).requestClose();
    await found('Rosa <b>Lopes</b>');
    equal((focused() as HTMLInputElement).value, 'lopes');
  });

  test('[S4] [S9] contacts and cases open beside the conversations, and articles to be read', async () => {
    await open();
    desk.client.held.keep({ id: 'rosa', name: 'Rosa Lamplight' });
    desk.client.held.open({ id: 'case-1', number: 4, title: 'Lamp' });
    desk.client.shelves.shelf = [articleOf('care', 'Lamp care', 'Dust it softly.')];
    type('lamp');
    await found('Lamp care');
    equal(options().slice(1), ['Rosa Lamplight', '#4 Lamp', 'Lamp care']);
    press('End');
    press('Enter');
    await desk.says('Dust it softly.');
    await desk.says('Nothing can be sent to the visitor now.');
    await desk.press('Back to the list');
    await found('Rosa Lamplight');
    press('Home');
    press('ArrowDown');
    press('Enter');
    await until('it is open', () => allByRole('heading', 'Rosa Lamplight').length > 0);
  });

  test('[S9] an answer that comes late takes the place of none that is newer', async () => {
    await open();
    desk.client.held.sought.set('lo', [{ ...old, id: 'late', visitor: { ...old.visitor, name: 'Lo' } }]);
    desk.client.held.sought.set('lopes', [old]);
    const release = desk.client.held.hold();
    type('lo');
    await until('asked', () => desk.client.held.asked.includes('conversations lo'));
    await desk.says('Searching…');
    type('lopes');
    await until('asked anew', () => desk.client.held.asked.includes('conversations lopes'));
    release();
    await found('Rosa <b>Lopes</b>');
    equal(options().includes('Lo'), false);
  });

  test('[S9] a kind that can’t be searched says why and is tried again, while the others are there', async () => {
    await open();
    desk.client.held.keep({ id: 'rosa', name: 'Rosa Lamplight' });
    desk.client.shelves.refuse('rate-limited');
    type('lamp');
    await found('Rosa Lamplight');
    const failed = await until('it says so', () =>
      options().find((title) => title.startsWith('These can’t be searched now.')),
    );
    equal(options().at(-1), failed);
    desk.client.shelves.refuse();
    desk.client.shelves.shelf = [articleOf('care', 'Lamp care', 'Dust it.')];
    press('End');
    press('Enter');
    await found('Lamp care');
  });

  test('[S9] without a connection what the desk knows is found, and the rest as soon as there is one', async () => {
    const snapshot = snapshotOf({ sessions: [active] });
    await open({ ...snapshot, connection: { state: 'waiting', retryAt: 0 } });
    desk.client.held.keep({ id: 'rosa', name: 'Rosa Lamplight' });
    for (let times = 0; times < 3; times += 1) desk.client.held.refuse('unavailable');
    desk.client.shelves.refuse('unavailable');
    type('lamp');
    await desk.says('No connection. They are searched as soon as there is one.');
    equal(options(), ['Visitor 1']);
    desk.client.shelves.refuse();
    desk.client.show(snapshot);
    await found('Rosa Lamplight');
  });

  test('[S9] where the field can’t be fetched the desk says so, until it is noted or there', async () => {
    let isOnline = false;
    class Host extends LitElement {
      readonly palette = new PaletteController(
        this,
        { standing: () => undefined, isConnected: () => true, lead: () => undefined, toFront: () => undefined },
        () => (isOnline ? Promise.resolve() : Promise.reject(new TypeError('Failed to fetch'))),
      );
      protected override render(): unknown {
        return html`<output>${this.palette.isMissing ? 'missing' : ''}</output>${this.palette.render()}`;
      }
    }
    customElements.define('palette-host', Host);
    desk = await DeskHarness.open();
    const host = new Host();
    document.body.append(host);
    await host.palette.open();
    await host.updateComplete;
    equal(host.shadowRoot?.textContent?.trim(), 'missing');
    isOnline = true;
    await host.palette.open();
    await host.updateComplete;
    equal([host.shadowRoot?.textContent?.trim(), host.shadowRoot?.querySelectorAll('parlor-palette').length], ['', 1]);
    host.remove();
  });

  test('[S9] [A3] what can be done is done: presence, looks, settings', async () => {
    desk = new DeskHarness(snapshotOf({ sessions: [active] }));
    desk.element.preferences = new PagePreferences(document.documentElement);
    await desk.get('heading', 'Sessions');
    await summon();
    type('dark');
    await until('chosen', () => chosen() === 'Appearance: Dark');
    press('Enter');
    await until('dark', () => document.documentElement.style.colorScheme === 'dark');
    await summon();
    type('open settings');
    await until('chosen', () => chosen() === 'Open settings');
    press('Enter');
    await desk.get('dialog', 'Settings');
  });
});
