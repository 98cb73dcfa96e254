/** The digest of a command: by it the same command is known again (D2). */
import { createHash } from 'node:crypto';
import type { Command } from '../core/conversation/vocabulary.ts';
import { rewritten } from '../core/masking/written.ts';
import { textLength } from '../core/text.ts';

/** The same person sending the same thing has the same digest, whatever order the fields come in. */
export const digestOf = (kind: string, id: string, command: Command): string => {
  const fields = Object.entries(command).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([kind, id, fields]))
    .digest('base64url')
    .slice(0, 22);
};

/**
 * The digest that tells nothing of what was written but how long it is: of a command of which something was hidden, nobody
 * shall find out by trying what it was. It is the same whatever the rules are.
 */
export const blindDigestOf = (kind: string, id: string, command: Command): string =>
  digestOf(
    kind,
    id,
    rewritten(command, (text) => String(textLength(text))),
  );
