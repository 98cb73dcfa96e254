/** One's own account at the desk, in states for whoever looks at all of them. */
import { PagePreferences } from '../../../src/console/preferences.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

/** Somebody who has to sign in, and can by a provider. */
const byProvider = (snapshot: AgentSnapshot, label: string, passwords: boolean): DeskHarness => {
  const ways = async () => ({ passwords, provider: { label } });
  return new DeskHarness(snapshot, { resume: async () => undefined, otherwise: { ways, leave: () => undefined } });
};

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
  'signing in, by an identity provider too': async (snapshot) => {
    const desk = byProvider(snapshot, 'Fern & Clay', true);
    await until('its button', () => allByRole('button').length === 2);
    return desk;
  },
  'signing in by an identity provider alone, turned away': async (snapshot) => {
    const desk = byProvider(snapshot, 'the Staff of the United Potteries of Lisbon', false);
    desk.element.turnedAway = 'unknown';
    await desk.get('alert');
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
