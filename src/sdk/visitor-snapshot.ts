/** What a visitor's client shows. */
import { keepFields } from './conversation-views.ts';
import { connectionOf, type Session } from './session/session-state.ts';
import type { VisitorSnapshot } from './snapshots.ts';
import { currentOf } from './visitor-role.ts';

/** The next snapshot: the former one, if nothing of it has changed. */
export const visitorSnapshot = (
  former: VisitorSnapshot,
  session: Session,
  view: VisitorSnapshot['view'],
  isLooking: boolean,
): VisitorSnapshot => {
  const { me, replica } = session;
  let connection = connectionOf(session);
  // Whoever closes a client that is live and has no conversation must not miss what is about to be adopted.
  if (connection.state === 'live' && isLooking && currentOf(replica) === undefined) connection = { state: 'syncing' };
  return keepFields(former, {
    connection: keepFields(former.connection, connection),
    ...(me && { me }),
    ...(view && { view }),
    ...(replica.front && { front: replica.front }),
  });
};
