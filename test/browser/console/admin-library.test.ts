/** Quick replies and articles at the administration: found, written, changed, deleted, and not lost on the way. Rule S10. */
import { articleLengthMax, nameLengthMax, quickReplyLengthMax } from '../../../src/core/limits.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
import { articleOf, type FakeLibrary, replyOf } from '../../support/fake-library.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused } from '../support/roles.ts';
import { administered, administering, fill, section } from './admin-scenes.ts';
import { DeskHarness } from './desk-harness.ts';

suite('the library at the administration', () => {
  let desk: DeskHarness;

  const open = async (
    name: 'Quick replies' | 'Articles',
    stock: (library: FakeLibrary) => void,
  ): Promise<FakeLibrary> => {
    desk = await administering({ ...snapshotOf({}), me: { kind: 'supervisor', id: 'ana', name: 'Ana Lopes' } });
    const library = await desk.client.library();
    stock(library);
    await section(desk, name);
    return library;
  };

  const withReplies = (library: FakeLibrary): void => {
    library.replies = [
      replyOf('hello', 'Hello', 'Hello {visitor}'),
      replyOf('bye', 'Goodbye', 'See you'),
      replyOf('mine', 'Of my own', 'Nobody else’s', 'ana'),
    ];
  };

  const withArticles = (library: FakeLibrary): void => {
    library.shelf = [articleOf('glaze', 'Glazes', 'Lead-free.'), articleOf('kiln', 'Kilns', 'Hot.')];
  };

  const rows = async (name: string): Promise<readonly string[]> =>
    allByRole('listitem', undefined, await desk.get('list', name)).map(
      (one) => one.textContent.trim().split('\n')[0] ?? '',
    );

  teardown(() => {
    desk.close();
    localStorage.clear();
  });

  test('[S10] everybody’s quick replies are listed, without one’s own, and found by their words', async () => {
    await open('Quick replies', withReplies);
    await until('two of them', async () => (await rows('Quick replies')).length === 2);
    await fill(desk, 'Find a quick reply', 'see', 'searchbox');
    await until('one of them', async () => (await rows('Quick replies')).join() === 'Goodbye');
    await fill(desk, 'Find a quick reply', 'nothing of it', 'searchbox');
    await desk.says('Nothing has all the words of “nothing of it”.');
  });

  test('[S10] a new one is written for everybody, in a language, within its bounds', async () => {
    const library = await open('Quick replies', () => undefined);
    await desk.says('There are no quick replies for everybody yet.');
    await desk.press('New quick reply');
    await until('its title has the focus', () => focused()?.id === 'title');
    await desk.press('Save');
    await desk.says('Give it a title.');
    await fill(desk, 'Title', 'x'.repeat(nameLengthMax + 1));
    await fill(desk, 'Text', 'y'.repeat(quickReplyLengthMax));
    await desk.press('Save');
    await desk.says('1 character too many');
    await fill(desk, 'Title', 'Hello');
    await fill(desk, 'Language', 'German!', 'combobox');
    await desk.press('Save');
    await desk.says('This is no language tag.');
    equal(focused()?.id, 'language');
    await fill(desk, 'Language', 'de', 'combobox');
    await fill(desk, 'Text', 'Hallo {visitor}');
    equal(library.told, []);
    await desk.press('Save');
    await desk.says('Saved: Hello');
    equal(library.told, ['save site 0 Hello: Hallo {visitor}']);
    equal(await rows('Quick replies'), ['Hello']);
  });

  test('[S10] an article is changed, and deleted once that is confirmed; the keyboard stays in the list', async () => {
    const library = await open('Articles', withArticles);
    const [first] = allByRole('button', undefined, await desk.get('list', 'Articles'));
    first?.click();
    await fill(desk, 'Text', 'z'.repeat(articleLengthMax + 1));
    await desk.press('Save');
    await desk.says('1 character too many');
    await fill(desk, 'Text', 'No lead at all.');
    await desk.press('Save');
    await desk.says('Saved: Glazes');
    await until('the focus is in the list', () => focused()?.id === 'entry-glaze');
    (focused() as HTMLElement).click();
    await desk.press('Delete');
    await desk.says('Press once more to delete it.');
    equal(library.told, ['save article 1 Glazes (en): No lead at all.']);
    await desk.press('Delete for good');
    await desk.says('Deleted: Glazes');
    equal(library.told.slice(1), ['delete article 2 glaze']);
    equal((await rows('Articles')).length, 1);
  });

  test('[S10] what is not saved is still there after another section, marked, and signing out asks about it', async () => {
    await open('Articles', withArticles);
    await desk.press('New article');
    await fill(desk, 'Title', 'Half written');
    await section(desk, 'Queues');
    await section(desk, 'Articles');
    await desk.says('Not saved');
    await desk.press('Sign out');
    const asked = await desk.get('dialog', 'Sign out with something not sent?');
    const [stay] = allByRole('button', undefined, asked);
    stay?.click();
    const half = await until('its row', () =>
      allByRole('button').find((one) => one.textContent.includes('Half written')),
    );
    half.click();
    equal(((await desk.get('textbox', 'Title')) as HTMLInputElement).value, 'Half written');
    await desk.press('Discard changes');
    await until('the others alone', async () => (await rows('Articles')).length === 2);
  });

  test('[S10] what somebody else has saved meanwhile stands beside it, and one of both is chosen', async () => {
    const library = await open('Articles', withArticles);
    (allByRole('button', undefined, await desk.get('list', 'Articles'))[0] as HTMLElement).click();
    await fill(desk, 'Text', 'Mine.');
    library.shelf = [{ ...articleOf('glaze', 'Glazes', 'Theirs.'), version: 4 }];
    library.refuse('stale-version');
    await desk.press('Save');
    // What there is now can't be asked for either: it is said, and what is written stays.
    await desk.says('Not saved. Somebody else has changed this since you opened it.');
    library.article = async () => library.shelf[0] ?? articleOf('', '', '');
    await desk.press('Save');
    await desk.says('Theirs.');
    library.refuse();
    await desk.press('Save mine instead');
    await desk.says('Saved: Glazes');
    equal(library.told.at(-1), 'save article 4 Glazes (en): Mine.');
  });

  test('[S10] a list that can’t be had is said and asked for again', async () => {
    const library = await open('Articles', (one) => {
      withArticles(one);
      one.refuse('unavailable');
    });
    await desk.says('This can’t be shown right now.');
    library.refuse();
    await desk.press('Try again');
    await until('they are there', async () => (await rows('Articles')).length === 2);
  });

  test('[S10] what another site has at hand is written as well, and is not mixed up with one’s own', async () => {
    desk = new DeskHarness(
      administered({ ...snapshotOf({}), me: { kind: 'supervisor', id: 'ana', name: 'Ana Lopes' } }),
    );
    const { installation } = desk.client;
    installation.change(({ sites, agents }) => ({
      sites: [...sites, { ...(sites[0] as object), id: 'mill', name: 'The Mill' }],
      agents,
    }));
    withArticles(await desk.client.library());
    const mill = installation.library('mill');
    mill.shelf = [articleOf('flour', 'Flour', 'Of rye.')];
    const choose = async (id: string): Promise<void> => {
      const field = (await desk.get('combobox', 'Site')) as HTMLSelectElement;
      field.value = id;
      field.dispatchEvent(new Event('change'));
    };
    await desk.press('Administration');
    await section(desk, 'Articles');
    await until('one’s own', async () => (await rows('Articles')).length === 2);
    await desk.press('New article');
    await fill(desk, 'Title', 'Half written');
    await choose('mill');
    await until('the other’s', async () => (await rows('Articles')).join() === 'Flour');
    (allByRole('button', undefined, await desk.get('list', 'Articles'))[0] as HTMLElement).click();
    await fill(desk, 'Text', 'Of wheat.');
    await desk.press('Save');
    await desk.says('Saved: Flour');
    equal(mill.told.at(-1), 'save article 1 Flour (en): Of wheat.');
    await choose('shop');
    await until('what is one’s own', async () => (await rows('Articles')).join() === 'Half written,Glazes,Kilns');
    equal((await desk.client.library()).told, []);
  });

  test('[S10] a site that is not saved has nothing at hand yet, and says so', async () => {
    await open('Articles', withArticles);
    await desk.press('Add a site');
    await desk.get('heading', 'Site');
    await section(desk, 'Articles');
    await desk.says('Save the site first.');
    equal(allByRole('button', 'New article').length, 0);
  });
});
