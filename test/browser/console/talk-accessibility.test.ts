/** What axe says of what an agent does beside writing: nothing. */
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { handingOn } from '../../support/fake-colleagues.ts';
import { articleOf, replyOf } from '../../support/fake-library.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';
import { areAccessible } from './accessible.ts';
import { DeskHarness } from './desk-harness.ts';

const active = talk({ number: 1 })
  .visitorSays('Hello')
  .picked()
  .agentSays('Good morning')
  .then(ana, { type: 'note.written', text: 'A regular' });
const shown = snapshotOf({ sessions: [active.view] });

const scenes: Record<string, () => Promise<DeskHarness>> = {
  'quick replies': async () => {
    const desk = await DeskHarness.open(shown);
    desk.client.shelves.replies = [replyOf('reply-1', 'Hello', 'Hello {visitor}', 'ana')];
    await desk.goTo('Visitor 1');
    await desk.write('Message', '/');
    await desk.get('option');
    return desk;
  },
  'a quick reply that is made': async () => {
    const desk = await DeskHarness.open(shown);
    await desk.goTo('Visitor 1');
    await desk.write('Message', '/');
    await desk.press('My quick replies…');
    await desk.press('New quick reply');
    await desk.press('Save');
    await desk.says('Give it a title.');
    return desk;
  },
  'a transfer': async () => {
    const desk = await DeskHarness.open(shown);
    desk.client.handing = handingOn;
    await desk.goTo('Visitor 1');
    await desk.press('More actions');
    (await desk.get('menuitem', 'Transfer…')).click();
    await desk.says('Can’t be asked now');
    return desk;
  },
  'wishes to consult': async () => {
    const desk = await DeskHarness.open(shown);
    desk.client.handing = handingOn;
    await desk.goTo('Visitor 1');
    const ben = { id: 'ben', name: 'Ben' };
    const asked = active.then(ana, { type: 'consult.asked', agent: ben, ms: 1_000, countdown: true });
    desk.client.show(snapshotOf({ sessions: [asked.view] }));
    await desk.press('More actions');
    (await desk.get('menuitem', 'Consult…')).click();
    await desk.says('Has been asked already');
    return desk;
  },
  'reading along': async () => {
    const desk = await DeskHarness.open({
      ...shown,
      sessions: [],
      monitored: [active.view],
      me: { ...ana, id: 'eve' },
    });
    await desk.goTo('Visitor 1');
    return desk;
  },
  'the menu of a message': async () => {
    const desk = await DeskHarness.open(shown);
    await desk.goTo('Visitor 1');
    const button = await until('a button', () => allByRole('button', 'Actions for this message')[0]);
    button.click();
    await desk.get('menu', 'Actions for this message');
    return desk;
  },
  'an article': async () => {
    const desk = await DeskHarness.open(shown);
    desk.client.shelves.shelf = [articleOf('returns', 'Returns', 'Within **30** days')];
    await desk.goTo('Visitor 1');
    await desk.press('Details');
    (await desk.get('tab', 'Knowledge')).click();
    await desk.press('Returns');
    await desk.get('button', 'Back to the list');
    return desk;
  },
};

areAccessible('what an agent has at hand', scenes, shown);
