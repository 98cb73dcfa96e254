/** Shape of what an operator says about signing in at the desk. Rule X4 in docs/SPEC.md. */
import Type from 'typebox';
import { nameLengthMax } from '../../core/limits.ts';

const closed = { additionalProperties: false };

const text = (description: string, maxLength = nameLengthMax) => Type.String({ minLength: 1, maxLength, description });

const OidcShape = Type.Object(
  {
    issuer: Type.String({
      maxLength: 512,
      pattern: '^https?://[^\\s?#]+$',
      description:
        'The provider’s own address, as it names itself, like "https://login.example/realms/staff"; with "https:", but on this machine itself.',
    }),
    clientId: text('What the provider calls this installation.', 512),
    clientSecret: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 1_024,
        writeOnly: true,
        description:
          'What this installation proves to the provider who it is with. Better in the environment, PARLOR_OIDC_CLIENT_SECRET; none at all, if the provider takes it for a public client.',
      }),
    ),
    clientAuth: Type.Optional(
      Type.Union([Type.Literal('basic'), Type.Literal('post')], {
        description:
          'How the secret is sent: "basic", in a header, or "post", in the body. What the provider says it takes, "basic" first, if left out.',
      }),
    ),
    label: text('What the button calls the provider, like "Acme" in “Sign in with Acme”.', 60),
    scopes: Type.Optional(
      Type.Array(
        Type.String({ pattern: '^[!#-\\[\\]-~]{1,128}$', description: 'The name of a scope, like "email".' }),
        {
          maxItems: 16,
          description: 'What is asked for beside "openid"; "email", if left out.',
        },
      ),
    ),
    claim: Type.Optional(
      text('The claim that "oidcSubject" of an agent is compared with, like "oid"; "sub", if left out.'),
    ),
  },
  {
    ...closed,
    description: 'The provider of OpenID Connect that vouches for agents: "issuer", "clientId" and "label".',
  },
);

export const SignInShape = Type.Object(
  {
    passwords: Type.Optional(
      Type.Boolean({ description: 'Whether agents sign in with a password; they do, if left out.' }),
    ),
    oidc: Type.Optional(OidcShape),
  },
  { ...closed, description: 'How agents sign in: with "passwords", by "oidc", or either. Read at start.' },
);
