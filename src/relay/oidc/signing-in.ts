/** How people of an installation sign in, as its configuration says. Rule X4 in docs/SPEC.md. */
import type { SignInWays } from '../../core/accounts/provider-sign-in.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import { Attempts } from './attempts.ts';
import { IdentityProvider } from './provider.ts';

export const waysOf = ({ signIn = {} }: Pick<Config, 'signIn'>): SignInWays => ({
  passwords: signIn.passwords ?? true,
  ...(signIn.oidc && { provider: { label: signIn.oidc.label } }),
});

/** Undefined where there is none. `secret` goes before that of the configuration; `path` is where people come back to. */
export const providerOf = async (
  { signIn, publicUrl }: Pick<Config, 'signIn' | 'publicUrl'>,
  { path, secret, store, clock }: { path: string; secret: string | undefined; store: Store; clock: Clock },
): Promise<IdentityProvider | undefined> => {
  const settings = signIn?.oidc;
  if (!settings || publicUrl === undefined) return undefined;
  const attempts = await Attempts.open(store, clock);
  const callback = new URL(path, publicUrl).href;
  return new IdentityProvider({
    settings: { ...settings, ...(secret !== undefined && { clientSecret: secret }) },
    ...{ callback, attempts, clock },
  });
};
