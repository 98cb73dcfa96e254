/** The transcript: what it shows, what it announces, where it stays. */
import { deskTimeline } from '../../../src/core/conversation/desk-timeline.ts';
import { type Pending, timeline } from '../../../src/core/conversation/timeline.ts';
import type { ParlorTranscript } from '../../../src/ui/elements/parlor-transcript.ts';
import '../../../src/ui/elements/parlor-transcript.ts';
import { en } from '../../../src/ui/locales/desk/en.ts';
import { dayOf } from '../../../src/ui/times.ts';
import { ana, ScriptedConversation, startedAt, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, spokenText } from '../support/roles.ts';
import { clearStage, onStage, record, schemes, setScheme } from './stage.ts';

/** What somebody might write to be more than text. */
const hostileTexts = [
  '<img src=x onerror="document.title = 1">',
  '<script>document.title = 1</script>',
  '</p></div><style>* { display: none }</style>',
  '<parlor-avatar name="Ana"></parlor-avatar>',
  '{{constructor}} <!--?lit$1$-->',
  '&lt;b&gt; &amp; &#x202e;',
  '\u202eright to left override',
  'javascript:alert(1)',
];

suite('the transcript', () => {
  let transcript: ParlorTranscript;
  const log = (): HTMLElement => allByRole('log', 'Messages')[0] as HTMLElement;
  const message = (text: string): Element | undefined =>
    [...(transcript.shadowRoot?.querySelectorAll('.message') ?? [])].find(
      (one) => one.querySelector('.text')?.textContent === text,
    );

  /** What follows a reader is loaded with the first row. */
  const followed = (): Promise<Element> =>
    until('what follows the reader', () => transcript.renderRoot.querySelector('[aria-live="polite"]') ?? false);

  const show = async (
    script: ScriptedConversation,
    pending: readonly Pending[] = [],
    reader = visitor,
  ): Promise<void> => {
    transcript.rows = (reader === visitor ? timeline : deskTimeline)(script.events, pending, reader, dayOf);
    await transcript.updateComplete;
    if (transcript.rows.length > 0) await followed();
  };
  const pendingMessage = (id: string, text: string, refused?: Pending['refused']): Pending => ({
    id,
    command: { type: 'message.send', text },
    at: startedAt + 60_000,
    ...(refused && { refused }),
  });
  const placeOf = (text: string): number => message(text)?.getBoundingClientRect().top ?? Number.NaN;
  const long = (messages: number): ScriptedConversation => {
    const script = new ScriptedConversation().started().picked();
    for (let n = 1; n <= messages; n += 1) script.said(ana, `Message ${n}`);
    return script;
  };

  setup(async () => {
    transcript = document.createElement('parlor-transcript');
    transcript.style.blockSize = '400px';
    await onStage(transcript);
  });
  teardown(clearStage);

  test('it is a log with a name, which can be scrolled by keyboard', async () => {
    await show(new ScriptedConversation().started());
    equal(log().tabIndex, 0);
  });

  test('each message says whose it is', async () => {
    await show(new ScriptedConversation().started().said(visitor, 'Hello').picked().said(ana, 'Good morning'));
    const text = spokenText(log());
    equal(text.includes('You said: Hello'), true);
    equal(text.includes('Ana said: Good morning'), true);
  });

  test('messages of one sender close in time stand under one name', async () => {
    await show(long(3));
    equal(transcript.shadowRoot?.querySelectorAll('.name').length, 1);
    equal(transcript.shadowRoot?.querySelectorAll('parlor-avatar').length, 1);
  });

  test('a day that begins is marked', async () => {
    const today = Date.now();
    const script = new ScriptedConversation()
      .give(visitor, { type: 'conversation.start' }, { at: today - 24 * 3_600_000 })
      .said(visitor, 'Hello', { at: today });
    await show(script);
    const days = [...(transcript.shadowRoot?.querySelectorAll('.day') ?? [])].map((day) => day.textContent?.trim());
    equal(days, ['yesterday', 'today']);
  });

  test('[D3] a pending message is replaced in place when it comes by in the log', async () => {
    const script = new ScriptedConversation().started();
    await show(script, [pendingMessage('message-1', 'Hello')]);
    const before = message('Hello');
    equal(spokenText(before).includes('Sending…'), true);
    await show(script.said(visitor, 'Hello', { id: 'message-1' }));
    equal(message('Hello') === before, true);
    equal(spokenText(before).includes('Sent'), true);
  });

  test('[D6] a refused message says why, and can be sent again or discarded', async () => {
    const [resent, discarded] = [record(transcript, 'parlor-resend', 'id'), record(transcript, 'parlor-discard', 'id')];
    await show(new ScriptedConversation().started(), [pendingMessage('message-1', 'Hello', 'conversation-ended')]);
    equal(spokenText(log()).includes('This conversation has ended.'), true);
    allByRole('button', 'Send again')[0]?.click();
    allByRole('button', 'Discard')[0]?.click();
    equal([resent, discarded], [['message-1'], ['message-1']]);
  });

  test('[D6] a refused message can be edited where there is something to write in', async () => {
    const edited = record(transcript, 'parlor-edit', 'row');
    const refused = pendingMessage('message-1', 'Hello', 'rate-limited');
    await show(new ScriptedConversation().started(), [refused]);
    equal(allByRole('button', 'Edit').length, 0);
    transcript.editable = true;
    await transcript.updateComplete;
    allByRole('button', 'Edit')[0]?.click();
    equal(
      edited.map((row) => (row as { text: string }).text),
      ['Hello'],
    );
  });

  test('[C13] [S10] a private note is labelled as one, and so is what is said on the side', async () => {
    transcript.deskWords = en.rows;
    const script = new ScriptedConversation().started().picked();
    script.give(ana, { type: 'note.write', text: 'A regular' });
    await show(script.give(ana, { type: 'aside.write', text: 'Do you know her?' }), [], ana);
    const text = spokenText(log());
    equal(text.includes('Private note by You: Private note A regular'), true);
    equal(text.includes('You said in the side conversation: Side conversation Do you know her?'), true);
  });

  test('[C15] the notice of the end depends on who reads it', async () => {
    const script = new ScriptedConversation().started().picked().ended(ana);
    await show(script);
    equal(spokenText(log()).includes('Ana ended the conversation'), true);
    await show(script, [], ana);
    equal(spokenText(log()).includes('You ended the conversation'), true);
    equal(spokenText(log()).includes('Ana ended'), false);
  });

  test('[W7] hostile texts are texts', async () => {
    for (const text of hostileTexts) {
      await show(new ScriptedConversation().started().picked().said(visitor, text).said(ana, text));
      const shown = [...(transcript.shadowRoot?.querySelectorAll('.text') ?? [])];
      equal(
        shown.map((one) => one.textContent),
        [text, text],
      );
      equal(
        shown.every((one) => one.children.length === 0),
        true,
      );
    }
  });

  test('[W7] addresses are links that tell the other page nothing; nothing else of a visitor’s is markup', async () => {
    await show(
      new ScriptedConversation().started().said(visitor, 'See www.shop.example/a, **now**\n- me@mail.example'),
    );
    const links = await until('the links', () => {
      const found = allByRole('link').filter((one) => one instanceof HTMLAnchorElement);
      return found.length === 2 && found;
    });
    equal(
      links.map(({ textContent, href, target, rel }) => [textContent, href, target, rel]),
      [
        ['www.shop.example/a', 'https://www.shop.example/a', '_blank', 'noopener noreferrer nofollow'],
        ['me@mail.example', 'mailto:me@mail.example', '', ''],
      ],
    );
    const [text] = transcript.shadowRoot?.querySelectorAll('.text') ?? [];
    equal(text?.querySelector('strong, ul') ?? null, null);
    equal(text?.textContent?.trim(), 'See www.shop.example/a, **now**\n- me@mail.example');
    equal(await complaints(), []);
  });

  test('[W7] what an agent marks is shown as meant, each line in its own direction', async () => {
    await show(new ScriptedConversation().started().picked().said(ana, '**Note:** `npm start`\n- one\n- مرحبا'));
    const items = await until('the list', () => {
      const found = allByRole('listitem');
      return found.length === 2 && found;
    });
    equal(
      items.map((one) => one.textContent),
      ['one', 'مرحبا'],
    );
    const [text] = transcript.shadowRoot?.querySelectorAll('.text') ?? [];
    equal(text?.querySelector('strong')?.textContent, 'Note:');
    equal(text?.querySelector('code')?.textContent, 'npm start');
    equal(getComputedStyle(items[0] as Element).whiteSpaceCollapse, 'preserve');
    equal(await complaints(), []);
  });

  test('a word without end stays in its bubble, and text runs in its own direction', async () => {
    await show(new ScriptedConversation().started().said(visitor, 'x'.repeat(600)).said(visitor, 'مرحبا'));
    equal(log().scrollWidth <= log().clientWidth, true);
    const arabic = message('مرحبا')?.querySelector('.text');
    equal(arabic ? getComputedStyle(arabic).direction : '', 'rtl');
  });

  test('a name without end leaves the time of what happened in one piece', async () => {
    await show(new ScriptedConversation().started().picked({ kind: 'agent', id: 'ana', name: 'W'.repeat(300) }));
    const time = [...(transcript.shadowRoot?.querySelectorAll('.notice time') ?? [])].at(-1);
    const words = document.createRange();
    words.selectNodeContents(time as Element);
    const lines = new Set([...words.getClientRects()].map(({ top }) => top));
    equal(lines.size, 1);
  });

  test('while it is loading it shows no empty page, and says so', async () => {
    transcript.loading = true;
    await transcript.updateComplete;
    equal(log().getAttribute('aria-busy'), 'true');
    equal(spokenText(log()).includes('Loading messages'), true);
  });

  test('without rows it says what to do', async () => {
    transcript.emptyText = 'Write the first message.';
    await transcript.updateComplete;
    equal(spokenText(log()).includes('Write the first message.'), true);
  });

  test('a reader at the end stays there; one further up is told of what is new, and stays where they are', async () => {
    const script = long(60);
    await show(script);
    const atEnd = (): boolean => log().scrollHeight - log().scrollTop - log().clientHeight < 2;
    await until('the end', atEnd);
    await show(script.said(ana, 'At the end'));
    await until('the end again', atEnd);

    log().scrollTop = 300;
    await until('what is there', () => message('Message 10') !== undefined);
    const top = placeOf('Message 10');
    await show(script.said(ana, 'Further down'));
    equal(Math.abs(placeOf('Message 10') - top) < 2, true);
    const [newer] = allByRole('button', 'New messages');
    newer?.click();
    await until('the end at last', atEnd);
    await until('no button', () => allByRole('button', 'New messages').length === 0);
  });

  test('a box that shrinks just as something new arrives does not count as reading further up', async () => {
    const script = long(60);
    await show(script);
    const atEnd = (): boolean => log().scrollHeight - log().scrollTop - log().clientHeight < 2;
    await until('the end', atEnd);
    await show(script.said(ana, 'A new one'));
    const height = log().clientHeight;
    transcript.style.blockSize = `${height - 120}px`;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await until('the end in the smaller box', () => log().clientHeight < height && atEnd());
    equal(allByRole('button', 'New messages').length, 0);
  });

  test('what the reader writes is always seen', async () => {
    const script = long(60);
    await show(script);
    log().scrollTop = 0;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await show(script, [pendingMessage('message-1', 'Mine')]);
    await until('the end', () => log().scrollHeight - log().scrollTop - log().clientHeight < 2);
  });

  test('near the top it asks for what was said before, and what is being read stays where it is', async () => {
    const script = long(60);
    const asked: Event[] = [];
    transcript.addEventListener('parlor-earlier', (event) => asked.push(event));
    const rows = timeline(script.events, [], visitor, dayOf);
    const showFrom = async (from: number): Promise<void> => {
      transcript.rows = timeline(script.events.slice(from), [], visitor, dayOf);
      await transcript.updateComplete;
    };
    transcript.earlier = 'more';
    await showFrom(30);
    await until('the end', () => log().scrollTop > 0);
    // Rows come in above, and what is in sight stays there: who wants to see more goes on.
    await until('the question', () => {
      log().scrollTop = 40;
      return asked.length > 0;
    });
    transcript.earlier = 'loading';
    await transcript.updateComplete;
    equal(
      spokenText(transcript.shadowRoot?.querySelector('.earlier') ?? transcript).trim(),
      'Loading earlier messages…',
    );
    const count = asked.length;
    const top = (): number => message('Message 40')?.getBoundingClientRect().top ?? Number.NaN;
    const before = top();
    transcript.earlier = 'none';
    await showFrom(0);
    equal(transcript.rows.length, rows.length);
    equal(Math.abs(top() - before) < 2, true);
    equal(transcript.shadowRoot?.querySelector('.arrives'), null);
    equal(asked.length, count);
  });

  for (const scheme of schemes) {
    test(`axe has nothing to say in ${scheme}`, async () => {
      setScheme(scheme);
      const script = new ScriptedConversation().started().said(visitor, 'Hello').picked().said(ana, 'Hi');
      script.give(ana, { type: 'note.write', text: 'A regular' });
      await show(script, [
        pendingMessage('message-1', 'On its way'),
        pendingMessage('message-2', 'No', 'rate-limited'),
      ]);
      equal(await complaints(), []);
      await show(script, [pendingMessage('message-3', 'Mine', 'overloaded')], ana);
      equal(await complaints(), []);
    });
  }
});
