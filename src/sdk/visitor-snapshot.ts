/** What a visitor's client shows. */
import { keepFields } from './conversation-views.ts';
import type { Session } from './session/session-state.ts';
import type { VisitorSnapshot } from './snapshots.ts';
import { shownConnection } from './visitor-role.ts';

/** The next snapshot: the former one, if nothing of it has changed. */
export const visitorSnapshot = (
  former: VisitorSnapshot,
  session: Session,
  view: VisitorSnapshot['view'],
  said: VisitorSnapshot['said'],
  isLooking: boolean,
): VisitorSnapshot => {
  const { me, replica } = session;
  return keepFields(former, {
    connection: keepFields(former.connection, shownConnection(session, isLooking)),
    ...(me && { me }),
    ...(view && { view }),
    ...(replica.front && { front: replica.front }),
    ...(said && { said }),
  });
};
