/** What a configuration of the right shape may still get wrong about signing in: where people would come back to, and who could. Rule X4. */
import type { Static } from 'typebox';
import { vouchedEmailKey } from '../../core/accounts/vouched-email.ts';
import type { ConfigShape } from './config.shape.ts';
import { type Mistake, shown } from './mistakes.ts';

type Config = Static<typeof ConfigShape>;

export const signInMistakes = ({
  signIn,
  publicUrl,
  agents,
}: Pick<Config, 'signIn' | 'agents'> & { readonly publicUrl: string | undefined }): readonly Mistake[] => [
  ...sharedMistakes(agents),
  ...(signIn?.oidc ? providerMistakes(signIn.oidc, publicUrl) : []),
  ...(signIn?.passwords === false ? withoutPasswords(signIn, agents) : []),
];

/** Whoever is found by one of these is one agent. */
const sharedMistakes = (agents: Config['agents']): readonly Mistake[] =>
  (['email', 'oidcSubject'] as const).flatMap((name) => {
    const keys = agents.map((agent) => (name === 'email' ? vouchedEmailKey(agent.email ?? '') : agent.oidcSubject));
    return keys.flatMap((key, index) =>
      key !== undefined && keys.indexOf(key) < index
        ? [
            {
              path: `/agents/${index}/${name}`,
              says: `${shown(key)} is another agent’s too. Each needs one of their own.`,
            },
          ]
        : [],
    );
  });

/** Where nobody but this machine itself can listen. */
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const providerMistakes = (
  { issuer }: NonNullable<NonNullable<Config['signIn']>['oidc']>,
  publicUrl: string | undefined,
): readonly Mistake[] => {
  const path = '/signIn/oidc';
  const back =
    publicUrl === undefined
      ? [{ path, says: 'needs a "publicUrl": people come back from the provider to an address below it.' }]
      : [];
  const at = `${path}/issuer`;
  if (!URL.canParse(issuer)) return [...back, { path: at, says: `${shown(issuer)} is not an address.` }];
  const { protocol, hostname, pathname, username, password } = new URL(issuer);
  if (protocol === 'http:' && !loopback.test(hostname))
    return [...back, { path: at, says: `is ${shown(issuer)}. Expected: an address with "https:".` }];
  if (username !== '' || password !== '') return [...back, { path: at, says: 'has a name or a password in it.' }];
  if (pathname.includes('/.well-known/'))
    return [...back, { path: at, says: `is ${shown(issuer)}. Expected: what stands before "/.well-known/".` }];
  return back;
};

/** Else nobody could put it right at the desk. */
const withoutPasswords = ({ oidc }: NonNullable<Config['signIn']>, agents: Config['agents']): readonly Mistake[] => {
  if (!oidc) return [{ path: '/signIn/passwords', says: 'is false, and there is no "oidc": nobody could sign in.' }];
  const isKnown = agents.some(
    ({ role, email, oidcSubject }) => role === 'admin' && (email !== undefined || oidcSubject !== undefined),
  );
  return isKnown
    ? []
    : [
        {
          path: '/agents',
          says: 'has no admin with an "email" or "oidcSubject": without passwords none could sign in.',
        },
      ];
};
