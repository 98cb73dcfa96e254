/** Which agent an identity is that a provider vouches for. Nobody becomes one by having an identity. Rule X4 in docs/SPEC.md. */
import { vouchedEmailKey } from '../../core/accounts/vouched-email.ts';
import type { AgentConfig } from '../config.ts';

/** What is believed of a provider's claims. */
export interface Identity {
  readonly subject?: string;
  /** Only of who has shown the provider that it is theirs. */
  readonly email?: string;
}

/** What a provider says of somebody, as it came. */
type Claims = Readonly<Record<string, unknown>>;

/** `claim` names what is compared with agents' `oidcSubject`. */
export const identityOf = (claims: Claims, claim: string): Identity => {
  const [subject, email, isVerified] = [claims[claim], claims['email'], claims['email_verified']];
  return {
    ...(typeof subject === 'string' && subject !== '' && { subject }),
    // Some providers say it in quotes.
    ...(typeof email === 'string' && (isVerified === true || isVerified === 'true') && { email }),
  };
};

/** The agent's id; undefined if there is none. Who is known by their subject is not known by an address, too. */
export const agentOf = (
  { subject, email }: Identity,
  agents: Iterable<Pick<AgentConfig, 'id' | 'email' | 'oidcSubject'>>,
): string | undefined => {
  const all = [...agents];
  const bySubject = subject === undefined ? undefined : all.find((one) => one.oidcSubject === subject);
  if (bySubject) return bySubject.id;
  const key = email === undefined ? undefined : vouchedEmailKey(email);
  if (key === undefined) return undefined;
  return all.find((one) => one.oidcSubject === undefined && vouchedEmailKey(one.email ?? '') === key)?.id;
};
