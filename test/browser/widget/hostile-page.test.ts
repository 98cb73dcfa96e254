/** Pages that do something to all their elements, or to those around the chat: it looks and works the same. */
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { clearStage, still } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

const talk = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello').picked();

/** Where an element is, in pixels from the window’s end corner, and how large. */
const placeOf = (element: Element | null | undefined): number[] => {
  const { right = 0, bottom = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  const { clientWidth, clientHeight } = document.documentElement;
  return [clientWidth - right, clientHeight - bottom, width, height].map(Math.round);
};

const panelOf = ({ chat }: ChatHarness): HTMLElement => chat.shadowRoot?.querySelector('parlor-panel') as HTMLElement;

const placesOf = (harness: ChatHarness): readonly number[][] => {
  const shadow = panelOf(harness).shadowRoot as ShadowRoot;
  const composer = shadow.querySelector('parlor-composer')?.shadowRoot;
  const fields = ['button', 'textarea'].map((name) => composer?.querySelector(name));
  return [harness.launcher, panelOf(harness), shadow.querySelector('.header'), ...fields].map(placeOf);
};

/** Whether the whole panel can be seen. */
const isInWindow = (harness: ChatHarness): boolean => {
  const { right, bottom, top, left } = panelOf(harness).getBoundingClientRect();
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
};

/** What a reader sees of the letters. */
const lettersOf = (harness: ChatHarness): string[] => {
  const shadow = panelOf(harness).shadowRoot as ShadowRoot;
  const { color, fontSize, letterSpacing, textTransform, fontStyle, textAlign, wordSpacing, lineHeight } =
    getComputedStyle(shadow.querySelector('.title') as Element);
  return [color, fontSize, letterSpacing, textTransform, fontStyle, textAlign, wordSpacing, lineHeight];
};

suite('a hostile page', () => {
  let sheet: HTMLStyleElement;
  setup(() => {
    sheet = document.createElement('style');
    document.head.append(sheet);
  });
  teardown(() => {
    sheet.remove();
    clearChat();
    clearStage();
    document.body.removeAttribute('style');
  });

  const open = async (): Promise<ChatHarness> => {
    const harness = await ChatHarness.open((client) => client.knows(talk().said(ana, 'Good morning')));
    await harness.get('textbox', 'Message');
    // Fetched after the field, which gives them room.
    for (const tool of ['Attach files', 'Emoji']) await harness.get('button', tool);
    await still();
    return harness;
  };

  const styles: Readonly<Record<string, string>> = {
    'a reset of everything, with force': '* { all: unset !important }',
    'a reset of everything': '* { all: unset } :root { display: block } body { display: block; margin: 0 }',
    'boxes that are not shown': 'div, section, button, textarea, svg, p { display: none !important }',
    'huge letters at the root': 'html { font-size: 62.5px } body { font-size: 4rem; line-height: 3 }',
    'small letters at the root': 'html { font-size: 62.5% }',
    'letters of its own':
      'body { letter-spacing: 1em; text-transform: uppercase; font-style: italic; text-align: center; word-spacing: 2em; text-indent: 4em; white-space: pre; color: red }',
    'boxes of its own':
      'body > * { display: block !important; position: relative; margin: 50px; padding: 50px; border: 9px solid; max-width: 200px; overflow: hidden; transform: none; opacity: 0.9; float: left; z-index: 1 }',
    'buttons and fields of its own':
      'button, textarea, input { width: 100% !important; padding: 3em !important; font-size: 4em !important; border-radius: 0 !important }',
  };
  for (const [what, css] of Object.entries(styles)) {
    test(`[W10] ${what}: nothing moves, and letters are as they were`, async () => {
      const harness = await open();
      const [places, letters] = [placesOf(harness), lettersOf(harness)];
      sheet.textContent = css;
      await still();
      equal(placesOf(harness), places);
      equal(lettersOf(harness), letters);
    });
  }

  const ancestors: Readonly<Record<string, string>> = {
    'a transform': 'transform: translate(40px, 60px) scale(0.5)',
    'a filter': 'filter: grayscale(1)',
    'contain and overflow': 'contain: strict; overflow: hidden; inline-size: 60px; block-size: 40px',
    'a container': 'container-type: size; overflow: clip; inline-size: 60px; block-size: 40px',
    'a promise to move': 'will-change: transform; overflow: hidden; block-size: 20px',
  };
  for (const [what, css] of Object.entries(ancestors)) {
    test(`[W10] inside an element with ${what} it stands in the corner of the window`, async () => {
      const harness = new ChatHarness();
      const around = document.createElement('div');
      around.style.cssText = css;
      around.append(harness.chat);
      document.querySelector('main')?.append(around);
      harness.client.knows(talk());
      await until('the corner', () => placeOf(harness.launcher).join() === '20,20,56,56');
      harness.launcher.click();
      await harness.get('textbox', 'Message');
      await still();
      equal([placeOf(harness.launcher), isInWindow(harness)], [[20, 20, 56, 56], true]);
      const field = await harness.get('textbox', 'Message');
      const { x, y, width, height } = field.getBoundingClientRect();
      equal(document.elementFromPoint(x + width / 2, y + height / 2) === harness.chat, true);
    });
  }

  for (const zoom of ['0.5', '1.5', '3']) {
    test(`[W10] on a page that is drawn ${zoom} times as large the panel stays in the window`, async () => {
      document.body.style.setProperty('zoom', zoom);
      equal(isInWindow(await open()), true);
    });
  }

  test('a chat that the page hides is hidden', () => {
    const harness = new ChatHarness();
    harness.chat.hidden = true;
    equal(harness.launcher.checkVisibility(), false);
    harness.chat.hidden = false;
    sheet.textContent = 'parlor-chat { display: none }';
    equal(harness.launcher.checkVisibility(), false);
  });

  test('what the page puts into slots takes the place of drawing and header', async () => {
    const harness = new ChatHarness();
    const icon = Object.assign(document.createElement('span'), { slot: 'launcher-icon', textContent: '?' });
    const header = Object.assign(document.createElement('h2'), { slot: 'header', textContent: 'The workshop' });
    harness.chat.append(icon, header);
    harness.client.knows(talk());
    await harness.chat.open();
    await harness.says('The workshop');
    equal(icon.getBoundingClientRect().width > 0, true);
    equal(harness.text.includes('Ana'), true);
    equal(harness.has('heading', 'Ana'), false);
    equal(harness.has('heading', 'The workshop'), true);
  });

  test('[W7] text that tries to be markup is text, in every field that a page or a person fills', async () => {
    const hostile = '<img src=x onerror="document.title=1"><b>';
    const harness = new ChatHarness({ label: hostile, locale: '"><script>', site: '"><b>', workstream: hostile });
    const script = new ScriptedConversation()
      .started()
      .said(visitor, hostile)
      .picked({ ...ana, name: hostile });
    harness.client.knows(script.said({ ...ana, name: hostile }, hostile));
    await harness.chat.open();
    await harness.chat.setContext({ [hostile]: hostile });
    await harness.says(hostile);
    await still();
    equal(document.title, 'A page');
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    equal(
      all(harness.chat.shadowRoot as ShadowRoot).filter(({ localName }) => ['img', 'b', 'script'].includes(localName)),
      [],
    );
    equal(harness.launcher.getAttribute('aria-label'), hostile);
  });
});
