/** A site that vouches for its visitors: what a relay is told of it, and its tokens. Its key lives as long as the process. */
import { generateKeyPairSync } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import type { IdentitySettings } from '../../src/relay/auth/visitor-tokens.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

export const identity: IdentitySettings = {
  issuer: 'https://shop.example',
  audience: 'parlor',
  publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
};

/** A token for a customer, good for ten minutes. */
export const tokenOf = (sub: string, claims: JWTPayload = { name: 'Rosa' }): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(identity.issuer)
    .setAudience(identity.audience)
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(privateKey);
