/** The last words of a page: what it has not seen confirmed, handed over when nobody may come back to it. Rule D4. */

import type { Command } from '../../core/conversation/vocabulary.ts';
import { lastWordsBytesMax, sendWindow } from '../../core/limits.ts';
import { version } from '../../core/protocol/version.ts';
import { type Outbox, rewindAll, take } from '../session/outbox.ts';
import type { Session } from '../session/session-state.ts';
import type { Way } from './transport.ts';

/**
 * Gives the function that says them, once for each state of the outbox: with the same ids and places in their lanes, so
 * that what has arrived or is under way arrives once all the same. The outbox keeps everything until it is confirmed.
 * Commands that only make sense while somebody is there are left out.
 */
export const lastWords = (
  { transport, address }: Way,
  isLeftOut: (command: Command) => boolean,
): ((session: Session) => void) => {
  let said: Outbox | undefined;
  return ({ site, role, credential, replica: { outbox } }) => {
    if (outbox === said || !credential) return;
    said = outbox;
    // In their order: each lane's beginning, were nothing on its way and nothing paused.
    const open = take(rewindAll(outbox), sendWindow, Number.POSITIVE_INFINITY).frames;
    const frames = open.filter(({ command }) => !isLeftOut(command));
    const { token: tok, device: dev } = credential;
    const hello = { t: 'hello', v: version, site, as: role.as, tok, dev, lane: outbox.name, subs: [] };
    let text = JSON.stringify([hello]);
    for (const frame of frames) {
      const more = `${text.slice(0, -1)},${JSON.stringify(frame)}]`;
      if (new Blob([more]).size > lastWordsBytesMax) break;
      text = more;
    }
    if (frames.length > 0) transport.leave?.(address, text);
  };
};
