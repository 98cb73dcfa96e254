/**
 * Invites visitors to talk, by the rules in the `invitations` of `<parlor-chat>`: a card beside the launcher. Loaded where
 * there are any. Rule W8 in docs/SPEC.md.
 */
import { credentialKey } from '../sdk/credentials/credential-key.ts';
import { Speaker } from '../ui/locales/speaker.ts';
import { tools } from '../ui/locales/tools/languages.ts';
import { InvitationCard } from './invitation-card.ts';
import { dueRule, type InvitationRule, rulesIn } from './invitation-rules.ts';

/** The element, as far as it matters here. */
export interface Inviting extends HTMLElement {
  readonly site: string;
  readonly relay: string;
  readonly isOpen: boolean;
  readonly state: string;
  open(): Promise<void>;
  /** Takes on the looks of what is beside the launcher. */
  dress(): void;
}

const tickMs = 1_000;

/** Follows the element's rules, until it has others or is gone. */
export const invite = (chat: Inviting): void => {
  const rules = rulesIn(chat.getAttribute('invitations') ?? '');
  if (rules) new Invitations(chat, rules).begin();
  else {
    // biome-ignore lint/suspicious/noConsole: whoever writes the page reads it nowhere else.
    console.warn(
      'parlor-chat: invitations is no JSON array of rules. A rule has id, text, and some of page, seconds, scroll, exit.',
    );
  }
};

class Invitations {
  private readonly chat: Inviting;
  private readonly rules: readonly InvitationRule[];
  private readonly source: string | null;
  private readonly words: Speaker<typeof tools.en>;
  private readonly ending = new AbortController();
  private card: InvitationCard | undefined;
  private shown: readonly string[];
  private page = pageNow();
  private seconds = 0;
  private scroll = 0;
  private hasBeenBusy = false;

  constructor(chat: Inviting, rules: readonly InvitationRule[]) {
    this.chat = chat;
    this.rules = rules;
    this.source = chat.getAttribute('invitations');
    this.shown = kept(chat.site);
    this.words = new Speaker(tools, () => this.card?.name(this.words.strings.dismiss));
  }

  begin(): void {
    const { signal } = this.ending;
    addEventListener('scroll', () => this.look(), { passive: true, signal });
    document.documentElement.addEventListener('mouseleave', ({ clientY }) => this.look(clientY <= 0), { signal });
    // Whoever has found the way needs no invitation.
    this.chat.addEventListener('parlor-open', () => this.end(), { signal });
    const ticking = setInterval(() => this.tick(), tickMs);
    signal.addEventListener('abort', () => clearInterval(ticking));
    this.look();
  }

  private end(): void {
    this.card?.remove();
    this.ending.abort();
  }

  private tick(): void {
    if (document.visibilityState === 'visible') this.seconds += tickMs / 1_000;
    this.look();
  }

  private look(exit = false): void {
    const { chat } = this;
    if (chat.isOpen || chat.getAttribute('invitations') !== this.source) return this.end();
    // Frameworks move an element by taking it out and putting it in again.
    if (!chat.isConnected) return;
    if (this.page !== pageNow()) [this.page, this.seconds, this.scroll] = [pageNow(), 0, 0];
    this.scroll = Math.max(this.scroll, scrolled());
    this.hasBeenBusy ||= chat.state !== 'idle';
    const { page, seconds, scroll } = this;
    const due =
      this.card || !this.isFree ? undefined : dueRule(this.rules, this.shown, { page, seconds, scroll, exit });
    if (due) this.show(due);
  }

  /** Nothing goes on; and nothing will in a moment, as where this browser remembers a conversation that is not there yet. */
  private get isFree(): boolean {
    const { chat } = this;
    if (chat.state !== 'idle') return chat.state === 'new' || chat.state === 'ended';
    return this.hasBeenBusy || !isRemembered(chat);
  }

  private show({ id, text }: InvitationRule): void {
    const { chat, words } = this;
    this.shown = [...this.shown, id];
    keep(chat.site, this.shown, isRemembered(chat));
    words.listenTo(chat);
    const hide = (): void => {
      this.card?.remove();
      this.card = undefined;
    };
    this.card = new InvitationCard(chat, text, { accept: () => void chat.open(), dismiss: hide });
    this.card.name(words.strings.dismiss);
  }
}

const pageNow = (): string => location.pathname + location.search;

/** How far down the visitor is, in per cent; what has nothing to scroll is seen as a whole. */
const scrolled = (): number => {
  const { scrollHeight, clientHeight } = document.documentElement;
  const way = scrollHeight - clientHeight;
  return way <= 0 ? 100 : (100 * Math.ceil(scrollY)) / way;
};

const keyFor = (site: string): string => `parlor:${site}:invited`;

const isRemembered = ({ relay, site }: Inviting): boolean => {
  try {
    const address = new URL(relay || import.meta.url, document.baseURI).href;
    return localStorage.getItem(credentialKey(address, site)) !== null;
  } catch {
    return false;
  }
};

const kept = (site: string): readonly string[] => {
  try {
    return [sessionStorage, localStorage].flatMap((storage) => storage.getItem(keyFor(site))?.split('\n') ?? []);
  } catch {
    return [];
  }
};

/** Who has written nothing is known to this tab only: no longer than it is open, and by nothing but the names of rules. */
const keep = (site: string, shown: readonly string[], isKnown: boolean): void => {
  try {
    (isKnown ? localStorage : sessionStorage).setItem(keyFor(site), shown.join('\n'));
  } catch {
    // A browser that keeps nothing shows it once to a page.
  }
};
