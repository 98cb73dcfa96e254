/** What a running relay can't change about its configuration: its own address, where data and bus are, how mails are sent, how people sign in, and what workstreams keep. Rules M8, R1 and O2. */
import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../config.ts';
import type { Content } from './kept-config.ts';
import { type Mistake, mistake } from './mistakes.ts';
import { shownOf } from './sentences.ts';

/** What is read at the start, and from the file only. */
export const startOnly = ['publicUrl', 'blobs', 'mail', 'signIn', 'postgres', 'nats'] as const;

/** What of a changed configuration can't be taken over while the relay runs. */
export const fixedMistakes = (running: Config, next: Config): readonly Mistake[] => [
  ...startOnly
    .filter((name) => !isDeepStrictEqual(running[name], next[name]))
    .map((name) => mistake(`/${name}`, 'read-at-start', {})),
  ...modeMistakes(running, next),
];

/** Workstreams that are to have another mode than they have, or to push where they let pick. */
export const modeMistakes = (running: Content, next: Content): readonly Mistake[] => {
  const modes = new Map(
    running.sites.flatMap(({ id: site, workstreams }) => workstreams.map((one) => [`${site}/${one.id}`, one] as const)),
  );
  return next.sites.flatMap(({ id: site, workstreams }, index) =>
    workstreams.flatMap((one, at) => {
      const former = modes.get(`${site}/${one.id}`);
      const path = `/sites/${index}/workstreams/${at}`;
      return former ? fixedOf(former, one, path) : [];
    }),
  );
};

type Workstream = Content['sites'][number]['workstreams'][number];

const fixedOf = (former: Workstream, next: Workstream, path: string): readonly Mistake[] => {
  const [did, does] = [former.routing?.assign ?? 'push', next.routing?.assign ?? 'push'];
  const isOther = former.routing && next.routing && did !== does;
  return [
    ...(former.mode === next.mode
      ? []
      : [mistake(`${path}/mode`, 'mode-fixed', { value: shownOf(next.mode), was: shownOf(former.mode) })]),
    ...(isOther
      ? [mistake(`${path}/routing/assign`, 'assign-fixed', { value: shownOf(does), was: shownOf(did) })]
      : []),
  ];
};

/** What a configuration says of these. */
export const startOnlyOf = (config: Config): Partial<Config> =>
  Object.fromEntries(startOnly.flatMap((name) => (config[name] === undefined ? [] : [[name, config[name]]])));
