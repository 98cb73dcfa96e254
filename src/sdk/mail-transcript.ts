/** Asking for the transcript by mail. Loaded by itself, when somebody does. Rule W6 in docs/SPEC.md. */
import { ParlorError } from '../core/errors.ts';
import { systemClock } from './clock.ts';
import type { VisitorIdentity } from './credentials/visitor-identity.ts';
import { DeskRequests } from './desk-requests.ts';
import { newIdentifier } from './identifier.ts';
import type { VisitorSnapshot } from './snapshots.ts';
import type { VisitorOptions } from './visitor-options.ts';

/** How a transcript is to be sent. */
export interface TranscriptMail {
  /** Where to; where the site vouches for, if left out. */
  readonly address?: string;
  /** The same for what may have been asked for already: then it is sent once. Another one each time, if left out. */
  readonly key?: string;
}

/** Has the transcript of the conversation on screen sent. Resolves when the relay has written down that it is to be. */
export const mailTranscript = async (
  { address, key }: TranscriptMail,
  { view }: VisitorSnapshot,
  { relay, site, language, clock = systemClock }: VisitorOptions,
  identity: Pick<VisitorIdentity, 'credential'>,
): Promise<void> => {
  if (!view) throw new ParlorError('unknown-conversation');
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const requests = new DeskRequests({ relay, token: async () => (await identity.credential()).token });
  const body = {
    key: key ?? newIdentifier(clock),
    conversation: view.conversation.id,
    ...(address !== undefined && { address }),
    ...(language !== undefined && { language }),
    timeZone,
  };
  await requests.tell({ method: 'POST', path: `sites/${encodeURIComponent(site)}/transcripts?as=visitor`, body });
};
