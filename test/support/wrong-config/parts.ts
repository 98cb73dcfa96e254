/** What wrong configurations are made of. */
import type { TestContext } from 'node:test';
import type { ProblemKind } from '../../../src/core/configuration/problems.ts';
import { fixedMistakes } from '../../../src/relay/config/fixed.ts';
import type { Mistake } from '../../../src/relay/config/mistakes.ts';
import { ConfigError, configMistakes } from '../../../src/relay/config.ts';
import { agentOf, siteOf } from '../config-folder.ts';
import { follow } from '../following.ts';

export interface Wrong {
  readonly find: (context: TestContext) => readonly Mistake[] | Promise<readonly Mistake[]>;
  readonly path: string;
  readonly says: string;
}

export const judged =
  (config: unknown) =>
  (path: string, says: string): Wrong => ({ find: () => configMistakes(config), path, says });

export const site = (more: object) => judged({ sites: [{ ...siteOf('shop'), ...more }], agents: [] });

export const workstream = (more: object, around: object = {}) =>
  site({ workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', ...more }], ...around });

export const front = (more: object, around: object = {}) => workstream({ front: more, ...around });

export const english = (more: object) => front({ words: [{ language: 'en', ...more }] });

export const hours = { timeZone: 'UTC', week: [[], [], [], [], [], [], []] };

export const open = (more: object) => workstream({ hours: { ...hours, ...more } });

export const queues = [
  { id: 'sales', name: 'Sales' },
  { id: 'service', name: 'Service' },
];

export const routed = (more: object) => workstream({ routing: { queue: 'sales', ...more } }, { queues });

export const agent = (more: object) => judged({ sites: [siteOf('shop')], agents: [agentOf('ana', more as never)] });

/** Asked before a conversation, with these texts in English. */
export const asked = (question: object, ...texts: readonly object[]) =>
  front({ preChat: { questions: [question] }, words: [{ language: 'en', questions: texts }] });

export const topic = { id: 'topic', kind: 'choice', choices: ['new', 'old'] };
export const told = (question: string, more: object = {}) => ({ question, label: 'What?', ...more });
export const both = [
  { choice: 'new', text: 'New' },
  { choice: 'old', text: 'Old' },
];

export const masking = (pattern: string) => site({ masking: { rules: [{ id: 'own', hides: { pattern } }] } });

export const tab = (url: string) => site({ tabs: [{ id: 'crm', name: 'CRM', url }] });

export const tabs = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `t${from + index}`, name: 'Tab', url: 'https://crm.example' }));

export const oidc = { issuer: 'https://login.example/staff', clientId: 'parlor', label: 'Acme' };

export const signIn = (signIn: object, more: object = {}) =>
  judged({ publicUrl: 'https://chat.example', sites: [siteOf('shop')], agents: [], signIn, ...more });

export const issuedBy = (issuer: string) => signIn({ oidc: { ...oidc, issuer } });

export const rui = agentOf('rui', { role: 'admin' });
export const running = { sites: [siteOf('shop')], agents: [rui] };

/** What an admin is told who wants this in the place of what is in force. */
export const edited =
  (config: object) =>
  (path: string, says: string): Wrong => ({
    find: async (context) => {
      const { edits } = await follow(context, running);
      try {
        await edits.check({ ...running, ...config });
      } catch (error) {
        if (error instanceof ConfigError) return error.mistakes;
        throw error;
      }
      return [];
    },
    path,
    says,
  });

export const password = (...passwords: readonly unknown[]) =>
  edited({
    agents: [
      rui,
      ...passwords.map((password, index) => ({
        ...{ id: `ana-${index}`, site: 'shop', login: `ana-${index}`, name: 'Ana Lopes', role: 'agent' },
        password,
      })),
    ],
  });

export const changed =
  (former: object, next: object) =>
  (path: string, says: string): Wrong => ({
    find: () => fixedMistakes({ ...running, ...former } as never, { ...running, ...next } as never),
    path,
    says,
  });

export const streams = (more: object) => ({
  sites: [{ ...siteOf('shop'), workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', ...more }] }],
});

/** It is read a second time to be explained, and is right then. */
export const fleeting = (): unknown => {
  let reads = 0;
  return {
    get sites() {
      reads += 1;
      return reads === 1 ? 7 : [];
    },
    agents: [],
  };
};

export const long = 'x'.repeat(70);

/** Of each of these kinds, at least one. */
export type WrongOf<K extends ProblemKind = ProblemKind> = Readonly<Record<K, readonly [Wrong, ...Wrong[]]>>;
