/** The conversation page: contact and case, linked, made, changed at the same time as somebody else, opened beside the talk. */
import type { ConversationView } from '../../../src/sdk/snapshots.ts';
import { snapshotOf, talk, visitorOf } from '../../support/desk-conversations.ts';
import { ana, ben } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const active = talk({ number: 1 }).visitorSays('Hello').picked();
const rosa = { id: 'contact-1', version: 1, name: 'Rosa Lopes' };
const lamp = { id: 'case-0001', version: 1, number: 12, title: 'Broken lamp' };
const linked = active
  .then(ana, { type: 'contact.linked', contact: rosa })
  .then(ana, { type: 'case.linked', case: lamp });

suite('the conversation page', () => {
  let desk: DeskHarness;

  const open = async (view: ConversationView, title = 'Visitor 1'): Promise<void> => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [view] }));
    desk.client.held.keep({ ...rosa, email: 'rosa@home.example' });
    desk.client.held.open(lamp);
    await desk.goTo(title);
    await toPage();
  };
  /** In a page of this width the two sides take turns. */
  const toPage = async (): Promise<void> => {
    if ((await desk.get('button', 'Details')).getAttribute('aria-pressed') !== 'true') await desk.press('Details');
  };
  const section = (name: string): Promise<HTMLElement> =>
    until(`section ${name}`, () =>
      allByRole('button', name)
        .map((button) => (button.getRootNode() as ShadowRoot).host)
        .find((host): host is HTMLElement => host.localName === 'parlor-fold'),
    );
  const fill = async (field: string, text: string, within?: Node): Promise<void> => {
    const box = (await until(`field ${field}`, () =>
      [...allByRole('textbox', field, within), ...allByRole('searchbox', field, within)].at(0),
    )) as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const acts = (verb: string) => desk.client.calls.filter(([one]) => one === verb);

  teardown(() => desk.close());

  test('[S5] it says what is known, what the site vouches for apart from what the page says, and nothing of it is markup', async () => {
    const { view } = active
      .then(ana, {
        type: 'context.set',
        verified: { email: 'rosa@home.example', variables: { plan: 'gold' } },
        page: { plan: '<b>free</b>', order: 'https://evil.example/' },
        answers: [{ id: 'q', question: 'Order number?', answer: '4711' }],
      })
      .then(ana, { type: 'note.written', text: 'First note' })
      .then(ana, { type: 'note.written', text: 'Second note' });
    await open(view);
    const context = await section('Context');
    await desk.says('The site vouches for this', context);
    await desk.says('<b>free</b>', context);
    equal(allByRole('link', undefined, context).length, 0);
    await desk.says('Order number?', await section('Answered before'));
    await desk.says('Picked from the open work items', await section('Summary'));
    await desk.says('Not signed in', await section('Visitor'));
    await desk.says('Second note', await section('Notes 2'));
    const text = (await section('Notes 2')).textContent;
    equal(text.indexOf('Second note') < text.indexOf('First note'), true);
  });

  test('[S5] a section that is folded stays so, in other sessions and after a refresh', async () => {
    await open(active.view);
    await desk.press('Context');
    const folded = async () => (await desk.get('button', 'Context')).getAttribute('aria-expanded');
    await until('folded', async () => (await folded()) === 'false');
    desk.close({ refresh: true });
    await open(active.view);
    await until('folded again', async () => (await folded()) === 'false');
  });

  test('[S10] a contact is found as one types, once one pauses, and linked', async () => {
    await open(active.view);
    for (const text of ['r', 'ro', 'ros']) await fill('Search contacts', text);
    await desk.says('One contact found');
    equal(
      desk.client.held.asked.filter((what) => what.startsWith('contacts')),
      ['contacts ros'],
    );
    await desk.press('Link Rosa Lopes');
    equal(acts('linkContact'), [['linkContact', 'conversation-1', 'contact-1']]);
    await fill('Search contacts', 'nobody');
    await desk.says('No contact has all these words.');
  });

  test('[S10] why nothing was found, or not linked, stands where it was tried, and it can be tried again', async () => {
    await open(active.view);
    desk.client.held.refuse('unavailable');
    await fill('Search contacts', 'rosa');
    await desk.press('Try again', await until('alert', () => allByRole('alert').at(0)));
    await desk.press('Link Rosa Lopes');
    desk.client.refuse('not-assigned');
    await until('the reason', () => allByRole('alert', undefined, document).length === 1);
    await desk.press('Try again');
    equal(acts('linkContact').length, 2);
  });

  test('[S10] a new contact begins with what the site vouches for; it is saved once and linked', async () => {
    const { view } = active.then(ana, {
      type: 'context.set',
      verified: { email: 'rosa@home.example' },
      page: { phone: '112' },
    });
    await open(view);
    await desk.press('New contact');
    await fill('Name', 'Rosa');
    await desk.press('Save');
    await until('the link', () => acts('linkContact').length === 1);
    equal(
      desk.client.held.asked.filter((what) => what.startsWith('save')),
      ['save {"id":"new-1","version":0,"name":"Rosa","email":"rosa@home.example"}'],
    );
    equal(acts('linkContact'), [['linkContact', 'conversation-1', 'new-1']]);
  });

  test('[S3] a form that is half filled in survives other sessions and a refresh', async () => {
    await open(linked.view, 'Rosa Lopes');
    await desk.press('Edit contact');
    await fill('Phone', '+351 21');
    await desk.press('Home');
    desk.close({ refresh: true });
    await open(linked.view, 'Rosa Lopes');
    const phone = (await desk.get('textbox', 'Phone')) as HTMLInputElement;
    equal(phone.value, '+351 21');
    await desk.press('Cancel');
    await desk.get('button', 'Edit contact');
  });

  test('[S10] who was overtaken sees both versions, loses nothing, and writes over nothing unseen', async () => {
    await open(linked.view, 'Rosa Lopes');
    await desk.press('Edit contact');
    await fill('Name', 'Rosa Lima');
    desk.client.held.keep({ ...rosa, version: 2, name: 'Rosa L.', phone: '112' });
    await desk.press('Save');
    await desk.says('Name, as they saved it');
    await desk.says('Rosa L.');
    equal(((await desk.get('textbox', 'Name')) as HTMLInputElement).value, 'Rosa Lima');
    await desk.press('Keep mine');
    await desk.get('button', 'Edit contact');
    equal(desk.client.held.kept.get('contact-1')?.name, 'Rosa Lima');
    equal(desk.client.held.kept.get('contact-1')?.version, 3);
  });

  test('[S10] what is refused says so at the field that is meant', async () => {
    await open(linked.view, 'Rosa Lopes');
    await desk.press('Edit case');
    await fill('Title', ' ');
    desk.client.held.refuse('text-empty', { field: 'title' });
    await desk.press('Save');
    await desk.says('Give the case a title.');
    equal((await desk.get('textbox', 'Title')).getAttribute('aria-invalid'), 'true');
  });

  test('[S10] unlinking asks first; without the right to link nothing is offered', async () => {
    await open(linked.view, 'Rosa Lopes');
    await desk.press('Unlink', await section('Contact'));
    const dialog = await desk.get('dialog', 'Unlink this contact?');
    equal(acts('unlinkContact'), []);
    await desk.press('Unlink', dialog);
    await until('unlinked', () => acts('unlinkContact').length === 1);
    const lost = linked.picked(ben);
    desk.client.show(snapshotOf({ sessions: [lost.view] }));
    await until('no button', async () => allByRole('button', 'Unlink', await section('Case')).length === 0);
  });

  test('[S5] earlier conversations are read in place, and the keyboard comes back to where it was', async () => {
    const past = talk({ id: 'conversation-0', number: 1 }).visitorSays('The first time').picked().ended(ana).view;
    const { conversation, events } = past;
    desk = await DeskHarness.open(snapshotOf({ sessions: [active.view] }));
    const { id, lifecycle, visitor } = conversation;
    const row = { id, state: 'closed', mode: 'live', workstream: 'website', visitor, readable: true } as const;
    desk.client.held.pages.set(JSON.stringify([{ conversation: 'conversation-1' }, undefined]), {
      conversations: [
        { ...row, startedAt: lifecycle.startedAt, since: lifecycle.since },
        { ...row, id: 'conversation-x', readable: false, startedAt: 0, since: 0 },
      ],
    });
    desk.client.held.stretches.set(id, { epoch: 'e', conversation, events, more: false });
    await desk.goTo('Visitor 1');
    await toPage();
    const list = await desk.get('list', 'Earlier conversations');
    await desk.says('Not yours to read', list);
    const read = await until('the button', () => allByRole('button', undefined, list).at(0));
    read.click();
    await desk.says('The first time', await section('Earlier conversations'));
    equal(desk.client.held.asked.includes('read conversation-0 through conversation-1'), true);
    await desk.press('Back');
    await until('the focus', () => focused()?.getAttribute('data-reads') === id);
  });

  test('[S4] Shift and a click open a contact beside the conversations; what is not saved in it is asked about', async () => {
    await open(linked.view, 'Rosa Lopes');
    const card = await section('Contact');
    (await desk.get('button', 'Edit contact', card)).dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }),
    );
    await desk.says('Conversations with this contact');
    await until('the focus', () => focused()?.matches('h1') === true);
    equal(desk.client.held.asked.includes('list {"contact":"contact-1"}'), true);
    await desk.press('Edit contact');
    await fill('Name', 'Rosa Lima');
    await desk.press('Save');
    await until('the new title in the panel', async () => (await desk.titles('Sessions')).at(-1) === 'Rosa Lima');
    await desk.press('Edit contact');
    await fill('Account', 'Lopes Ltd');
    await desk.press('Close contact');
    const dialog = await desk.get('dialog', 'Close without saving?');
    await desk.press('Discard and close', dialog);
    await desk.get('heading', 'Open work items');
  });
});

