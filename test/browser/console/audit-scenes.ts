/** The audit log and the data of visitors as tests meet them, and states of them for whoever looks at all of them. */
import type { AuditEntry } from '../../../src/core/privacy/audit-entry.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
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

export const long = 'x'.repeat(300);

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

export const supervisor: AgentSnapshot = { ...snapshotOf({}), me: { kind: 'supervisor', id: 'rui', name: 'Rui' } };

export const openAudit = async (
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

export const fill = async (desk: DeskHarness, role: string, name: string, text: string): Promise<HTMLInputElement> => {
  const field = (await desk.get(role, name)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return field;
};

export const foundVera = async (desk: DeskHarness): Promise<void> => {
  await desk.press('Visitor data');
  const field = await fill(desk, 'searchbox', 'Find a visitor', 'vera');
  field.form?.requestSubmit();
  await desk.get('button', `Erase ${long}`);
};

export const withFiles = (desk: DeskHarness): void => {
  const attachments = [
    { id: 'pot', name: 'pot.png', bytes: 2_048 },
    { id: 'order', name: 'order.pdf', bytes: 4_096 },
  ];
  const events = [{ type: 'message.sent', at: '2026-03-04T09:30:00.000Z', attachments }];
  desk.client.held.privacy.document = { conversations: [{ id: 'c-1', events }] };
};

export const auditScenes: Readonly<Record<string, () => Promise<DeskHarness>>> = {
  'entries of the audit log': () => openAudit(),
  'an audit log of nothing': () => openAudit({}, ({ client }) => Object.assign(client.held.privacy, { entries: [] })),
  'a visitor who was found': async () => {
    const desk = await openAudit();
    await foundVera(desk);
    return desk;
  },
  'the files that go with an export': async () => {
    const desk = await openAudit({}, withFiles);
    await foundVera(desk);
    await desk.press(`Export the data of ${long}`);
    await desk.get('list', `Files of ${long}`);
    return desk;
  },
  'the question before somebody is erased': async () => {
    const desk = await openAudit();
    await foundVera(desk);
    await desk.press(`Erase ${long}`);
    await desk.get('dialog');
    return desk;
  },
};
