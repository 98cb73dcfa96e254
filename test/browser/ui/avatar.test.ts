/** Avatars: two letters and a colour. */
import '../../../src/ui/elements/parlor-avatar.ts';
import type { ParlorAvatar } from '../../../src/ui/elements/parlor-avatar.ts';
import { equal, until } from '../support/checks.ts';
import { spokenText } from '../support/roles.ts';
import { contrastOf } from './luminance.ts';
import { clearStage, onStage, schemes, setScheme } from './stage.ts';

suite('an avatar', () => {
  const avatarOf = async (name: string, seed = ''): Promise<ParlorAvatar> => {
    const avatar = document.createElement('parlor-avatar');
    avatar.name = name;
    avatar.seed = seed;
    return onStage(avatar);
  };
  const disc = (avatar: ParlorAvatar): HTMLElement => avatar.shadowRoot?.querySelector('.disc') as HTMLElement;

  teardown(clearStage);

  const letters = { 'Visitor 7': 'Vi', 'Ana Lopes': 'An', é́a: 'é́a', '👩‍🚀 Ida': '👩‍🚀I', محمد: 'مح', X: 'X', ' ': '' };
  for (const [name, expected] of Object.entries(letters)) {
    test(`[S2] ${JSON.stringify(name)} becomes ${JSON.stringify(expected)}: the first two letters by grapheme`, async () => {
      equal(spokenText(await avatarOf(name)).trim(), expected);
    });
  }

  test('[S2] the colour comes from the id: the same for the same, another for the next', async () => {
    const colourOf = async (seed: string): Promise<string> =>
      getComputedStyle(disc(await avatarOf('Visitor', seed))).backgroundColor;
    equal(await colourOf('conversation-1'), await colourOf('conversation-1'));
    const colours = new Set(
      await Promise.all(['1', '2', '3', '4', '5', '6'].map((n) => colourOf(`conversation-${n}`))),
    );
    equal(colours.size > 3, true);
  });

  test('[W1] a picture lies over the letters, and goes again where it can’t be loaded', async () => {
    const avatar = await avatarOf('Ana');
    const img = () => avatar.shadowRoot?.querySelector('img');
    avatar.picture = '/nowhere.jpg';
    await avatar.updateComplete;
    equal([img()?.alt, img()?.referrerPolicy], ['', 'no-referrer']);
    await until('it is given up', () => !img());
    equal(spokenText(avatar).trim(), 'An');
    avatar.picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    await until('it is loaded', () => img()?.complete === true && (img()?.naturalWidth ?? 0) > 0);
  });

  for (const scheme of schemes) {
    test(`its letters are readable on any of its colours in ${scheme}`, async () => {
      setScheme(scheme);
      for (let n = 0; n < 60; n += 1) {
        const { color, backgroundColor } = getComputedStyle(disc(await avatarOf('Visitor', `visitor-${n}`)));
        equal(contrastOf(color, backgroundColor) >= 4.5, true);
      }
    });
  }

  test('it is not spoken: the name stands beside it', async () => {
    equal(disc(await avatarOf('Ana')).getAttribute('aria-hidden'), 'true');
  });
});
