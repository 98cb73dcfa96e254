/** A message of which something was hidden, as its author meets it in the panel. */
import { ScriptedConversation, startedAt, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints } from '../support/roles.ts';
import { clearStage, schemes, setScheme } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

const note = 'Part of this was hidden';
const begun = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello');
const hidden = (): ScriptedConversation =>
  begun().said(visitor, 'It is #### #### #### ####', { id: 'message-9', masked: true });

const open = (script: ScriptedConversation): Promise<ChatHarness> => ChatHarness.open((client) => client.knows(script));

suite('messages of which something was hidden', () => {
  teardown(() => {
    clearChat();
    clearStage();
    setScheme('light');
  });

  test('[X5] [D4] what is left takes the place of what was written, and says that something is hidden', async () => {
    const harness = await open(begun());
    const command = { type: 'message.send', text: 'It is 4111 1111 1111 1111' } as const;
    harness.client.knows(begun(), [{ id: 'message-9', command, at: startedAt }]);
    await harness.says('4111');
    equal(harness.text.includes(note), false);
    harness.client.knows(hidden());
    await harness.says('#### #### #### ####');
    await harness.says(note);
    equal([harness.text.includes('4111'), harness.text.split(note).length], [false, 2]);
  });

  for (const scheme of schemes) {
    test(`[X5] it can be read by everybody, in ${scheme}`, async () => {
      setScheme(scheme);
      const harness = await open(hidden());
      await harness.says(note);
      equal(await complaints(), []);
    });
  }

  test('[X5] [W9] in the visitor’s language', async () => {
    const harness = await open(hidden());
    harness.chat.locale = 'de';
    await until('German', () => harness.text.includes('Ein Teil davon wurde verborgen'));
    equal(allByRole('log', undefined, harness.chat).length, 1);
  });
});
