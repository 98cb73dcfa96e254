/** States of what administration leads to, beside the configuration itself. */
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';
import { administering, section } from './admin-scenes.ts';
import type { DeskHarness } from './desk-harness.ts';

/** What there is to do about the agent who is called so, once *Agents* is shown. */
export const accountOf = async (name: string): Promise<HTMLElement> => {
  const part = await until(`the part of ${name}`, () =>
    allByRole('group').find((one) => one.querySelector(':scope > summary')?.textContent.trim() === name),
  );
  (part as HTMLDetailsElement).open = true;
  return until('their account', () => part.querySelector('parlor-admin-account') ?? undefined);
};

export const furtherAdminScenes: Readonly<Record<string, (snapshot: AgentSnapshot) => Promise<DeskHarness>>> = {
  'a link for somebody, and where they are signed in': async (snapshot) => {
    const desk = await administering(snapshot);
    await section(desk, 'Agents');
    const account = await accountOf('Ben Okafor');
    await desk.press('Make a link');
    await desk.get('textbox', 'Link for Ben Okafor');
    account.shadowRoot?.querySelector('summary')?.click();
    await desk.get('button', 'Sign out: Safari on iOS');
    return desk;
  },
};
