/** Typing and what was seen, as visitors meet it in the panel. */
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { complaints } from '../support/roles.ts';
import { clearStage, still, typeInto } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';
import { bringInto, type PanelState, panelStates } from './panel-states.ts';

const talk = new ScriptedConversation().started().said(visitor, 'Hello').picked();

suite('typing, and what was seen', () => {
  teardown(() => {
    clearChat();
    clearStage();
  });

  /** With what is loaded once there is a conversation. */
  const open = async (script = talk): Promise<ChatHarness> => {
    const harness = await ChatHarness.open((client) => client.knows(script));
    await until('its place below the last message', () => deep(harness.chat, 'parlor-typing') !== undefined);
    return harness;
  };

  test('[W4] what the visitor writes is typing, and no more when the field is empty', async () => {
    const harness = await open();
    const field = (await harness.get('textbox', 'Message')) as HTMLTextAreaElement;
    for (const text of ['W', 'We', ' ', '']) typeInto(field, text);
    equal(harness.client.typed, [true, true, false, false]);
  });

  test('[W4] who answers is shown typing, by name, below the last message', async () => {
    const harness = await open();
    harness.client.hears({ typing: [ana], read: {} });
    await harness.says('Ana');
    await until('is typing', () => /Ana\u2069 is typing/.test(harness.text));
    equal(await complaints(), []);
    harness.client.hears({ typing: [{ kind: 'agent', id: 'agent-9' }], read: {} });
    await until('without a name', () => /Agent\u2069 is typing/.test(sentenceOf(harness)));
    harness.client.knows(talk.said(ana, 'Here I am'));
    await until('no longer', () => sentenceOf(harness) === '');
  });

  test('[W4] [W9] it is said in the language of the panel', async () => {
    const harness = new ChatHarness({ locale: 'ar' });
    await bringInto(panelStates['typing'] as PanelState, harness.chat, harness.client);
    await until('in Arabic', () => sentenceOf(harness).includes('جارٍ الكتابة'));
  });

  test('[W4] a message that the agent has read is seen, and one after it is sent', async () => {
    const script = new ScriptedConversation().started().said(visitor, 'Hello').picked().said(visitor, 'Are you there?');
    const harness = await open(script);
    await harness.says('Sent');
    const [first] = script.events.filter(({ type }) => type === 'message.sent');
    harness.client.hears({ read: { agent: first?.seq ?? 0 } });
    await harness.says('Seen');
    // The second is not.
    equal(harness.text.includes('Sent'), true);
    harness.client.hears({ read: { agent: script.events.length } });
    await until('both are', () => !harness.text.includes('Sent'));
  });

  test('[W4] what comes is read while the panel is open, and not while it is closed', async () => {
    const harness = await open();
    await until('read', () => harness.client.marks > 0);
    harness.chat.close();
    harness.client.marks = 0;
    harness.client.knows(talk.said(ana, 'Still there?'));
    await still();
    equal(harness.client.marks, 0);
    await harness.chat.open();
    await until('read', () => harness.client.marks > 0);
  });

  test('[W4] [C13] when it is over, nobody is shown typing, and no room is kept for it', async () => {
    const harness = await open();
    harness.client.knows(new ScriptedConversation().started().said(visitor, 'Hello').picked().ended());
    await until('its place is gone', () => deep(harness.chat, 'parlor-typing') === undefined);
  });
});

const deep = (root: Element, selector: string): Element | undefined => {
  for (const element of root.shadowRoot?.querySelectorAll('*') ?? []) {
    if (element.matches(selector)) return element;
    const found = deep(element, selector);
    if (found) return found;
  }
  return undefined;
};

const sentenceOf = ({ chat }: ChatHarness): string =>
  deep(chat, 'parlor-typing')?.shadowRoot?.querySelector('.sentence')?.textContent ?? '';
