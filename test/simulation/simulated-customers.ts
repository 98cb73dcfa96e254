/** A site's tokens for its visitors, believed without the platform's cryptography: see `simulated-tokens.ts` for why. */
import type { ErrorCode } from '../../src/core/errors.ts';
import { type VisitorClaims, VisitorTokens } from '../../src/relay/auth/visitor-tokens.ts';
import { vouchedBy } from '../../src/relay/handshake.ts';
import type { Person } from '../support/history.ts';
import { identity } from '../support/vouching-site.ts';
import type { Time } from './life.ts';
import { site } from './scene.ts';

/** Somebody whom the site knows, with its token for them. */
export interface Customer {
  readonly person: Person;
  readonly token: string;
}

export class SimulatedCustomers extends VisitorTokens {
  constructor(time: Time) {
    super(identity, time);
  }

  async customer(sub: string): Promise<Customer> {
    const token = `e30.${btoa(JSON.stringify({ iss: identity.issuer, sub }))}.c2ln`;
    const vouched = await vouchedBy(token, site.id, this);
    if (typeof vouched === 'string') throw new Error(`A customer's token is ${vouched}.`);
    return { person: { kind: 'visitor', id: vouched.id }, token };
  }

  override async verify(token: string): Promise<VisitorClaims | ErrorCode> {
    const [, body = ''] = token.split('.');
    const { sub } = JSON.parse(atob(body)) as { readonly sub: string };
    return { subject: sub, name: sub, context: {}, expiresAt: Date.UTC(2027, 0, 1) };
  }
}
