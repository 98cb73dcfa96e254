/** What is wrong with a configuration, told in the language of who administers. Rules O1 and S7. */
import '../../../src/console/admin/parlor-admin-masking.ts';
import { tellingOn } from '../../../src/console/admin/problem-telling.ts';
import { adminFields } from '../../../src/ui/locales/desk/admin/fields.ts';
import { admin } from '../../../src/ui/locales/desk/admin/frame.ts';
import { directionOf } from '../../../src/ui/locales/direction.ts';
import { wordsOf } from '../../../src/ui/locales/languages.ts';
import { equal, until } from '../support/checks.ts';
import { complaints } from '../support/roles.ts';
import { administering, fill, toldProblems } from './admin-scenes.ts';
import type { DeskHarness } from './desk-harness.ts';

suite('problems of a configuration', () => {
  let desk: DeskHarness | undefined;

  setup(() => {
    document.title = 'Desk';
    document.documentElement.lang = 'en';
  });

  teardown(() => {
    desk?.close();
    for (const other of document.querySelectorAll('parlor-console')) other.remove();
    localStorage.clear();
    document.documentElement.lang = 'en';
  });

  const speak = (tag: string): void => {
    if (!desk) return;
    document.documentElement.lang = tag;
    desk.element.lang = tag;
    desk.element.dir = directionOf(tag) ?? 'ltr';
  };

  /** Everything is wrong, and the relay was asked. */
  const wrong = async (): Promise<DeskHarness> => {
    const opened = await administering();
    opened.client.installation.problems = toldProblems;
    await fill(opened, 'Name', '');
    await opened.press('Review changes');
    await opened.says('7 places are wrong');
    return opened;
  };

  /** The element that has exactly this text. */
  const saying = (text: string): Promise<Element> =>
    until(text, () => [...elements(document)].find((one) => one.children.length === 0 && heard(one) === text));

  test('[O1] [S7] a wrong value is told at its field in German, in Arabic once that is chosen, and in English again', async () => {
    desk = await wrong();
    await desk.says('This must not be empty.');
    for (const [tag, sentence, names] of [
      ['de', 'Das darf nicht leer sein.', '„Angemeldete Besucher“'],
      ['ar', 'لا يجوز ترك هذا فارغًا.', '«الزوار المسجّل دخولهم»'],
    ] as const) {
      speak(tag);
      const { fields, frame } = await wordsIn(tag);
      await saying(sentence);
      const field = (await desk.get('textbox', fields.labels.name)) as HTMLInputElement;
      const told = await until('what is wrong with it', () => describing(field));
      equal(heard(told), sentence);
      // Fields of every kind look wrong.
      const origins = await desk.get('textbox', fields.labels.origins);
      equal(getComputedStyle(field).borderColor, getComputedStyle(origins).borderColor);
      // As the screens call it, and in the direction of the screen.
      await desk.says(frame.problems(7));
      const named = await until('the sentence with a field in it', () =>
        [...elements(document)].find((one) => one.localName === 'span' && heard(one).includes(names)),
      );
      equal(getComputedStyle(named).direction, directionOf(tag) ?? 'ltr');
      equal(named.closest('[lang]'), null);
      equal(await complaints(), []);
    }
    speak('en');
    await saying('This must not be empty.');
  });

  test('[O1] [S7] a time that is too short is told in its units', async () => {
    desk = await wrong();
    speak('de');
    await saying('Hier steht 1,5 Sekunden. Erlaubt sind Werte von 5 Sekunden bis 10 Minuten.');
  });

  test('[O1] a kind that the desk does not know is told in the relay’s English, and said to be English', async () => {
    desk = await wrong();
    speak('de');
    await saying('Das darf nicht leer sein.');
    const unknown = await saying('is of tomorrow.');
    equal(unknown.getAttribute('lang'), 'en');
  });

  test('[O1] as long as its words are not there, nothing is told in another language than the reader’s', async () => {
    const host = document.createElement('parlor-admin-masking');
    host.lang = 'ro';
    document.body.append(host);
    const [problem] = toldProblems;
    const tell = tellingOn(host);
    equal(problem && tell(problem), undefined);
    await until('the sentence', () => problem && tell(problem) === 'Acest câmp nu poate rămâne gol.');
    host.remove();
  });

  test('[O1] a relay that tells no kinds is read in its English', async () => {
    desk = await administering();
    desk.client.installation.problems = [{ path: '/sites/0/name', message: 'is "". Expected: a name.' }];
    speak('de');
    const { fields, frame } = await wordsIn('de');
    await fill(desk, fields.labels.name, '');
    await desk.press(frame.review);
    await desk.says(`${fields.labels.name} is "". Expected: a name.`);
  });
});

const wordsIn = async (tag: string) => ({
  fields: (await wordsOf(adminFields, tag)?.()) ?? adminFields.en,
  frame: (await wordsOf(admin, tag)?.()) ?? admin.en,
});

/** Without what only says in which direction. */
const heard = (element: Element): string => (element.textContent ?? '').replace(/[\u2066-\u2069]/gu, '').trim();

/** What describes that something is wrong with a field. */
const describing = (field: Element): Element | undefined => {
  const root = field.getRootNode() as ShadowRoot;
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.filter((id) => id.startsWith('wrong:')).map((id) => root.getElementById(id))[0] ?? undefined;
};

function* elements(root: ParentNode): Generator<Element> {
  for (const one of root.querySelectorAll('*')) {
    yield one;
    if (one.shadowRoot) yield* elements(one.shadowRoot);
  }
}
