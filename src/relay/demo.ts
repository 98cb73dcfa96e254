/** The demonstration: one site, four people, one customer, nothing to set up. Only `parlor demo` uses it. */
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Config } from './config.ts';

/** scrypt of the password that the hub page prints: everybody may know it. */
const passwordHash = 'scrypt$131072$8$1$Cc2x9WcQIJproytFfpbfAg$dSEN6nXF0pJj08be_BYu_FAn1krJ67TC0XAXfE5NS70';

const site = 'demo';

const person = (
  id: string,
  name: string,
  role: Config['agents'][number]['role'],
  picture?: string,
): Config['agents'][number] => ({
  id,
  site,
  login: id,
  name,
  role,
  passwordHash,
  ...(picture !== undefined && { picture }),
});

const config: Config = {
  mail: { from: 'Fern & Clay <chat@fern-and-clay.example>', folder: 'mail' },
  sites: [
    {
      id: site,
      name: 'Fern & Clay',
      origins: [],
      transcriptMail: 'given',
      queues: [{ id: 'service', name: 'Service' }],
      masking: { rules: [{ id: 'cards', hides: 'card' }] },
      workstreams: [
        { id: 'live-chat', name: 'Live chat', mode: 'live', routing: { queue: 'service' } },
        { id: 'account', name: 'Orders', mode: 'persistent', routing: { queue: 'service' } },
      ],
    },
  ],
  agents: [
    person('agent-1', 'Maya Lindqvist', 'agent', '/maya.svg'),
    person('agent-2', 'Tomás Ferreira', 'agent'),
    person('supervisor', 'Ingrid Osei', 'supervisor'),
    person('admin', 'Rui Tanaka', 'admin'),
  ],
};

interface Demo {
  readonly config: Config;
  /** A token of the shop for its customer, good for ten minutes. */
  readonly visitorToken: () => Promise<string>;
}

/** The demonstration with a shop that vouches for its customer; its key lives as long as the process. */
export const newDemo = (): Demo => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const identity = {
    issuer: 'https://fern-and-clay.example',
    audience: 'parlor',
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
  return {
    config: { ...config, sites: config.sites.map((one) => ({ ...one, identity })) },
    visitorToken: () =>
      new SignJWT({ name: 'Rosa Marques', email: 'rosa@home.example' })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(identity.issuer)
        .setAudience(identity.audience)
        .setSubject('customer-2217')
        .setIssuedAt()
        .setExpirationTime('10m')
        .sign(privateKey),
  };
};
