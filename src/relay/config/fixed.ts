/** What a running relay can't change about its configuration: its own address, where data and bus are, and modes. Rules M8 and O2. */
import type { Config } from '../config.ts';
import type { Content } from './kept-config.ts';
import { type Mistake, shown } from './mistakes.ts';

/** What is read at the start, and from the file only. */
export const startOnly = ['publicUrl', 'postgres', 'nats'] as const;

/** What of a changed configuration can't be taken over while the relay runs. */
export const fixedMistakes = (running: Config, next: Config): readonly Mistake[] => [
  ...startOnly
    .filter((name) => running[name] !== next[name])
    .map((name) => ({ path: `/${name}`, says: 'has changed. It is read at the start: restart the relay for it.' })),
  ...modeMistakes(running, next),
];

/** Workstreams that are to have another mode than they have. */
export const modeMistakes = (running: Content, next: Content): readonly Mistake[] => {
  const modes = new Map(
    running.sites.flatMap(({ id: site, workstreams }) => workstreams.map(({ id, mode }) => [`${site}/${id}`, mode])),
  );
  return next.sites.flatMap(({ id: site, workstreams }, index) =>
    workstreams.flatMap(({ id, mode }, at) => {
      const former = modes.get(`${site}/${id}`);
      if (former === undefined || former === mode) return [];
      const path = `/sites/${index}/workstreams/${at}/mode`;
      return [
        { path, says: `is ${shown(mode)}, and was ${shown(former)}. A workstream keeps its mode: add another one.` },
      ];
    }),
  );
};

/** What a configuration says of these. */
export const startOnlyOf = (config: Config): Partial<Config> =>
  Object.fromEntries(startOnly.flatMap((name) => (config[name] === undefined ? [] : [[name, config[name]]])));
