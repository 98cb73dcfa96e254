/** The widget in the languages it speaks: the page's, or the element's own. */

import { wordsOf } from '../../../src/ui/locales/languages.ts';
import { launcher } from '../../../src/ui/locales/launcher/languages.ts';
import { widget } from '../../../src/ui/locales/widget/languages.ts';
import { makeExtra } from '../../../src/widget/panel-tools.ts';
import type { ParlorPanel } from '../../../src/widget/parlor-panel.ts';
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { speakingOthers } from '../support/languages.ts';
import { complaints } from '../support/roles.ts';
import { clearStage, schemes, setScheme } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';
import { bringInto, panelStates } from './panel-states.ts';

const tags = ['ar', 'de', 'es', 'fr', 'id', 'ja', 'nl', 'pt-BR', 'ro'];

const panelOf = ({ chat }: ChatHarness): HTMLElement =>
  chat.shadowRoot?.querySelector('parlor-panel')?.shadowRoot?.querySelector('section') as HTMLElement;

const directionOf = (element: Element): string => getComputedStyle(element).direction;

suite('the languages of the widget', () => {
  teardown(() => {
    clearChat();
    clearStage();
    document.documentElement.dir = '';
  });

  for (const tag of tags) {
    test(`[W9] ${tag}: launcher and panel speak it, and axe has nothing to say`, async () => {
      const words = await wordsOf(widget, tag)?.();
      const { launcher: name = '' } = (await wordsOf(launcher, tag)?.()) ?? {};
      const harness = new ChatHarness({ locale: tag });
      harness.client.knows();
      await harness.get('button', name);
      await harness.press(name);
      await harness.get('dialog', words?.panel);
      await harness.says(words?.greeting.replace(/\s/gu, ' ') ?? 'nothing');
      await harness.get('textbox', words?.message);
      for (const scheme of schemes) {
        setScheme(scheme);
        equal(await complaints(), []);
      }
    });
  }

  test('[W9] the page’s language is the widget’s, also when it changes while the panel is open', async () => {
    document.documentElement.lang = 'es-419';
    const harness = new ChatHarness();
    document.documentElement.lang = 'es-419';
    harness.client.knows();
    await harness.chat.open();
    await harness.says('¿En qué podemos ayudarte?');
    harness.chat.locale = 'de-CH';
    await harness.says('Wie können wir helfen?');
    equal(panelOf(harness).lang, 'de-CH');
  });

  for (const [state, shown] of Object.entries(panelStates)) {
    test(`[W9] ${state}: all that is in it speaks another language when the chat does`, async () => {
      const harness = new ChatHarness();
      await bringInto(shown, harness.chat, harness.client);
      await harness.says(shown.says);
      harness.chat.locale = 'ar';
      const { shadowRoot } = harness.chat;
      await until('Arabic', () => shadowRoot?.querySelector('section')?.ariaLabel === 'دعم العملاء');
      const others = (): readonly string[] => (shadowRoot ? speakingOthers(shadowRoot, 'ar') : []);
      await until('Arabic in all of it', () => others().length === 0).catch(() => equal(others(), []));
    });
  }

  test('[W9] [X5] what is said in the bubbles is said in another language, too, when the chat speaks one', async () => {
    const script = new ScriptedConversation().started().said(visitor, '#### ####', { masked: true });
    const harness = await ChatHarness.open((client) => client.knows(script));
    await harness.says('hidden');
    harness.chat.locale = 'ar';
    await harness.says('أُخفي جزء من هذه الرسالة');
  });

  test('[W9] what stands in bubbles is drawn anew when its words have come, and only then', async () => {
    const harness = await ChatHarness.open((client) => client.knows());
    const panel = harness.chat.shadowRoot?.querySelector('parlor-panel') as ParlorPanel;
    const extra = makeExtra(panel);
    const { attached } = extra;
    panel.requestUpdate();
    await panel.updateComplete;
    equal(extra.attached === attached, true);
    harness.chat.locale = 'ar';
    await until('another one', () => extra.attached !== attached);
  });

  test('[W9] a panel that opens is in its language in each frame that is painted', async () => {
    const harness = new ChatHarness({ locale: 'nl' });
    harness.client.knows();
    const painted: string[] = [];
    const look = (): void => {
      painted.push(harness.text);
      requestAnimationFrame(look);
    };
    look();
    await harness.chat.open();
    await harness.says('Waarmee kunnen we helpen?');
    equal(
      painted.filter((text) => text.includes('How can we help?')),
      [],
    );
  });

  test('[W9] a language that is not spoken is told to the relay as it is', async () => {
    const harness = new ChatHarness({ locale: 'fi' });
    harness.client.knows();
    await harness.chat.open();
    await harness.says('How can we help?');
    equal(
      harness.made.map(({ language }) => language),
      ['fi'],
    );
  });

  test('[W9] in Arabic the panel reads from right to left, whatever the page does', async () => {
    const harness = new ChatHarness({ locale: 'ar-EG' });
    harness.client.knows(new ScriptedConversation().started().said(visitor, 'مرحبا').picked().said(ana, 'أهلا'));
    await harness.chat.open();
    await harness.says('أهلا');
    await until('the direction', () => directionOf(panelOf(harness)) === 'rtl');
    equal(directionOf(document.body), 'ltr');
  });

  const directions: Record<string, string> = { de: 'ltr', he: 'rtl', en: 'rtl' };
  for (const [locale, direction] of Object.entries(directions)) {
    test(`[W9] in a page from right to left, the panel of a visitor who speaks ${locale} is ${direction}`, async () => {
      document.documentElement.dir = 'rtl';
      const harness = new ChatHarness({ locale });
      harness.client.knows();
      await harness.chat.open();
      await until('the words', () => panelOf(harness).lang === (locale === 'de' ? 'de' : 'en'));
      await until('the direction', () => directionOf(panelOf(harness)) === direction);
    });
  }
});
