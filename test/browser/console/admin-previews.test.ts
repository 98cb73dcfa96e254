/** What administration shows before it is in force: notifications, system messages, what is kept for how long. */
import { snapshotOf } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';
import { administering, fill, section } from './admin-scenes.ts';
import type { DeskHarness } from './desk-harness.ts';

suite('previews at the administration', () => {
  let desk: DeskHarness;

  teardown(() => {
    desk.close();
    localStorage.clear();
  });

  /** The words of the part that shows it, which a screen reader does not reach. */
  const shownIn = async (name: string, part: string): Promise<string> => {
    const preview = await until(
      'the preview',
      () =>
        allByRole('group', name)
          .map((one) => one.querySelector('parlor-admin-notification'))
          .find((one) => one !== null) ?? undefined,
    );
    const inside = await until('what it shows', () => preview.shadowRoot?.querySelector(part) ?? undefined);
    equal(inside.closest('[inert]') !== null, true);
    await (inside as HTMLElement & { readonly updateComplete: Promise<boolean> }).updateComplete;
    return inside.shadowRoot?.textContent.replace(/\s+/gu, ' ') ?? '';
  };

  test('[N4] a template that is edited is shown by what shows it at the desk, with each key', async () => {
    desk = await administering();
    await section(desk, 'Notifications');
    await desk.press('Set: A conversation comes in');
    await desk.says('Read out as:');
    await fill(desk, 'Title', 'Somebody is at the door');
    await fill(desk, 'Button to accept', 'I go');
    await desk.says('Read out as: Somebody is at the door: Rosa Marques');
    await until('the offer says it', async () => {
      const shown = await shownIn('A conversation comes in', 'parlor-offer');
      return ['Somebody is at the door', 'Rosa Marques', 'Service', 'I go'].every((one) => shown.includes(one));
    });
    equal(allByRole('alertdialog').length, 0);
  });

  test('[N1] what only informs is shown as a toast, and an alert by its title', async () => {
    desk = await administering();
    await section(desk, 'Notifications');
    await desk.press('Set: A case is given to the agent');
    await until('the toast', async () =>
      (await shownIn('A case is given to the agent', 'parlor-toasts')).includes('Broken pot on delivery'),
    );
    await desk.press('Set: One was missed');
    await desk.says('The banner at the presence keeps its own words');
  });

  test('[N4] an answer that a template shows stays in it when something else is chosen', async () => {
    desk = await administering();
    desk.client.installation.change(({ sites, agents }) => ({
      sites: sites.map((site) => ({
        ...(site as object),
        notifications: { incoming: { fields: ['name', { answer: 'order' }] } },
      })),
      agents,
    }));
    await desk.press('Home');
    await desk.press('Administration');
    await section(desk, 'Notifications');
    await until('the answer is shown', async () =>
      (await shownIn('A conversation comes in', 'parlor-offer')).includes('Order 4711'),
    );
    (await desk.get('checkbox', 'Queue')).click();
    await desk.press('Review changes');
    await desk.press('Save', await desk.get('dialog', 'What you are about to save'));
    await desk.says('Saved. It is in force everywhere.');
    const [site] = (desk.client.installation.saved[0]?.sites ?? []) as readonly { readonly notifications: unknown }[];
    equal(site?.notifications, { incoming: { fields: ['name', { answer: 'order' }, 'queue'] } });
  });

  test('[M3] system messages are shown as visitors of a language read them', async () => {
    desk = await administering(snapshotOf({}));
    await section(desk, 'Messages');
    await desk.says('Visitors of every language read the chat’s own words.');
    await desk.press('Add: Language');
    await fill(desk, 'Language', 'de');
    await fill(desk, 'An agent has joined', '{agent} ist jetzt da');
    const table = await desk.get('table', 'What visitors read');
    await desk.says('Maya ist jetzt da', table);
    await desk.says('the chat’s own words', table);
  });

  test('[X6] days come to dates, and what is no number of days is said at once', async () => {
    desk = await administering();
    await desk.press('Set: How long things are kept');
    await desk.says('What was said is kept for good');
    await fill(desk, 'Days after the end of a conversation', '30');
    await desk.says('What was said in conversations that were closed before');
    await desk.says('Nothing brings it back but a backup.');
    await fill(desk, 'Days after a file was sent', '60');
    await desk.says('they go with these');
    await fill(desk, 'Days after a file was sent', 'a week');
    await desk.says('A whole number of days, from 1 to 3,653.');
  });
});
