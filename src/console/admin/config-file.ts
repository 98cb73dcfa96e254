/** The configuration as a file, out and in: whatever somebody gives for one. Pure. */
import { configBytesMax } from '../../core/limits.ts';
import type { AdminConfig, Json } from '../../sdk/admin/agent-admin.ts';
import { isFields, isList } from './json.ts';
import { withoutPasswords } from './new-password.ts';

export type ReadConfig = { readonly outcome: 'read'; readonly config: AdminConfig } | UnreadConfig;

export type UnreadConfig =
  | { readonly outcome: 'too-large' | 'not-config' }
  | { readonly outcome: 'not-json'; readonly reason: string };

/** What a text says as a configuration. What is read at the start only is left out: it stands in the file of the relay. */
export const readConfigText = (text: string): ReadConfig => {
  if (new TextEncoder().encode(text).length > configBytesMax) return { outcome: 'too-large' };
  let value: Json;
  try {
    // Some editors begin a file with a mark of the byte order.
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    return { outcome: 'not-json', reason: error instanceof Error ? error.message : '' };
  }
  const { sites, agents } = isFields(value) ? value : {};
  return isList(sites) && isList(agents) ? { outcome: 'read', config: { sites, agents } } : { outcome: 'not-config' };
};

/** Without passwords. */
export const configText = (config: AdminConfig): string => `${JSON.stringify(withoutPasswords(config), null, 2)}\n`;
