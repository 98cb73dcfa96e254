/** The audit log and the data of visitors at the desk: who gets there, what is asked for, and what is asked before somebody is erased. */
import { equal, until } from '../support/checks.ts';
import { spokenText } from '../support/roles.ts';
import { areAccessible } from './accessible.ts';
import { auditScenes, fill, foundVera, long, openAudit, supervisor, withFiles } from './audit-scenes.ts';
import { DeskHarness } from './desk-harness.ts';

const erasuresAsked = (desk: DeskHarness): readonly string[] =>
  desk.client.held.asked.filter((one) => one.startsWith('erase '));

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
    desk = await openAudit();
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
    desk = await openAudit({ isAdmin: false });
    await desk.gone('button', 'Visitor data');
    desk.client.held.refuse('overloaded');
    await desk.press('Export as CSV');
    await desk.get('alert');
    await desk.press('Export as JSON lines');
    await desk.gone('alert');
  });

  test('[X6] a visitor is erased once their number is typed, with their contact if that is wanted, and asked for once', async () => {
    desk = await openAudit();
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
    desk = await openAudit({}, withFiles);
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
    desk = await openAudit();
    await foundVera(desk);
    await desk.press(`Export the data of ${long}`);
    await desk.says('No files go with the data of');
    await foundVera(desk);
    await until('it is put away', () => !spokenText().includes('No files go with'));
  });

  test('[X6] a question that is given up erases nobody', async () => {
    desk = await openAudit();
    await foundVera(desk);
    await desk.press(`Erase ${long}`);
    await desk.press('Cancel', await desk.get('dialog'));
    await desk.gone('dialog');
    await desk.get('button', `Erase ${long}`);
    equal(erasuresAsked(desk), []);
  });
});

areAccessible('the audit log at the desk', auditScenes, supervisor);
