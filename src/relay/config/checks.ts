/** What a configuration of the right shape may still get wrong: names used twice, hours, keys, and what nobody could use. */
import type { Static } from 'typebox';
import { loginKey } from '../../core/accounts/login.ts';
import { hoursProblem } from '../../core/hours/hours.ts';
import { VisitorTokens } from '../auth/visitor-tokens.ts';
import { systemClock } from '../clock.ts';
import type { ConfigShape, IdentityShape, SiteShape } from './config.shape.ts';
import { formMistakes } from './form-checks.ts';
import { frontMistakes } from './front-checks.ts';
import { mailMistakes } from './mail-checks.ts';
import { maskingMistakes } from './masking-checks.ts';
import { type Mistake, shown } from './mistakes.ts';
import { nearWord } from './near-word.ts';
import { routingMistakes } from './routing-checks.ts';
import { signInMistakes } from './sign-in-checks.ts';
import { tabMistakes } from './tab-checks.ts';

type Config = Static<typeof ConfigShape>;
type Site = Static<typeof SiteShape>;
type Agent = Config['agents'][number];
type Workstream = Site['workstreams'][number];

/** All that is wrong with a configuration whose shape is right. */
export const checkConfig = ({ publicUrl, sites, agents, ...others }: Config): readonly Mistake[] => [
  ...(publicUrl === undefined || URL.canParse(publicUrl) ? [] : [{ path: '/publicUrl', says: noAddress(publicUrl) }]),
  ...twice(
    sites.map(({ id }) => id),
    (index) => `/sites/${index}/id`,
  ),
  ...sites.flatMap((site, index) => siteMistakes(site, `/sites/${index}`, agents)),
  ...sites.flatMap((site, index) => tabMistakes(site, `/sites/${index}`)),
  ...mailMistakes({ ...others, sites }),
  ...signInMistakes({ ...others, publicUrl, agents }),
  ...agentMistakes(
    agents,
    sites.map(({ id }) => id),
  ),
];

const noAddress = (text: string | undefined): string =>
  `${shown(text)} is not an address, like "https://chat.example".`;

/** The places of words that stand there a second time. */
const twice = (words: readonly string[], place: (index: number) => string): readonly Mistake[] =>
  words.flatMap((word, index) =>
    words.indexOf(word) < index
      ? [{ path: place(index), says: `${shown(word)} is used twice. Each needs one of its own.` }]
      : [],
  );

const siteMistakes = (
  { id, identity, workstreams, queues = [], presences = [], masking }: Site,
  path: string,
  agents: readonly Agent[],
): readonly Mistake[] => [
  ...twice(
    presences.map(({ id }) => id),
    (index) => `${path}/presences/${index}/id`,
  ),
  ...twice(
    queues.map(({ id }) => id),
    (index) => `${path}/queues/${index}/id`,
  ),
  ...workstreams.flatMap((one, index) =>
    routingMistakes(
      one,
      `${path}/workstreams/${index}`,
      queues.map(({ id }) => id),
    ),
  ),
  ...twice(
    workstreams.map(({ id }) => id),
    (index) => `${path}/workstreams/${index}/id`,
  ),
  ...workstreams.flatMap((one, index) =>
    workstreamMistakes(one, `${path}/workstreams/${index}`, identity !== undefined),
  ),
  ...workstreams.flatMap((one, index) =>
    formMistakes(
      one,
      `${path}/workstreams/${index}`,
      agents.filter(({ site }) => site === id).map((agent) => agent.id),
    ),
  ),
  ...(identity ? identityMistakes(identity, `${path}/identity`) : []),
  ...twice(masking?.rules.map(({ id }) => id) ?? [], (index) => `${path}/masking/rules/${index}/id`),
  ...(masking ? maskingMistakes(masking, `${path}/masking`) : []),
];

const workstreamMistakes = (workstream: Workstream, path: string, isIdentified: boolean): readonly Mistake[] => {
  const { mode, hours, allowsAnonymous = false } = workstream;
  const mistakes = [...frontMistakes(workstream, path)];
  const [, place, says] = /^(\S+) (.*)$/.exec((hours && hoursProblem(hours)) ?? '') ?? [];
  if (place !== undefined && says !== undefined) mistakes.push({ path: `${path}/hours/${place}`, says });
  if (mode === 'persistent' && !isIdentified && !allowsAnonymous) {
    const says = 'is persistent: give the site an "identity", or the workstream "allowsAnonymous": true.';
    mistakes.push({ path, says });
  }
  return mistakes;
};

const identityMistakes = (identity: Static<typeof IdentityShape>, path: string): readonly Mistake[] => {
  if ((identity.jwksUrl === undefined) === (identity.publicKey === undefined)) {
    return [{ path, says: 'needs one of "jwksUrl" and "publicKey".' }];
  }
  try {
    new VisitorTokens(identity, systemClock);
    return [];
  } catch {
    return identity.publicKey === undefined
      ? [{ path: `${path}/jwksUrl`, says: noAddress(identity.jwksUrl) }]
      : [{ path: `${path}/publicKey`, says: keySentence }];
  }
};

const keySentence =
  'is not a public key in PEM (SPKI) of a kind that can sign: RSA (2,048 bits or more), P-256 or Ed25519.';

const agentMistakes = (agents: readonly Agent[], sites: readonly string[]): readonly Mistake[] => {
  const ids = agents.map(({ id }) => id);
  const logins = agents.map(({ login }) => loginKey(login));
  const strangers = agents.flatMap(({ site }, index) =>
    sites.includes(site) ? [] : [{ path: `/agents/${index}/site`, says: unknownSite(site, sites) }],
  );
  const powerless = agents.flatMap(({ role, rights }, index) =>
    role === 'agent' && rights !== undefined
      ? [{ path: `/agents/${index}/rights`, says: 'are for a supervisor or an admin; this is an agent.' }]
      : [],
  );
  return [
    ...strangers,
    ...powerless,
    ...twice(ids, (index) => `/agents/${index}/id`),
    ...twice(logins, (index) => `/agents/${index}/login`),
  ];
};

const unknownSite = (site: string, sites: readonly string[]): string => {
  const meant = nearWord(site, sites) ?? (sites.length === 1 ? sites[0] : undefined);
  const guess = meant === undefined ? '' : ` Did you mean ${shown(meant)}?`;
  return `${shown(site)} is not a configured site.${guess}`;
};
