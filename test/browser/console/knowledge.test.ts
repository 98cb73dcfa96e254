/** The site's articles: searched, read as text, and sent or inserted. */
import '../../../src/console/talk/parlor-knowledge.ts';
import { ActEvent, type DeskAct } from '../../../src/console/acts.ts';
import { textLengthMax } from '../../../src/core/limits.ts';
import { articleOf, FakeLibrary } from '../../support/fake-library.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';

const returns = articleOf(
  'returns',
  'Returns',
  'Within **30** days. <img src=x onerror=alert(1)> [shop](javascript:alert(1))',
);

suite('the articles', () => {
  const element = document.createElement('parlor-knowledge');
  let library: FakeLibrary;
  let acts: DeskAct[];
  let shown: HTMLElement;

  const open = async (shelf = [returns, articleOf('post', 'Postage', 'Free')], isWritable = true): Promise<void> => {
    library = new FakeLibrary();
    library.shelf = shelf;
    acts = [];
    shown = document.createElement('div');
    shown.addEventListener(ActEvent.type, ({ act }) => {
      if (act.do === 'library') act.give(Promise.resolve(library));
      else acts.push(act as DeskAct);
    });
    const one = element.cloneNode() as typeof element;
    one.conversation = 'conversation-7';
    one.message = 'Well,';
    one.writable = isWritable;
    one.shown = true;
    shown.append(one);
    document.body.append(shown);
    await one.updateComplete;
  };
  const says = (text: string): Promise<unknown> => until(text, () => spokenText(shown).includes(text));
  const button = (name: string): Promise<HTMLElement> =>
    until(name, () => allByRole('button', undefined, shown).find((one) => spokenText(one).includes(name)));
  const search = async (text: string): Promise<void> => {
    const box = (await until('the field', () => allByRole('searchbox', undefined, shown)[0])) as HTMLInputElement;
    box.focus();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

  teardown(() => shown.remove());

  test('[S10] all of them stand there, and those with the words that are typed', async () => {
    await open();
    await button('Returns');
    await search('POST');
    await says('1 article');
    equal(allByRole('listitem', undefined, shown).length, 1);
    equal(library.told, ['search POST']);
    await search('zebra');
    await says('No article has all the words of “zebra”.');
    await search('');
    await button('Returns');
  });

  test('[S10] an article is read as text with our own marks, sent as a message and inserted behind what is written', async () => {
    await open();
    (await button('Returns')).click();
    await says('<img src=x onerror=alert(1)>');
    const inside = shown.querySelector('parlor-knowledge')?.shadowRoot;
    equal([inside?.querySelector('img'), inside?.querySelector('article a')], [null, null]);
    equal(inside?.querySelector('strong')?.textContent, '30');
    (await button('Send')).click();
    (await button('Insert into the message')).click();
    const text = `Returns\n\n${returns.body}`;
    equal(acts, [
      { do: 'write', conversation: 'conversation-7', mode: 'message', text },
      { do: 'draft', conversation: 'conversation-7', draft: { mode: 'message', message: `Well,\n${text}` } },
    ]);
    (await button('Back to the list')).click();
    await until('where one was', () => focused()?.id === 'article-returns');
  });

  test('[S10] what is longer than a message, or can’t be written now, says so and sends nothing', async () => {
    await open([articleOf('long', 'Long', 'a'.repeat(textLengthMax))]);
    (await button('Long')).click();
    await says('This is longer than a message may be.');
    (await button('Send')).click();
    equal(acts, []);
    shown.remove();
    await open([returns], false);
    (await button('Returns')).click();
    await says('Nothing can be sent to the visitor now.');
    (await button('Insert into the message')).click();
    equal(acts, []);
  });

  test('[S10] where there are none it says who writes them; what can’t be had can be asked for again', async () => {
    await open([]);
    await says('This site has no articles yet.');
    shown.remove();
    await open();
    await button('Returns');
    library.refuse('unavailable');
    await search('ret');
    await says('Articles can’t be shown right now.');
    library.refuse();
    (await button('Try again')).click();
    await says('1 article');
    library.shelf = [];
    (await button('Returns')).click();
    await says('This article has been deleted.');
  });
});
