/** Why somebody is not signed in by way of their provider, and what of it may stand in the log. Rules X4 and X7 in docs/SPEC.md. */
import type { ProviderRefusal } from '../../core/accounts/provider-sign-in.ts';

/** Thrown wherever it turns out. */
export class TurnedAway extends Error {
  override readonly name = 'TurnedAway';
  readonly refusal: ProviderRefusal;
  /** A word of the protocol or of the library: nothing that anybody wrote, and no secret. */
  readonly reason: string;

  constructor(refusal: ProviderRefusal, reason: string, options?: { readonly cause: unknown }) {
    super(`${refusal}: ${reason}`, options);
    this.refusal = refusal;
    this.reason = reason;
  }
}

/** Words of OAuth for what somebody did, or will see mended by trying again. All others are for an operator. */
const known: Readonly<Record<string, ProviderRefusal>> = {
  access_denied: 'cancelled',
  // The code was used before, or too late.
  invalid_grant: 'expired',
  server_error: 'unavailable',
  temporarily_unavailable: 'unavailable',
  OAUTH_TIMEOUT: 'unavailable',
};

/** What an error of the library means. */
export const turnedAwayBy = (error: unknown): TurnedAway => {
  if (error instanceof TurnedAway) return error;
  const reason = reasonOf(error);
  const refusal = Object.hasOwn(known, reason) ? known[reason] : undefined;
  return new TurnedAway(refusal ?? (isNoAnswer(error) ? 'unavailable' : 'failed'), reason, { cause: error });
};

/** Descriptions are left out: they may name somebody. */
const reasonOf = (error: unknown): string => {
  const { error: word, code, name, cause }: Record<string, unknown> = { ...plain(error) };
  const { code: network }: Record<string, unknown> = { ...plain(cause) };
  // Who is not let in as a client is told so in a header.
  const { error: challenged } = (Array.isArray(cause) ? cause[0]?.parameters : undefined) ?? {};
  const found = [word, challenged, network, code, name].find(
    (one) => typeof one === 'string' && /^[A-Za-z_]{1,64}$/.test(one),
  );
  return typeof found === 'string' ? found : 'unknown';
};

const plain = (error: unknown): Record<string, unknown> => {
  if (typeof error !== 'object' || error === null) return {};
  const name = error instanceof Error ? error.name : undefined;
  return { ...error, name, cause: error instanceof Error ? error.cause : undefined };
};

/** Nothing came back, or only that the server is in trouble. */
const isNoAnswer = (error: unknown): boolean => {
  const { status, cause }: Record<string, unknown> = { ...plain(error) };
  const of = cause instanceof Response ? cause.status : status;
  return (typeof of === 'number' && of >= 500) || (error instanceof TypeError && error.message === 'fetch failed');
};
