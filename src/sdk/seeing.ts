/** What an agent has without having asked for it, and that they have opened it. Rules A6 and N11 in docs/SPEC.md. */
import type { CaseRow } from '../core/contacts/case.ts';
import { isParlorError } from '../core/errors.ts';
import { listOf } from './agent-role.ts';
import type { Replica } from './session/replica.ts';

export interface Seeing {
  /**
   * Says that the agent has opened what they have without having asked for it: then it stays with them, and is among the
   * `notices` of none of their windows any more. What they write there says it, too. Resolves when it counts as seen, at
   * once if there is nothing to be seen. Rejects with `not-assigned` or `stale-assignment` if it is not theirs any more.
   */
  see(conversation: string): Promise<void>;
  /**
   * Says that the agent has seen that a case is theirs: they are alerted to it in none of their windows any more (N11). Rejects
   * as `AgentContacts` does.
   */
  seeCase(seen: Pick<CaseRow, 'id' | 'unseen'>): Promise<void>;
}

/** The assignment that its agent has not seen, as far as it is known: rows and logs come at their own pace. */
export const unseenEpoch = (replica: Replica, conversation: string): number | undefined => {
  const row = listOf(replica, 'mine').rows.find(({ id }) => id === conversation);
  const log = replica.logs.get(conversation)?.conversation;
  const epochs = [row?.unseen?.epoch, log?.routing.unseen?.epoch].filter((epoch) => epoch !== undefined);
  return epochs.length > 0 ? Math.max(...epochs) : undefined;
};

/** Waits for it to count as seen; another window may have been faster. */
export const seen = async (given: Promise<unknown>): Promise<void> => {
  await given.catch((error: unknown) => {
    if (!isParlorError(error, 'wrong-state')) throw error;
  });
};
