/** What a page can ask of `<parlor-chat>` beyond opening it, and hears of the queue and of those who come. */
import { ana, ScriptedConversation, sam, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { clearStage, record, still } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

const waiting = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello');
const talk = (): ScriptedConversation => waiting().picked();

suite('the element’s further methods', () => {
  teardown(() => {
    clearChat();
    clearStage();
  });

  test('start opens the panel and begins a conversation before anything is written, with what the page says', async () => {
    const harness = new ChatHarness();
    harness.client.knows();
    await harness.chat.start({ context: { order: 2217 } });
    await harness.get('textbox', 'Message');
    const [said, started] = ['setContext {"order":2217}', 'start'].map((told) => harness.client.told.indexOf(told));
    equal([said !== -1, (said ?? 0) < (started ?? 0)], [true, true]);
    equal(harness.chat.isOpen, true);
  });

  test('what is refused of a start reaches who asked for it', async () => {
    const harness = new ChatHarness();
    harness.client.knows();
    harness.client.refusal = 'out-of-hours';
    const code = await harness.chat.start().catch((error: { code: string }) => error.code);
    equal(code, 'out-of-hours');
  });

  test('a conversation that is over is left when the panel is closed, and stays when it is minimised', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk().ended(ana)));
    harness.chat.minimise();
    equal([harness.client.told.includes('startNew'), harness.chat.state], [false, 'ended']);
    await harness.chat.open();
    harness.chat.close();
    await until('nothing of it', () => harness.chat.state !== 'ended');
    equal(harness.client.told.includes('startNew'), true);
  });

  test('[M9] one that has something in it that was not sent stays readable', async () => {
    const script = talk().ended(ana);
    const at = { id: 'late', command: { type: 'message.send', text: 'Wait' }, at: 0 } as const;
    const pending = [{ ...at, status: 'refused', code: 'conversation-ended' }] as never;
    const harness = await ChatHarness.open((client) => client.knows(script, pending));
    harness.chat.close();
    await still();
    equal(harness.client.told.includes('startNew'), false);
  });

  test('closing leaves a conversation that goes on alone', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    harness.chat.close();
    equal([harness.client.told.includes('startNew'), harness.chat.state], [false, 'active']);
  });

  test('availability is asked of the relay that the element names, without a client', async () => {
    const harness = new ChatHarness({ relay: 'https://chat.example', workstream: 'sales', locale: 'pt-BR' });
    const { fetch } = window;
    let asked = '';
    window.fetch = async (address) => {
      asked = String(address);
      return Response.json({ open: true, agents: 'some' });
    };
    const { open } = await harness.chat.availability().finally(() => {
      window.fetch = fetch;
    });
    equal(
      [open, asked, harness.made.length],
      [true, 'https://chat.example/v1/sites/acme/availability?workstream=sales&language=pt-BR', 0],
    );
  });
});

suite('what is told of who waits and who comes', () => {
  teardown(() => {
    clearChat();
    clearStage();
  });

  test('waiting is told at once, and with every change of the place', async () => {
    const harness = await ChatHarness.open();
    const positions = record(harness.chat, 'parlor-queued', 'position');
    harness.client.knows(waiting());
    await until('waiting', () => positions.length === 1);
    harness.client.stands({ position: 2 });
    await until('the place', () => positions.length === 2);
    harness.client.stands({ position: 1, waitMs: 120_000 });
    await until('the next place', () => positions.length === 3);
    equal(positions, [null, 2, 1]);
    harness.client.knows(talk());
    await until('the agent', () => harness.chat.state === 'active');
    equal(positions.length, 3);
  });

  test('who comes is told by name, an agent and a supervisor', async () => {
    const harness = await ChatHarness.open((client) => client.knows(waiting()));
    const [names, kinds] = [
      record(harness.chat, 'parlor-agent-joined', 'name'),
      record(harness.chat, 'parlor-agent-joined', 'kind'),
    ];
    harness.client.knows(talk().joined(sam));
    await until('both', () => names.length === 2);
    equal(
      [names, kinds],
      [
        ['Ana', 'Sam'],
        ['agent', 'supervisor'],
      ],
    );
  });

  test('the number of unread messages is told when it changes', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    const counts = record(harness.chat, 'parlor-unread', 'unread');
    harness.chat.minimise();
    harness.client.knows(talk().said(ana, 'Good morning'));
    await until('one', () => counts.length === 1);
    await harness.chat.open();
    await until('none', () => counts.length === 2);
    equal(counts, [1, 0]);
  });
});