suite('cases and closed work items on Home', () => {
  let desk: DeskHarness;
  teardown(() => desk.close());

  test('[N11] the agent’s cases are listed, what is new is marked, and opening it says that it was seen', async () => {
    desk = new DeskHarness(snapshotOf({}));
    const row = desk.client.held.open({ ...lamp, assignee: { id: ana.id, name: 'Ana' } });
    const unseen = { until: Date.now() + 60_000 };
    desk.client.show({ ...snapshotOf({}), cases: [{ case: { ...row, unseen }, unseen }] });
    const list = await desk.get('list', 'My cases');
    await desk.says('New', list);
    await desk.press('Open #12 Broken lamp', list);
    await desk.get('heading', '#12 Broken lamp');
    await until('seen', () => desk.client.held.asked.filter((what) => what === 'see case-0001').length === 1);
    desk.client.show({ ...snapshotOf({}), cases: [{ case: { ...row, seq: 2 } }] });
    await desk.press('Home');
    equal(desk.client.held.asked.filter((what) => what.startsWith('see')).length, 1);
  });

  test('[S9] closed work items are watched only while they are unfolded, the last one first, and read', async () => {
    const one = talk({ number: 1 }).visitorSays('Thanks').picked();
    const other = talk({ number: 2 }).picked();
    desk = await DeskHarness.open();
    await desk.press('Closed work items');
    equal(desk.client.calls.at(-1), ['watchClosed', 'true']);
    const closed = snapshotOf({ open: [one.view, other.view] }).open;
    const rows = closed.rows.map((row, at) => ({ ...row, state: 'closed' as const, since: 1_000 * at }));
    desk.client.show({ ...snapshotOf({}), closed: { ...closed, rows } });
    const list = await desk.get('list', 'Closed work items');
    equal(
      allByRole('listitem', undefined, list).map((item) => item.getAttribute('aria-label')),
      ['Visitor 2', 'Visitor 1'],
    );
    const { conversation, events } = one.ended(visitorOf(one.view)).view;
    desk.client.held.stretches.set('conversation-1', { epoch: 'e', conversation, events, more: false });
    await desk.press('Open Visitor 1', list);
    await desk.says('Thanks');
    await desk.says('Read only');
    await desk.press('Closed work items');
    equal(desk.client.calls.at(-1), ['watchClosed', 'false']);
  });

  test('[S4] with Shift held the whole row of a work item takes it', async () => {
    desk = await DeskHarness.open(snapshotOf({ open: [active.view] }));
    const row = await desk.get('listitem', 'Visitor 1', await desk.get('list', 'Open work items'));
    const title = await until(
      'the row',
      () => row.querySelector('parlor-work-item')?.shadowRoot?.querySelector('.title') ?? undefined,
    );
    const click = (shiftKey: boolean) =>
      title.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey }));
    click(false);
    equal(
      desk.client.calls.filter(([verb]) => verb === 'pick'),
      [],
    );
    click(true);
    await until('picked', () => desk.client.calls.filter(([verb]) => verb === 'pick').length === 1);
  });
});
