/** What a configuration of the right shape may still get wrong about signing in: where people would come back to, and who could. Rule X4. */
import type { Static } from 'typebox';
import { vouchedEmailKey } from '../../core/accounts/vouched-email.ts';
import type { ConfigShape } from './config.shape.ts';
import { type Mistake, mistake } from './mistakes.ts';
import { shownOf } from './sentences.ts';

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
        ? [mistake(`/agents/${index}/${name}`, 'shared', { value: shownOf(key) })]
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
  const back = publicUrl === undefined ? [mistake(path, 'nowhere-back', {})] : [];
  const [at, value] = [`${path}/issuer`, shownOf(issuer)];
  if (!URL.canParse(issuer)) return [...back, mistake(at, 'address', { value })];
  const { protocol, hostname, pathname, username, password } = new URL(issuer);
  if (protocol === 'http:' && !loopback.test(hostname)) return [...back, mistake(at, 'insecure', { value })];
  if (username !== '' || password !== '') return [...back, mistake(at, 'credentials', {})];
  if (pathname.includes('/.well-known/')) return [...back, mistake(at, 'well-known', { value })];
  return back;
};

/** Else nobody could put it right at the desk. */
const withoutPasswords = ({ oidc }: NonNullable<Config['signIn']>, agents: Config['agents']): readonly Mistake[] => {
  if (!oidc) return [mistake('/signIn/passwords', 'no-way-in', {})];
  const isKnown = agents.some(
    ({ role, email, oidcSubject }) => role === 'admin' && (email !== undefined || oidcSubject !== undefined),
  );
  return isKnown ? [] : [mistake('/agents', 'admin-unknown', {})];
};
