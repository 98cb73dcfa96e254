/** States of what administration leads to, beside the configuration itself. */
import { ParlorError } from '../../../src/core/errors.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { articleOf, replyOf } from '../../support/fake-library.ts';
import { until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';
import { administered, administering, fill, section } from './admin-scenes.ts';
import { DeskHarness } from './desk-harness.ts';

const admin = { kind: 'supervisor', id: 'ana', name: 'Ana Lopes' } as const;

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
  'quick replies for everybody': async (snapshot) => {
    const desk = await administering({ ...snapshot, me: admin });
    (await desk.client.library()).replies = [replyOf('hello', 'Hello', 'Hello {visitor}')];
    await section(desk, 'Quick replies');
    await desk.get('listitem', undefined, await desk.get('list', 'Quick replies'));
    return desk;
  },
  'an article that somebody else has changed': async (snapshot) => {
    const desk = await administering({ ...snapshot, me: admin });
    const library = await desk.client.library();
    library.shelf = [articleOf('glaze', 'Glazes', 'Lead-free.')];
    await section(desk, 'Articles');
    (await desk.get('listitem', undefined, await desk.get('list', 'Articles'))).querySelector('button')?.click();
    await fill(desk, 'Text', 'Mine.');
    library.saveArticle = () => Promise.reject(new ParlorError('stale-version'));
    await desk.press('Save');
    await desk.get('button', 'Save mine instead');
    return desk;
  },
  'articles of a site that is not saved': async (snapshot) => {
    const desk = await administering({ ...snapshot, me: admin });
    await desk.press('Add a site');
    await section(desk, 'Articles');
    await desk.says('Save the site first.');
    return desk;
  },
  'articles of another site': async (snapshot) => {
    const desk = new DeskHarness(administered({ ...snapshot, me: admin }));
    const { installation } = desk.client;
    installation.change(({ sites, agents }) => ({
      sites: [...sites, { ...(sites[0] as object), id: 'mill', name: 'The Mill' }],
      agents,
    }));
    installation.library('mill').shelf = [articleOf('flour', 'Flour', 'Of rye.')];
    await desk.press('Administration');
    await desk.get('heading', 'Site');
    await section(desk, 'Articles');
    const field = (await desk.get('combobox', 'Site')) as HTMLSelectElement;
    field.value = 'mill';
    field.dispatchEvent(new Event('change'));
    await desk.get('listitem', undefined, await desk.get('list', 'Articles'));
    return desk;
  },
  'a weak password for somebody else': async (snapshot) => {
    const desk = await administering(snapshot);
    await section(desk, 'Agents');
    const part = (await accountOf('Ben Okafor')).closest('details');
    const field = await until(
      'the field',
      () => part?.querySelector<HTMLInputElement>('input[type=password]') ?? undefined,
    );
    field.value = 'ben okafor ben';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await desk.says('New password is what others know of them.');
    field.scrollIntoView({ block: 'center' });
    return desk;
  },
  'previews of notifications': async (snapshot) => {
    const desk = await administering(snapshot);
    await section(desk, 'Notifications');
    await desk.press('Set: A conversation comes in');
    await desk.press('Set: Sentiment');
    await until('both', () => allByRole('button', 'Set: Sound').length === 2);
    return desk;
  },
  'a preview of messages': async (snapshot) => {
    const desk = await administering(snapshot);
    await section(desk, 'Messages');
    await desk.press('Add: Language');
    await fill(desk, 'Language', 'de');
    await desk.get('table', 'What visitors read');
    return desk;
  },
  'what is kept for how long': async (snapshot) => {
    const desk = await administering(snapshot);
    await desk.press('Set: How long things are kept');
    await fill(desk, 'Days after the end of a conversation', '30');
    await desk.says('What was said in conversations that were closed before');
    return desk;
  },
};
