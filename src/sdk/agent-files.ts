/** An agent's files, for one conversation: loaded with the first of them. Rule W5 in docs/SPEC.md. */
import { fileRules } from '../core/attachments/file-rules.ts';
import type { MessageCommand } from '../core/conversation/vocabulary.ts';
import type { AgentOptions } from './agent-client.ts';
import type { Clock } from './clock.ts';
import { ConversationFiles } from './files/files.ts';
import { FileDoor } from './files/upload.ts';
import type { Replica } from './session/replica.ts';
import type { Delivered } from './snapshots.ts';

/** What of an agent's client is needed here. */
interface Surroundings {
  readonly clock: Clock;
  readonly replica: () => Replica;
  readonly submit: (command: MessageCommand) => Promise<Delivered>;
}

export const agentFiles = (
  { relay, site, token }: AgentOptions,
  conversation: string,
  { clock, replica, submit }: Surroundings,
): ConversationFiles => {
  const door = new FileDoor({ relay, token }, { site, as: 'agent' });
  return new ConversationFiles({
    clock,
    door: () => door,
    rules: () => {
      const { desk, logs } = replica();
      const workstream = logs.get(conversation)?.conversation.lifecycle.workstream;
      return fileRules(desk?.workstreams.find(({ id }) => id === workstream)?.files);
    },
    conversation: () => conversation,
    submit,
  });
};
