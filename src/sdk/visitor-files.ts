/** A visitor's files: loaded with the first of them. Rule W5 in docs/SPEC.md. */
import { fileRules } from '../core/attachments/file-rules.ts';
import type { VisitorIdentity } from './credentials/visitor-identity.ts';
import { ConversationFiles } from './files/files.ts';
import { FileDoor } from './files/upload.ts';
import { startOf } from './session/replica.ts';
import type { VisitorOptions } from './visitor-options.ts';
import { openAgainOf } from './visitor-role.ts';
import type { VisitorSurroundings } from './visitor-surroundings.ts';

export const visitorFiles = (
  { relay, site, workstream }: VisitorOptions,
  around: () => VisitorSurroundings,
): ConversationFiles => {
  const replica = () => around().driver.session.replica;
  let door: { readonly of: VisitorIdentity; readonly is: FileDoor } | undefined;
  return new ConversationFiles({
    clock: around().clock,
    // Whoever signs in meanwhile is known by something else.
    door: () => {
      const { identity, driver } = around();
      // If another page was faster, its visitor is this one.
      if (identity.keep?.()) driver.dispatch({ kind: 'renew' });
      const token = async () => (await identity.credential()).token;
      if (door?.of !== identity)
        door = { of: identity, is: new FileDoor({ relay, token }, { site, as: 'visitor', workstream }) };
      return door.is;
    },
    rules: () => fileRules(replica().front?.files),
    // A conversation whose start is still on its way is none that the relay knows.
    conversation: () => {
      const c = openAgainOf(replica());
      return c === undefined || startOf(replica(), c) ? undefined : c;
    },
    submit: (command) => around().submit(command),
  });
};
