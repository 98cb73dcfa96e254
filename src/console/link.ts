/** The connection in the words of the desk: what the agent can rely on right now. */
import type { AgentSnapshot } from '../sdk/snapshots.ts';

/**
 * - `connecting`: the first time; there is nothing on screen yet.
 * - `live`: what is on screen is true.
 * - `reconnecting`: it was, and the desk is trying by itself.
 * - `offline`: this computer has no network.
 * - `stopped`: the relay refused for good.
 */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'stopped';

/** `isOnline` is what the browser thinks of its network: wrong only when it says yes. */
export const linkOf = ({ connection, loaded }: AgentSnapshot, isOnline: boolean): Link => {
  const { state } = connection;
  if (state === 'live' || state === 'stopped') return state;
  // Catching up happens with every pick, too: not worth a word once there is something on screen.
  if (state === 'syncing' && loaded) return 'live';
  if (!isOnline) return 'offline';
  return loaded || state === 'waiting' ? 'reconnecting' : 'connecting';
};
