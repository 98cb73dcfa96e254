/**
 * A visitor's page signs in: the conversation that goes on becomes that of whom the site vouches for, and the page goes on in
 * it as theirs. Loaded by itself, by pages that sign in. Rule I4 in docs/SPEC.md; why so, in decision 0027.
 *
 * ```
 *   nothing was ever written ────────────────────────────────▶ begins as the token's visitor
 *   a device's page ──▶ known whether a conversation goes on
 *        ├─ none ────────────────────────────────────────────▶ goes on as the token's visitor, with what was refused
 *        └─ one ──▶ visitor.identify, before all that is not sent yet
 *                      ├─ committed ─────────────────────────▶ goes on in it as the token's visitor, with all of that
 *                      ├─ conversation-exists, or it is over ▶ once all is sent, leaves it to the device, and begins as that
 *                      └─ refused ───────────────────────────▶ stays as it was
 * ```
 */
import { type ErrorCode, isParlorError, ParlorError } from '../core/errors.ts';
import { beginAgain } from './beginning-again.ts';
import type { VisitorIdentity } from './credentials/visitor-identity.ts';
import { type TokenProvider, VisitorToken } from './credentials/visitor-token.ts';
import { newIdentifier } from './identifier.ts';
import { adopt, type Entry, isWaiting } from './session/outbox.ts';
import { follow, startOf } from './session/replica.ts';
import type { SessionDriver } from './session/session-driver.ts';
import { leaveFor, openAgainOf } from './visitor-role.ts';
import type { VisitorSurroundings } from './visitor-surroundings.ts';

/** Resolves when the page is that visitor's; rejects with a `ParlorError` if it stays whose it was. */
export const signIn = async (given: string | TokenProvider, around: VisitorSurroundings): Promise<void> => {
  const { client, clock, identity, driver } = around;
  const provide = typeof given === 'string' ? () => given : given;
  const isVouched = identity instanceof VisitorToken;
  const next = new VisitorToken(provide, clock, isVouched ? identity.device : identity);
  if (!identity.isKept) return beginAs(next, around);
  const token = await tokenOf(next);
  if (isVouched) return identity.owner === next.owner ? identity.askInstead(provide) : beginAs(next, around);
  client.connect();
  const conversation = await takenAlong(next, token, around);
  assertHere(driver);
  const anew = newIdentifier(clock);
  around.become(next, (held) =>
    // The device may have begun another one meanwhile, with another page: that one stays its own.
    conversation === undefined
      ? beginAgain(held, anew, clock.now())
      : follow(leaveFor(held, conversation), conversation),
  );
  client.connect();
};

const beginAs = (identity: VisitorIdentity, { client, driver, become }: VisitorSurroundings): void => {
  const wasConnected = isHere(driver);
  become(identity);
  if (wasConnected) client.connect();
};

/** The conversation that has become the visitor's; undefined if there was none, or they go on with another one. */
const takenAlong = async (
  next: VisitorToken,
  token: string,
  around: VisitorSurroundings,
): Promise<string | undefined> => {
  const { conditions, driver } = around;
  const c = await conversationOf(around);
  if (c === undefined) return undefined;
  const code = await lastWordOn(c, next, token, around);
  if (isRefused(driver)) return undefined;
  if (code === undefined) return c;
  if (!stays.has(code)) throw new ParlorError(code);
  // What was written for it goes there.
  await conditions.until(() => !isHere(driver) || !isWaiting(driver.session.replica.outbox));
  return undefined;
};

/** The same as `takeAlong`, until there is no more to be said. */
const lastWordOn = async (
  c: string,
  next: VisitorToken,
  token: string,
  around: VisitorSurroundings,
): Promise<ErrorCode | undefined> => {
  const code = await takeAlong(c, token, around);
  // It was refused before, and the answer lost: here it comes again.
  if (code === 'consumed') return lastWordOn(c, next, token, around);
  // Without a network it may have waited for longer than the token was good.
  const fresh = code === 'token-expired' ? await tokenOf(next) : token;
  return fresh === token ? code : lastWordOn(c, next, fresh, around);
};

/** Refusals by which the conversation is none to take along: there is another one, or it is over, or another visitor's. */
const stays: ReadonlySet<ErrorCode> = new Set(['conversation-exists', 'conversation-ended', 'unknown-conversation']);

const tokenOf = async (next: VisitorToken): Promise<string> => {
  try {
    return (await next.credential()).token;
  } catch (error) {
    throw isParlorError(error) ? error : new ParlorError('unavailable', { cause: error });
  }
};

/** The conversation that goes on, once that is known and the relay has it; undefined if there is none. */
const conversationOf = async ({ conditions, driver, isLooking }: VisitorSurroundings): Promise<string | undefined> => {
  await conditions.until(() => {
    const { phase, replica } = driver.session;
    if (!isHere(driver) || isRefused(driver)) return true;
    if (isLooking()) return false;
    const c = openAgainOf(replica);
    return c === undefined ? phase.name === 'live' && !isWaiting(replica.outbox) : startOf(replica, c) === undefined;
  });
  assertHere(driver);
  return isRefused(driver) ? undefined : openAgainOf(driver.session.replica);
};

/**
 * Gives the command; what it is refused with, if it is. It has a lane of its own: so nothing behind it leaves before it is
 * answered, and what was written before and has not left yet is said by whom the conversation belongs to then. Its id is the
 * conversation's: whichever page asks, and however often, it happens once.
 */
const takeAlong = async (
  c: string,
  token: string,
  { clock, conditions, driver }: VisitorSurroundings,
): Promise<ErrorCode | undefined> => {
  const pending = { id: c, command: { type: 'visitor.identify', token }, at: clock.now() } as const;
  const entry: Entry = { pending, lane: newIdentifier(clock), n: 1, fence: undefined, status: 'waiting' };
  const outcome = driver.outcomeOf(c).then(
    () => undefined,
    (error: unknown): ErrorCode => (isParlorError(error) ? error.code : 'internal'),
  );
  driver.dispatch({ kind: 'act', change: (held) => ({ ...held, outbox: adopt(held.outbox, c, [entry]) }) });
  // A relay that does not let the device in any more answers nothing.
  const refused = conditions.until(() => isRefused(driver)).then(() => undefined);
  return Promise.race([outcome, refused]);
};

/** Neither closed nor somebody else's client by now. */
const isHere = ({ session }: SessionDriver): boolean => session.phase.name !== 'idle';

/** The relay lets the device in no more. */
const isRefused = ({ session }: SessionDriver): boolean => session.phase.name === 'stopped';

const assertHere = (driver: SessionDriver): void => {
  if (!isHere(driver)) throw new ParlorError('stopped');
};
