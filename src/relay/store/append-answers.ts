/** What senders are told beside what `decide` says, and what is read off it. */
import type { AppendResult } from './store.ts';

/** The conversation that stands in the way of another start, or is the one to be started. */
export const exists = (conversation: string): AppendResult => ({
  ok: false,
  code: 'conversation-exists',
  fatal: true,
  params: { conversation },
});

/** The conversation that the sender of a start was told to go on in instead. */
export const elsewhereOf = (result: AppendResult): string | undefined => {
  const other = !result.ok && result.code === 'conversation-exists' ? result.params?.conversation : undefined;
  return typeof other === 'string' ? other : undefined;
};

/** Where our code failed, without the message, which may quote what somebody wrote. */
export const traceOf = (mistake: unknown): string => {
  if (!(mistake instanceof Error)) return typeof mistake;
  const frames = mistake.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return [mistake.name, ...frames].join('\n');
};
