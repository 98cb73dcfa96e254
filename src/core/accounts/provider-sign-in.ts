/** Signing in by way of an identity provider (OpenID Connect): what relay and desk have in common. Rule X4 in docs/SPEC.md. */

/**
 * Why somebody came back from their provider without being signed in; stands behind `#sign-in=` in the address of the desk.
 * `cancelled`: they said no there. `unknown`: no agent is known by that identity. `expired`: it took too long, was begun in
 * another browser, or was finished before. `unavailable`: the provider does not answer. `failed`: what it answers can't be
 * believed.
 */
export const providerRefusals = ['cancelled', 'unknown', 'expired', 'unavailable', 'failed'] as const;

export type ProviderRefusal = (typeof providerRefusals)[number];

/** How people of this installation sign in, as its sign-in page is told. */
export interface SignInWays {
  readonly passwords: boolean;
  /** Left out where there is no identity provider. */
  readonly provider?: {
    /** What it is called on the button. */
    readonly label: string;
  };
}
