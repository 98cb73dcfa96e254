/** What goes on, at the desk of a supervisor: rows, keys, selection, what is done and what becomes of it. */
import { counted, rowOf, talk } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';
import type { DeskHarness } from './desk-harness.ts';
import { facts, handed, listOf, oversee, overseeing, rows, takenBack } from './supervision-scenes.ts';

const many = Array.from({ length: 2_000 }, (_, at) => ({ ...rowOf(talk({ number: at + 1 }).view), startedAt: at }));

suite('what goes on', () => {
  let desk: DeskHarness;

  teardown(() => desk.close());

  const shown = (): readonly string[] =>
    allByRole('rowheader').map(
      (one) =>
        spokenText(one)
          .trim()
          .split(/\s{2,}|\n/u)[0] ?? '',
    );
  const box = (title: string): Promise<HTMLElement> => desk.get('checkbox', `Select ${title}`);
  const calls = (verb: string): readonly (readonly unknown[])[] => desk.client.calls.filter(([one]) => one === verb);

  test('[V2] of thousands of rows those in sight are in the page; keys lead to every one, and the focus stays', async () => {
    desk = await oversee(overseeing({ ongoing: listOf(many, 20_000) }));
    await desk.says('The 2,000 that began first are shown, of 20,000.');
    const table = await desk.get('table', 'Ongoing conversations');
    equal(table.getAttribute('aria-rowcount'), '2001');
    equal(allByRole('row').length < 80, true);
    (await box('Visitor 1')).focus();
    desk.key('End', { key: 'End' });
    await until('the last row', () => focused()?.getAttribute('aria-label') === 'Select Visitor 2000');
    desk.key('ArrowUp', { key: 'ArrowUp' });
    await until('the one before', () => focused()?.getAttribute('aria-label') === 'Select Visitor 1999');
    equal(allByRole('row').length < 80, true);
    const stops = allByRole('checkbox').filter(
      (one) => one.tabIndex === 0 && one.getAttribute('aria-label')?.startsWith('Select Vis'),
    );
    equal(stops.length, 1);
    const scroller = table.parentElement;
    if (scroller) scroller.scrollTop = 0;
    await until('the first rows', () => allByRole('checkbox', 'Select Visitor 2').length === 1);
    equal(focused()?.getAttribute('aria-label'), 'Select Visitor 1999');
  });

  test('[V2] a row that shows the same is not drawn anew, when the list is scrolled and when another changes', async () => {
    const { row: watched, draws } = counted(many[1] ?? (rows[0] as (typeof rows)[number]));
    const others = many.filter(({ id }) => id !== watched.id);
    desk = await oversee(overseeing({ ongoing: listOf([watched, ...others]) }));
    const table = await desk.get('table', 'Ongoing conversations');
    await until('no more rows than there is room for', () => allByRole('rowheader').length < 40);
    const drawn = draws();
    equal(drawn > 0, true);
    const far = `Visitor ${allByRole('rowheader').length + 2}`;
    if (table.parentElement) table.parentElement.scrollTop = 104;
    await until('rows further on', () => allByRole('checkbox', `Select ${far}`).length === 1);
    const [next, ...rest] = others;
    const changed = {
      ...next,
      seq: 9,
      lastMessage: { by: 'visitor' as const, at: 1, excerpt: 'Nearer' },
    } as typeof watched;
    desk.client.show(overseeing({ ongoing: listOf([watched, changed, ...rest]) }));
    await desk.says('Nearer');
    equal(draws(), drawn);
  });

  test('[V2] rows stand still while the focus is among them; what has gone is marked until it leaves', async () => {
    desk = await oversee(overseeing({ ongoing: listOf(many.slice(0, 3)) }));
    (await box('Visitor 2')).focus();
    desk.client.show(overseeing({ ongoing: listOf([many[3], many[1], many[2]].flatMap((one) => one ?? [])) }));
    await desk.says('Not in this list any more');
    await until('what is new comes last', () => shown().at(-1)?.includes('Visitor 4'));
    (focused() as HTMLElement | undefined)?.blur();
    await until('it is gone', () => allByRole('rowheader').length === 3);
  });

  test('[V2] all of twenty thousand can be reached: page by page, and back to the first', async () => {
    const asked = (filter: object) =>
      until(JSON.stringify(filter), () => calls('watchOngoing').some((one) => one[1] === JSON.stringify(filter)));
    const last = many.at(-1);
    const after = { startedAt: last?.startedAt, id: last?.id };
    desk = await oversee(overseeing({ ongoing: listOf(many, 20_000) }));
    await desk.gone('button', 'Back to the first');
    await desk.press('Show the next');
    await asked({ after });
    const next = many.map((row, index) => ({ ...row, id: `further-${index}`, startedAt: 2_000 + index }));
    desk.client.show(overseeing({ ongoing: listOf(next, 18_000) }));
    await desk.says('18,000 further conversations · The 2,000 that began first are shown, of 18,000.');
    desk.client.show(overseeing({ ongoing: listOf(next.slice(0, 5)) }));
    await desk.says('5 further conversations');
    await desk.gone('button', 'Show the next');
    // Another filter begins with its first page.
    const state = (await desk.get('combobox', 'State')) as HTMLSelectElement;
    state.value = 'open';
    state.dispatchEvent(new Event('change', { bubbles: true }));
    await asked({ state: 'open' });
    await desk.gone('button', 'Back to the first');
    desk.client.show(overseeing({ ongoing: listOf(many, 20_000) }));
    await desk.press('Show the next');
    await asked({ state: 'open', after });
    await desk.press('Back to the first');
    await desk.gone('button', 'Back to the first');
    equal(calls('watchOngoing').at(-1), ['watchOngoing', '{"state":"open"}']);
  });

  test('[V4] [V6] several are done at once; each row says what became of it, and one that was refused stays', async () => {
    desk = await oversee();
    (await desk.get('checkbox', 'Select all that are shown')).click();
    await desk.says('2 selected');
    await desk.press('Assign');
    const dialog = await desk.get('dialog', 'Assign the conversation with Visitor 1?');
    await desk.says('This is possible for 1 of the 2 selected', dialog);
    const radio = await until('Ben', () =>
      allByRole('radio', undefined, dialog).find((one) => (one as HTMLInputElement).value === 'agent:ben'),
    );
    radio.click();
    await desk.press('Assign', dialog);
    await until('assigned', () => calls('assign').length === 1);
    desk.client.refuse('already-assigned', { agent: 'Cem' });
    await desk.says('Not done. Cem already has this conversation.');
    desk.client.show(overseeing({ ongoing: listOf(rows.slice(1)) }));
    await desk.press('Dismiss');
    await until('the row is gone', () => allByRole('rowheader').length === 1);
  });

  test('[V5] what was handed on is taken back in its row; who was faster is said, and the focus stays in the row', async () => {
    desk = await oversee(overseeing({ ongoing: listOf([handed]) }));
    await desk.says('Ben was asked to take it over');
    const { id, offer } = handed;
    if (!offer) throw new Error('Nobody is asked.');
    const button = await desk.get('button', 'Take back');
    button.focus();
    button.click();
    await desk.says('Taking back…');
    await desk.gone('button', 'Take back');
    await until('the focus in the row', () => focused()?.getAttribute('aria-label')?.startsWith('Select X'));
    equal(calls('cancelTransfer'), [['cancelTransfer', id]]);
    desk.client.refuse('offer-over');
    await desk.says('Not done. This request was over already.');
    await desk.press('Dismiss');
    await desk.press('Take back');
    desk.client.obey();
    desk.client.show(overseeing({ ongoing: listOf([takenBack]) }));
    await desk.says('Ben is no longer asked');
    await desk.press('Dismiss');
    await desk.get('button', 'Monitor');
    equal(spokenText().includes('was asked to take it over'), false);
    // What somebody else has handed on is theirs to take back; so is what needs a right that is gone.
    desk.client.show(overseeing({ ongoing: listOf([{ ...handed, seq: 90, offer: { ...offer, askedBy: 'eve' } }]) }));
    await desk.says('Ben was asked to take it over');
    equal(allByRole('button', 'Take back'), []);
    const rights = facts.rights?.filter((one) => one !== 'transfer') ?? [];
    desk.client.show(overseeing({ desk: { ...facts, rights }, ongoing: listOf([{ ...handed, seq: 91 }]) }));
    await desk.get('button', 'Monitor');
    equal(allByRole('button', 'Take back'), []);
  });

  test('[V4] what somebody has no room for is said with its units, and can be overridden', async () => {
    desk = await oversee();
    const [ada, ben, cem] = desk.client.handing?.colleagues ?? [];
    if (!desk.client.handing || !ada || !ben || !cem) throw new Error('There is nobody.');
    desk.client.handing = { ...desk.client.handing, colleagues: [ada, { ...ben, load: 90 }, cem] };
    (await box('Visitor 1')).click();
    await desk.press('Assign');
    const dialog = await desk.get('dialog');
    await desk.says('30 units too many', dialog);
    const radios = () => allByRole('radio', undefined, dialog).map((one) => (one as HTMLInputElement).disabled);
    equal(radios().slice(0, 3), [true, true, true]);
    (await desk.get('checkbox', 'Override presence and capacity')).click();
    await until('two can', () => radios().filter((one) => !one).length === 4);
  });

  test('[V1] without a right its button is absent, at once when it is taken away', async () => {
    desk = await oversee();
    await desk.get('button', 'Monitor');
    desk.client.show(overseeing({ desk: { ...facts, rights: ['assign'] } }));
    await desk.gone('button', 'Monitor');
    await desk.gone('button', 'Force close');
    await desk.get('button', 'Assign');
    const { rights: _, ...none } = facts;
    desk.client.show(overseeing({ desk: none }));
    await desk.gone('button', 'Ongoing conversations');
    await desk.get('heading', 'Open work items');
  });

  test('[V2] without a connection what was seen last stays, and is said to be that', async () => {
    desk = await oversee();
    desk.client.show(overseeing({ connection: { state: 'waiting', retryAt: Date.now() + 60_000 } }));
    await desk.says('This is how it was last.');
    await desk.get('table', 'Ongoing conversations');
  });

  test('[V2] columns are chosen and ordered; filters ask for another part of the list', async () => {
    desk = await oversee();
    await desk.press('Columns');
    (await desk.get('menuitemcheckbox', 'Queue')).click();
    await desk.gone('columnheader', 'Queue');
    await desk.press('Handle time');
    await until('its order', () =>
      allByRole('columnheader').some((one) => one.ariaSort === 'ascending' && spokenText(one).includes('Handle')),
    );
    const select = (await desk.get('combobox', 'State')) as HTMLSelectElement;
    select.value = 'open';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until('asked for', () =>
      desk.client.calls.some(([verb, filter]) => verb === 'watchOngoing' && filter === '{"state":"open"}'),
    );
  });
});
