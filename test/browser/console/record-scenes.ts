/** States of the conversation page, of contacts and of cases, each of which has to be accessible. */
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const rosa = { id: 'contact-1', version: 1, name: `Rosa ${'x'.repeat(300)}` };
const lamp = { id: 'case-0001', version: 1, number: 12, title: 'مصباح مكسور' };

const plain = talk({ number: 1 })
  .visitorSays('Hello')
  .picked()
  .then(ana, {
    type: 'context.set',
    verified: { email: 'rosa@home.example', variables: { plan: 'gold' } },
    page: { order: '<b>4711</b>' },
    answers: [{ id: 'q', question: 'Order number?', answer: '4711' }],
  })
  .then(ana, { type: 'note.written', text: 'A regular' });

const linked = plain
  .then(ana, { type: 'contact.linked', contact: rosa })
  .then(ana, { type: 'case.linked', case: lamp });

const past = talk({ id: 'conversation-0', number: 1 }).visitorSays('The first time').picked().view;

/** What the relay knows by request. */
const known = (desk: DeskHarness): DeskHarness => {
  const { held } = desk.client;
  held.keep({ ...rosa, email: 'rosa@home.example' });
  held.open({ ...lamp, contact: rosa.id });
  const { id, visitor, lifecycle } = past.conversation;
  const row = { id, state: 'closed', mode: 'live', workstream: 'website', visitor, readable: true } as const;
  const page = { conversations: [{ ...row, startedAt: lifecycle.startedAt, since: lifecycle.since }] };
  held.pages.set(JSON.stringify([{ conversation: 'conversation-1' }, undefined]), page);
  held.stretches.set(id, { epoch: 'e', conversation: past.conversation, events: past.events, more: true });
  return desk;
};

const onPage = async ({ view }: typeof plain, title: string): Promise<DeskHarness> => {
  const desk = known(await DeskHarness.open(snapshotOf({ sessions: [view] })));
  await desk.goTo(title);
  await desk.press('Details');
  return desk;
};

const fill = async (field: string, text: string): Promise<void> => {
  const box = (await until(`field ${field}`, () =>
    [...allByRole('searchbox', field), ...allByRole('textbox', field)].at(0),
  )) as HTMLInputElement;
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

export const recordScenes: Record<string, (snapshot: AgentSnapshot) => Promise<DeskHarness>> = {
  'the conversation page, with contacts that were found': async () => {
    const desk = await onPage(plain, 'Visitor 1');
    await fill('Search contacts', 'rosa');
    await desk.says('One contact found');
    return desk;
  },
  'the conversation page, linked, with its form and a refusal': async () => {
    const desk = await onPage(linked, rosa.name);
    await desk.press('Edit contact');
    desk.client.held.keep({ ...rosa, version: 2, name: 'Rosa', phone: '112' });
    await desk.press('Save');
    await desk.says('Name, as they saved it');
    return desk;
  },
  'unlinking a case': async () => {
    const desk = await onPage(linked, rosa.name);
    const buttons = await until('two buttons', () => {
      const found = allByRole('button', 'Unlink');
      return found.length === 2 ? found : undefined;
    });
    buttons[1]?.click();
    await desk.get('dialog', 'Unlink this case?');
    return desk;
  },
  'an earlier conversation': async () => {
    const desk = await onPage(plain, 'Visitor 1');
    const list = await desk.get('list', 'Earlier conversations');
    (await until('the button', () => allByRole('button', undefined, list).at(0))).click();
    await desk.says('The first time');
    return desk;
  },
  'a contact with its cases': async () => {
    const desk = await onPage(linked, rosa.name);
    (await until('the button', () => allByRole('button', 'Open').at(0))).click();
    await desk.get('list', 'Cases');
    return desk;
  },
  'my cases and closed work items': async () => {
    const desk = known(await DeskHarness.open());
    await desk.press('Closed work items');
    const { open } = snapshotOf({ open: [plain.view] });
    const row = { ...lamp, site: 'demo', status: 'open', updatedAt: 0, seq: 1 } as const;
    const unseen = { until: Date.now() + 60_000 };
    desk.client.show({ ...snapshotOf({}), closed: open, cases: [{ case: row, unseen }] });
    await desk.get('list', 'Closed work items');
    return desk;
  },
};
