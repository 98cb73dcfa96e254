/** What a configuration of the right shape may still get wrong: names used twice, hours, keys, and what nobody could use. */
import type { Static } from 'typebox';
import { loginKey } from '../../core/accounts/login.ts';
import { type HoursProblem, hoursProblem } from '../../core/hours/hours.ts';
import { mayChangeForSite } from '../../core/site-rights.ts';
import { VisitorTokens } from '../auth/visitor-tokens.ts';
import { systemClock } from '../clock.ts';
import type { ConfigShape, IdentityShape, SiteShape } from './config.shape.ts';
import { formMistakes } from './form-checks.ts';
import { frontMistakes } from './front-checks.ts';
import { mailMistakes } from './mail-checks.ts';
import { maskingMistakes } from './masking-checks.ts';
import { type Mistake, meantOf, mistake } from './mistakes.ts';
import { nearWord } from './near-word.ts';
import { routingMistakes } from './routing-checks.ts';
import { shownOf } from './sentences.ts';
import { signInMistakes } from './sign-in-checks.ts';
import { tabMistakes } from './tab-checks.ts';

type Config = Static<typeof ConfigShape>;
type Site = Static<typeof SiteShape>;
type Agent = Config['agents'][number];
type Workstream = Site['workstreams'][number];

/** All that is wrong with a configuration whose shape is right. */
export const checkConfig = ({ publicUrl, sites, agents, ...others }: Config): readonly Mistake[] => [
  ...(publicUrl === undefined || URL.canParse(publicUrl) ? [] : [noAddress('/publicUrl', publicUrl)]),
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

const noAddress = (path: string, text: string | undefined): Mistake =>
  mistake(path, 'address', { value: shownOf(text), like: 'https://chat.example' });

/** The places of words that stand there a second time. */
const twice = (words: readonly string[], place: (index: number) => string): readonly Mistake[] =>
  words.flatMap((word, index) =>
    words.indexOf(word) < index ? [mistake(place(index), 'twice', { value: shownOf(word) })] : [],
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
  const problem = hours && hoursProblem(hours);
  if (problem) mistakes.push(hoursMistake(problem, `${path}/hours`));
  if (mode === 'persistent' && !isIdentified && !allowsAnonymous) mistakes.push(mistake(path, 'nobody-signed-in', {}));
  return mistakes;
};

const hoursMistake = (problem: HoursProblem, path: string): Mistake => {
  if (problem.kind === 'zone') return mistake(`${path}/timeZone`, 'zone', { zone: problem.zone });
  return mistake(`${path}/holidays/${problem.holiday}/date`, problem.kind, { date: problem.date });
};

const identityMistakes = (identity: Static<typeof IdentityShape>, path: string): readonly Mistake[] => {
  if ((identity.jwksUrl === undefined) === (identity.publicKey === undefined)) {
    return [mistake(path, 'either', { names: ['jwksUrl', 'publicKey'] })];
  }
  try {
    new VisitorTokens(identity, systemClock);
    return [];
  } catch {
    return identity.publicKey === undefined
      ? [noAddress(`${path}/jwksUrl`, identity.jwksUrl)]
      : [mistake(`${path}/publicKey`, 'no-key', {})];
  }
};

const agentMistakes = (agents: readonly Agent[], sites: readonly string[]): readonly Mistake[] => {
  const ids = agents.map(({ id }) => id);
  const logins = agents.map(({ login }) => loginKey(login));
  const strangers = agents.flatMap(({ site }, index) =>
    sites.includes(site) ? [] : [unknownSite(`/agents/${index}/site`, site, sites)],
  );
  const powerless = agents.flatMap(({ role, rights }, index) =>
    !mayChangeForSite(role) && rights !== undefined ? [mistake(`/agents/${index}/rights`, 'powerless', { role })] : [],
  );
  return [
    ...strangers,
    ...powerless,
    ...twice(ids, (index) => `/agents/${index}/id`),
    ...twice(logins, (index) => `/agents/${index}/login`),
  ];
};

const unknownSite = (path: string, site: string, sites: readonly string[]): Mistake => {
  const meant = nearWord(site, sites) ?? (sites.length === 1 ? sites[0] : undefined);
  return mistake(path, 'no-site', { value: shownOf(site), ...meantOf(meant) });
};
