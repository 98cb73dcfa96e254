/** Everything an agent can do at the desk, as the one DOM event that travels from any element up to the root. */
import type { SignInWays } from '../core/accounts/provider-sign-in.ts';
import type { CaseRow } from '../core/contacts/case.ts';
import type { Profile } from '../core/desk/profile.ts';
import type { Choice } from '../core/presence/presence.ts';
import type { Files } from '../sdk/files/files.ts';
import type { OfferView } from '../sdk/snapshots.ts';
import type { Administration } from './admin/administering.ts';
import type { Caret, Carried, Draft, WriteMode } from './desk-state.ts';
import type { PlaceKey } from './places.ts';
import type { Preferences } from './preferences.ts';
import type { RecordAct } from './records/record-acts.ts';
import type { RecordSession, SessionKey } from './session-list.ts';
import type { AccountAct, LinkAct } from './settings/account-acts.ts';
import type { Layout, Showing } from './showing.ts';
import type { SupervisionAct } from './supervision/supervision-acts.ts';
import type { TalkAct } from './talk/talk-acts.ts';

/** What is done while signed in. */
export type DeskAct =
  | AccountAct
  | SupervisionAct
  | TalkAct
  | RecordAct
  /** Brings a session to the front; Home if no conversation is named. */
  | { readonly do: 'focus'; readonly conversation?: string }
  /** Brings a place to the front, as it is to be there; without one, Home if a place was in front. */
  | { readonly do: 'visit'; readonly place?: PlaceKey }
  /** Gives an admin the configuration, as far as it is changed, and what is asked about it. */
  | { readonly do: 'administer'; readonly give: (opened: Promise<Administration>) => void }
  /** Opens a contact or a case beside the conversations, or brings it to the front; its title is the one to show. */
  | { readonly do: 'open'; readonly session: RecordSession }
  /** Closes what was opened by hand. */
  | { readonly do: 'shut'; readonly session: SessionKey }
  /** Asks before a session is closed (S8); with none, nothing is asked any more. */
  | { readonly do: 'ask-to-close'; readonly session?: SessionKey }
  /** Somebody has taken note that the browser keeps nothing, or not all files, or that no more can be opened. */
  | { readonly do: 'note-storage' | 'note-files' | 'note-full' }
  /** Files are chosen in a conversation and not sent. `isRefused`: one of them can't be kept. */
  | { readonly do: 'carry'; readonly conversation: string; readonly carried: Carried; readonly isRefused: boolean }
  /** Arranges the desk. */
  | { readonly do: 'lay-out'; readonly layout: Partial<Layout> }
  /** Brings a side of a session into sight. */
  | { readonly do: 'show'; readonly conversation: string; readonly showing: Partial<Showing> }
  | { readonly do: 'pick' | 'reopen' | 'end' | 'close'; readonly conversation: string }
  /** Answers what is offered; this very offer if one comes along, which may be over by now. Another one is left alone. */
  | { readonly do: 'accept' | 'decline'; readonly conversation: string; readonly offer?: OfferView }
  /** Says that the agent has seen that a case is theirs, and gives what becomes of it. */
  | { readonly do: 'see-case'; readonly case: CaseRow; readonly give: (seen: Promise<void>) => void }
  /** Takes away what was said about a refused act. */
  | { readonly do: 'dismiss'; readonly conversation: string }
  | { readonly do: 'draft'; readonly conversation: string; readonly draft: Partial<Draft> }
  /** Somebody stands at another place of what they write. */
  | { readonly do: 'stand'; readonly conversation: string; readonly mode: WriteMode; readonly caret: Caret }
  | { readonly do: 'write'; readonly conversation: string; readonly mode: WriteMode; readonly text: string }
  | { readonly do: 'resend' | 'discard'; readonly conversation: string; readonly id: string }
  /** Gives the files of a conversation to who shows them. */
  | { readonly do: 'files'; readonly conversation: string; readonly give: (files: Promise<Files>) => void }
  /** Gives who one is at this site to who shows it. */
  | { readonly do: 'profile'; readonly give: (profile: Promise<Profile>) => void }
  /** Fetches what was said before. */
  | { readonly do: 'earlier'; readonly conversation: string }
  | { readonly do: 'set-presence'; readonly choice: Choice }
  /** Pressed in the banner that says why no work comes, or in the menu: what becomes of it is said there. */
  | { readonly do: 'reset-presence'; readonly at?: 'banner' }
  /** Takes away what was said about a refused presence. */
  | { readonly do: 'dismiss-presence' }
  /** Tries the connection now instead of later. */
  | { readonly do: 'connect' };

export type Act =
  | DeskAct
  | { readonly do: 'sign-in'; readonly login: string; readonly password: string }
  | { readonly do: 'sign-out' }
  /** Gives how people sign in here to who shows it. */
  | { readonly do: 'ways'; readonly give: (ways: Promise<SignInWays>) => void }
  /** Goes to the identity provider; `anew` if it shall ask who somebody is, even if it knows. */
  | { readonly do: 'leave-for-provider'; readonly anew: boolean }
  | LinkAct
  /** How this browser's desk is to look. */
  | { readonly do: 'prefer'; readonly change: Partial<Preferences> };

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
