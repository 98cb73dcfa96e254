/** The welcome: the session facts that a relay tells whom it lets in. */
import { frameBytesMax, heartbeatMs, sendWindow, textLengthMax } from '../core/limits.ts';
import type { WelcomeFrame } from '../core/protocol/down.ts';
import type { Clock } from './clock.ts';
import type { Principal } from './handshake.ts';
import type { RelayParts } from './parts.ts';

export const welcome = async (
  principal: Principal,
  { store, clock }: Pick<RelayParts, 'store' | 'clock'>,
): Promise<WelcomeFrame> => {
  const { actor, site, version, freshSecret } = principal;
  const ongoing = actor.kind === 'visitor' ? await store.ongoing(site, actor.id) : [];
  return {
    t: 'welcome',
    v: version,
    now: clock.now(),
    you: { kind: actor.kind, id: actor.id, ...(actor.name !== undefined && { name: actor.name }) },
    conversations: ongoing.map(({ id, workstream }) => ({ c: id, workstream })),
    limits: { textLength: textLengthMax, frameBytes: frameBytesMax },
    window: sendWindow,
    heartbeatMs,
    ...expiry(principal, clock),
    ...(freshSecret !== undefined && { secret: freshSecret }),
  };
};

/** For how long somebody's credential is still good; nothing if it does not expire. */
export const expiry = ({ expiresAt }: Principal, clock: Clock): { readonly expiresMs?: number } =>
  expiresAt === undefined ? {} : { expiresMs: Math.max(0, expiresAt - clock.now()) };
