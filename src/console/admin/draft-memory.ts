/** What an admin has changed and not saved, kept in the browser over reloads and crashes. Rule S3 in docs/SPEC.md. */
import type { AdminConfig, Configured } from '../../sdk/admin/agent-admin.ts';
import { type Keep, read, write } from '../keep.ts';
import { withoutPasswords } from './new-password.ts';

/** What was read, and what has been made of it since. */
export interface KeptDraft {
  readonly base: Configured;
  readonly config: AdminConfig;
}

const keyOf = (agent: string): string => `parlor-desk:${agent}:configuration`;

/** Whether there is something that is not saved. */
export const holdsDraft = (keep: Keep, agent: string): boolean => isDraft(read(keep, keyOf(agent)));

export const recallDraft = (keep: Keep, agent: string): KeptDraft | undefined => {
  const kept = read(keep, keyOf(agent));
  return isDraft(kept) ? kept : undefined;
};

/** Keeps it, or nothing any more; no password of anybody's. False if the browser refuses: then it stays in memory only. */
export const keepDraft = (keep: Keep, agent: string, draft: KeptDraft | undefined): boolean => {
  try {
    if (draft) write(keep, keyOf(agent), { ...draft, config: withoutPasswords(draft.config) });
    else keep.removeItem(keyOf(agent));
    return true;
  } catch {
    return false;
  }
};

/** What another version has left there is none. */
const isDraft = (value: unknown): value is KeptDraft => {
  const { base, config } = recordOf(value);
  const { version, config: read } = recordOf(base);
  return typeof version === 'string' && isConfig(read) && isConfig(config);
};

const isConfig = (value: unknown): boolean => {
  const { sites, agents } = recordOf(value);
  return Array.isArray(sites) && Array.isArray(agents);
};

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
