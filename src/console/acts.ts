/** Everything an agent can do at the desk, as the one DOM event that travels from any element up to the root. */
import type { Choice } from '../core/presence/presence.ts';
import type { Files } from '../sdk/files/files.ts';
import type { Draft, WriteMode } from './desk-state.ts';

/** What is done while signed in. */
export type DeskAct =
  /** Brings a session to the front; Home if no conversation is named. */
  | { readonly do: 'focus'; readonly conversation?: string }
  | { readonly do: 'pick' | 'reopen' | 'accept' | 'decline' | 'end' | 'close'; readonly conversation: string }
  /** Takes away what was said about a refused act. */
  | { readonly do: 'dismiss'; readonly conversation: string }
  | { readonly do: 'draft'; readonly conversation: string; readonly draft: Partial<Draft> }
  | { readonly do: 'write'; readonly conversation: string; readonly mode: WriteMode; readonly text: string }
  | { readonly do: 'resend' | 'discard'; readonly conversation: string; readonly id: string }
  /** Gives the files of a conversation to who shows them. */
  | { readonly do: 'files'; readonly conversation: string; readonly give: (files: Promise<Files>) => void }
  /** Fetches what was said before. */
  | { readonly do: 'earlier'; readonly conversation: string }
  | { readonly do: 'set-presence'; readonly choice: Choice }
  | { readonly do: 'reset-presence' }
  /** Takes away what was said about a refused presence. */
  | { readonly do: 'dismiss-presence' }
  /** Tries the connection now instead of later. */
  | { readonly do: 'connect' };

export type Act =
  | DeskAct
  | { readonly do: 'sign-in'; readonly login: string; readonly password: string }
  | { readonly do: 'sign-out' };

/** Asks the root to do something. The desk's elements dispatch it; only `<parlor-console>` listens. */
export class ActEvent extends Event {
  static readonly type = 'parlor-act';
  readonly act: Act;

  constructor(act: Act) {
    super(ActEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parlor-act': ActEvent;
  }
}
