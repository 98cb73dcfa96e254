/** Who is typing: what is shown, what is said aloud, and that nothing moves for it. */
import type { ParlorTyping } from '../../../src/ui/elements/parlor-typing.ts';
import '../../../src/ui/elements/parlor-typing.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints } from '../support/roles.ts';
import { clearStage, onStage, schemes, setScheme } from './stage.ts';

suite('who is typing', () => {
  let element: ParlorTyping;
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2068\u2069]/g, '').trim();
  const shown = (): string => plain(element.shadowRoot?.querySelector('.sentence')?.textContent);
  const spoken = (): string => plain(allByRole('status')[0]?.textContent);
  const typing = async (...names: string[]): Promise<void> => {
    element.names = names;
    await element.updateComplete;
  };

  setup(async () => {
    element = await onStage(document.createElement('parlor-typing'));
  });
  teardown(clearStage);

  test('[W4] one, two and several people are worded as people are', async () => {
    await typing();
    equal([shown(), spoken()], ['', '']);
    await typing('Ana');
    equal(shown(), 'Ana is typing');
    await typing('Ana', 'Ben');
    equal(shown(), 'Ana and Ben are typing');
    await typing('Ana', 'Ben', 'Sam');
    equal(shown(), 'Ana, Ben, and Sam are typing');
  });

  test('[W4] who begins is announced once, however often they pause', async () => {
    await typing('Ana');
    equal(spoken(), 'Ana is typing');
    await typing();
    equal(spoken(), '');
    await typing('Ana');
    // It is no news.
    equal([shown(), spoken()], ['Ana is typing', '']);
    await typing('Ana', 'Ben');
    equal(spoken(), 'Ana and Ben are typing');
    await typing('Ben');
    // That one stops is no news either.
    equal(spoken(), 'Ana and Ben are typing');
  });

  test('[W4] after a silence it is news again', async () => {
    element.silenceMs = 0;
    await typing('Ana');
    await typing();
    await typing('Ana');
    equal(spoken(), 'Ana is typing');
  });

  test('[W4] it has its place from the beginning: nothing moves when somebody types', async () => {
    const { height } = element.getBoundingClientRect();
    await typing(
      'Somebody with a name that is much longer than there is room for it on any line of a transcript '.repeat(3),
    );
    equal(element.getBoundingClientRect().height, height);
    equal(document.documentElement.scrollWidth > document.documentElement.clientWidth, false);
  });

  test('[W4] [W9] names are listed as the language lists them', async () => {
    document.documentElement.lang = 'es';
    await typing('Ana', 'Inés');
    await until('in Spanish', () => shown() === 'Ana e Inés están escribiendo');
  });

  test('[W4] a name in another script keeps its direction to itself', async () => {
    document.documentElement.dir = 'rtl';
    await typing('מאיה');
    equal(getComputedStyle(element.shadowRoot?.querySelector('.sentence') as Element).direction, 'ltr');
  });

  for (const scheme of schemes) {
    test(`axe has nothing to say, ${scheme}`, async () => {
      setScheme(scheme);
      await typing('Ana');
      equal(await complaints(), []);
    });
  }
});
