/** The audit log and the data of visitors at the desk: who gets there, what is asked for, and what is asked before somebody is erased. */
import type { AuditEntry } from '../../../src/core/privacy/audit-entry.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
import { spokenText } from '../support/roles.ts';
import { areAccessible } from './accessible.ts';
import { DeskHarness } from './desk-harness.ts';

const entry = (index: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: `entry-${index}`,
  site: 'demo',
  at: Date.UTC(2026, 2, 4, 9, 30) - index,
  by: { id: 'sam', name: 'Sam <b>Sterne</b>' },
  action: 'conversation.assign',
  conversation: `conversation-${index}`,
  agent: 'ana',
  ...more,
});

const long = 'x'.repeat(300);

const vera = {
  id: 'visitor-vera',
  number: 7,
  name: long,
  email: 'vera@home.example',
  conversations: 2,
  ongoing: 1,
  firstAt: 0,
  lastAt: 0,
  contacts: [{ id: 'contact-1', name: 'Vera Quell' }],
};

const supervisor: AgentSnapshot = { ...snapshotOf({}), me: { kind: 'supervisor', id: 'rui', name: 'Rui' } };

const open = async (
  { isAdmin = true, snapshot = supervisor } = {},
  prepare: (desk: DeskHarness) => void = () => undefined,
): Promise<DeskHarness> => {
  // Where the desk of the test before was is nothing to this one.
  history.replaceState(null, '', location.pathname + location.search);
  const desk = new DeskHarness(snapshot);
  const { privacy } = desk.client.held;
  Object.assign(privacy, { isAdmin, entries: [0, 1, 2, 3].map((index) => entry(index)), visitors: [vera] });
  prepare(desk);
  await desk.press('Audit log');
  await desk.get('heading', 'Audit log');
  return desk;
};

const fill = async (desk: DeskHarness, role: string, name: string, text: string): Promise<HTMLInputElement> => {
  const field = (await desk.get(role, name)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return field;
};

const erasuresAsked = (desk: DeskHarness): readonly string[] =>
  desk.client.held.asked.filter((one) => one.startsWith('erase '));

const withFiles = (desk: DeskHarness): void => {
  const attachments = [
    { id: 'pot', name: 'pot.png', bytes: 2_048 },
    { id: 'order', name: 'order.pdf', bytes: 4_096 },
  ];
  const events = [{ type: 'message.sent', at: '2026-03-04T09:30:00.000Z', attachments }];
  desk.client.held.privacy.document = { conversations: [{ id: 'c-1', events }] };
};

const foundVera = async (desk: DeskHarness): Promise<void> => {
  await desk.press('Visitor data');
  const field = await fill(desk, 'searchbox', 'Find a visitor', 'vera');
  field.form?.requestSubmit();
  await desk.get('button', `Erase ${long}`);
};

suite('the audit log at the desk', () => {
  let desk: DeskHarness | undefined;

  teardown(() => {
    desk?.close();
    history.replaceState(null, '', location.pathname + location.search);
  });

  test('[V8] who is an agent has no entry for it', async () => {
    desk = await DeskHarness.open();
    await desk.gone('button', 'Audit log');
  });

  test('[V8] newest first, in pages, with names as they were written, and filtered', async () => {
    desk = await open();
    await desk.says('Sam <b>Sterne</b> · Assigned a conversation');
    await desk.says('Conversation conversation-2 · Agent ana');
    await desk.press('Show more');
    await desk.says('Conversation conversation-3 · Agent ana');
    await desk.gone('button', 'Show more');
    const who = await fill(desk, 'textbox', 'Who (id)', 'somebody');
    who.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.says('Nothing was done that fits.');
    await until('the question', () => desk?.client.held.asked.includes('audit {"by":"somebody"} 0'));
    await desk.press('Clear filters');
    await desk.says('Sam <b>Sterne</b> · Assigned a conversation');
  });

  test('[V8] what could not be had is said, and can be had again', async () => {
    desk = await open({ isAdmin: false });
    await desk.gone('button', 'Visitor data');
    desk.client.held.refuse('overloaded');
    await desk.press('Export as CSV');
    await desk.get('alert');
    await desk.press('Export as JSON lines');
    await desk.gone('alert');
  });

  test('[X6] a visitor is erased once their number is typed, with their contact if that is wanted, and asked for once', async () => {
    desk = await open();
    await foundVera(desk);
    await desk.press(`Export the data of ${long}`);
    await until('the export', () => desk?.client.held.asked.includes('export visitor-vera'));
    await desk.press(`Erase ${long}`);
    const dialog = await desk.get('dialog');
    await desk.says('One conversation goes on. It is ended now', dialog);
    await desk.press('Erase', dialog);
    const field = await fill(desk, 'textbox', 'Type 7 to erase', '8');
    field.form?.requestSubmit();
    equal(erasuresAsked(desk), []);
    (await desk.get('checkbox', 'Erase the contact Vera Quell, too')).click();
    await fill(desk, 'textbox', 'Type 7 to erase', '7');
    desk.client.held.refuse('unavailable');
    field.form?.requestSubmit();
    await desk.get('alert', undefined, dialog);
    field.form?.requestSubmit();
    await desk.gone('dialog');
    const wish = JSON.stringify({ id: 'erasure-1', visitor: 'visitor-vera', contact: 'contact-1' });
    equal(erasuresAsked(desk), [`erase ${wish}`, `erase ${wish}`]);
    await desk.says('Being erased');
    await desk.gone('button', `Erase ${long}`);
  });

  test('[X6] the files that go with an export are fetched one by one or all, and what is gone is said at its row', async () => {
    desk = await open({}, withFiles);
    await foundVera(desk);
    await desk.press(`Export the data of ${long}`);
    const list = await desk.get('list', `Files of ${long}`);
    await desk.press('Download pot.png', list);
    await desk.says('1 of 2 files saved.');
    desk.client.held.refuse('unknown-file');
    await desk.press('Download order.pdf', list);
    await desk.says('It is not kept any more.', list);
    await desk.press('Download all');
    await desk.says('2 of 2 files saved.');
    const asked = desk.client.held.asked.filter((one) => one.startsWith('file '));
    equal(asked, ['file c-1 pot', 'file c-1 order', 'file c-1 pot', 'file c-1 order']);
  });

  test('[X6] an export without files says so, and the next search puts it away', async () => {
    desk = await open();
    await foundVera(desk);
    await desk.press(`Export the data of ${long}`);
    await desk.says('No files go with the data of');
    await foundVera(desk);
    await until('it is put away', () => !spokenText().includes('No files go with'));
  });

  test('[X6] a question that is given up erases nobody', async () => {
    desk = await open();
    await foundVera(desk);
    await desk.press(`Erase ${long}`);
    await desk.press('Cancel', await desk.get('dialog'));
    await desk.gone('dialog');
    await desk.get('button', `Erase ${long}`);
    equal(erasuresAsked(desk), []);
  });
});

areAccessible(
  'the audit log at the desk',
  {
    entries: () => open(),
    'a visitor who was found': async () => {
      const desk = await open();
      await foundVera(desk);
      return desk;
    },
    'the files that go with an export': async () => {
      const desk = await open({}, withFiles);
      await foundVera(desk);
      await desk.press(`Export the data of ${long}`);
      await desk.get('list', `Files of ${long}`);
      return desk;
    },
    'the question before somebody is erased': async () => {
      const desk = await open();
      await foundVera(desk);
      await desk.press(`Erase ${long}`);
      await desk.get('dialog');
      return desk;
    },
  },
  supervisor,
);
