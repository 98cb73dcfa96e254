/** One's own account at the desk, in states for whoever looks at all of them. */
import { PagePreferences } from '../../../src/console/preferences.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { DeskHarness } from './desk-harness.ts';

export const accountScenes: Readonly<Record<string, (snapshot: AgentSnapshot) => Promise<DeskHarness>>> = {
  'the settings, with a password that is too weak': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    desk.element.preferences = new PagePreferences(document.documentElement);
    desk.client.ownAccount.places = [
      { id: 'here', begunAt: 0, usedAt: 0, browser: 'Firefox', system: 'Linux', isThis: true },
      { id: 'there', begunAt: 0, browser: 'Safari', isThis: false },
    ];
    await desk.press('Settings');
    await desk.get('button', 'Sign out: Safari');
    await desk.press('Change password');
    await desk.fill('Present password', 'the present one');
    await desk.fill('New password', 'short');
    ((await desk.get('form', 'Change password')) as HTMLFormElement).requestSubmit();
    await desk.says('A password has at least 12 characters.');
    return desk;
  },
  'a link to set a password by': async (snapshot) => {
    const links = { read: async () => ({ name: 'Ana', login: 'ana' }), setPassword: () => Promise.reject() };
    const desk = new DeskHarness(snapshot, { links });
    desk.element.link = 'a-link';
    await desk.press('Set password and sign in');
    await desk.says('A password has at least 12 characters.');
    return desk;
  },
};
