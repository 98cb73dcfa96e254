/** Words: those of the nearest `lang`, fetched when they are needed. */
import { type Languages, surroundingsOf } from '../../../src/ui/locales/languages.ts';
import { Speaker } from '../../../src/ui/locales/speaker.ts';
import { equal } from '../support/checks.ts';
import { clearStage } from './stage.ts';

suite('languages', () => {
  teardown(clearStage);

  const inPage = (html: string): Element => {
    document.body.innerHTML = html;
    return document.querySelector('b') as Element;
  };

  test('the nearest lang counts', () => {
    equal(surroundingsOf(inPage('<div lang="de"><p lang="fr-CA"><b></b></p></div>')).language, 'fr-CA');
    equal(surroundingsOf(inPage('<div lang="de"><p><b></b></p></div>')).language, 'de');
  });

  test('a lang beyond a shadow root counts', () => {
    const inner = document.createElement('i');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    inPage('<div lang="nl"><b></b></div>').append(host);
    equal(surroundingsOf(inner).language, 'nl');
  });

  test('a lang that is none is passed over', () => {
    equal(surroundingsOf(inPage('<div lang="es"><p lang="en_US!"><b lang=""></b></p></div>')).language, 'es');
  });

  interface Greeting {
    readonly hello: string;
  }

  const greetings: Languages<Greeting> = {
    name: 'greetings',
    en: { hello: 'Hello' },
    others: {
      de: () => Promise.resolve({ hello: 'Guten Tag' }),
      pt: () => Promise.resolve({ hello: 'Olá' }),
      nl: () => Promise.reject(new Error('offline')),
    },
  };
  const speak = async (lang: string): Promise<{ readonly strings: string; readonly language: string }> => {
    const speaker = new Speaker(greetings, () => undefined);
    speaker.listenTo(inPage(`<b lang="${lang}"></b>`));
    // Fetched words arrive some microtasks later.
    await new Promise(requestAnimationFrame);
    return { strings: speaker.strings.hello, language: speaker.language };
  };

  const spoken: Record<string, { readonly strings: string; readonly language: string }> = {
    'de-AT': { strings: 'Guten Tag', language: 'de-AT' },
    DE: { strings: 'Guten Tag', language: 'de' },
    pt: { strings: 'Olá', language: 'pt' },
    'PT-br': { strings: 'Olá', language: 'pt-BR' },
    'pt-PT': { strings: 'Olá', language: 'pt-PT' },
    zh: { strings: 'Hello', language: 'en' },
    'de_DE!': { strings: 'Hello', language: 'en' },
  };
  for (const [tag, expected] of Object.entries(spoken)) {
    test(`[W9] in a page that says ${tag} it is ${expected.strings}, with dates in ${expected.language}`, async () => {
      equal(await speak(tag), expected);
    });
  }

  test('a language without words gets English, with English dates', async () => {
    equal(await speak('fi'), { strings: 'Hello', language: 'en' });
    equal(await speak('en-GB'), { strings: 'Hello', language: 'en-GB' });
  });

  test('words that can’t be fetched are replaced by English', async () => {
    equal(await speak('nl'), { strings: 'Hello', language: 'en' });
  });

  test('words that arrive too late are not used any more', async () => {
    let arrive: (words: Greeting) => void = () => undefined;
    const late = new Promise<Greeting>((resolve) => {
      arrive = resolve;
    });
    const speaker = new Speaker({ ...greetings, others: { de: () => late } }, () => undefined);
    const element = inPage('<b lang="de"></b>');
    speaker.listenTo(element);
    element.setAttribute('lang', 'en');
    speaker.listenTo(element);
    arrive({ hello: 'Guten Tag' });
    await late;
    await new Promise(requestAnimationFrame);
    equal(speaker.strings.hello, 'Hello');
  });
});
