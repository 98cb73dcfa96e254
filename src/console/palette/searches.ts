/** What the palette asks of the relay, each kind by itself, once somebody pauses: of several questions the last one is answered. Rule S9. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseRow } from '../../core/contacts/case.ts';
import type { Contact } from '../../core/contacts/contact.ts';
import type { PastRow } from '../../core/conversation/past.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { FoundArticle } from '../../core/knowledge/article.ts';
import type { AgentLibrary } from '../../sdk/library/agent-library.ts';
import type { AgentRecords } from '../../sdk/recording.ts';
import { ActEvent } from '../acts.ts';
import { Asking, typingPauseMs } from '../records/asking.ts';
import type { GroupName } from './entry.ts';
import type { Found } from './finding.ts';

type RemoteGroup = Exclude<GroupName, 'actions'>;

interface Rows {
  readonly conversations: PastRow;
  readonly contacts: Contact;
  readonly cases: CaseRow;
  readonly articles: FoundArticle;
}

interface Answer<T> {
  readonly text: string;
  readonly rows: readonly T[];
}

type Ask<T> = (records: AgentRecords, text: string, signal: AbortSignal) => Promise<readonly T[]>;

const remoteGroups: readonly RemoteGroup[] = ['conversations', 'contacts', 'cases', 'articles'];

export class Searches implements ReactiveController {
  readonly #askings: { readonly [K in RemoteGroup]: Asking<Answer<Rows[K]>> };
  readonly #asks: { readonly [K in RemoteGroup]: Ask<Rows[K]> };
  #text = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#askings = {
      conversations: new Asking(host),
      contacts: new Asking(host),
      cases: new Asking(host),
      articles: new Asking(host),
    };
    this.#asks = {
      conversations: ({ past }, text, signal) => past.search(text, { signal }),
      contacts: async ({ contacts }, text, signal) => (await contacts.searchContacts(text, { signal })).contacts,
      cases: async ({ contacts }, query, signal) => (await contacts.searchCases({ query }, { signal })).cases,
      articles: async (_, text, signal) => (await libraryFor(host)).searchArticles(text, { signal }),
    };
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  /** Looks for this once nothing else is typed for a while; for nothing if it is empty. */
  look(text: string): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#text = text;
    if (text === '') for (const group of remoteGroups) this.#askings[group].forget();
    else
      this.#pause = setTimeout(() => {
        this.#pause = undefined;
        for (const group of remoteGroups) this.#ask(group);
      }, typingPauseMs);
  }

  /** Asks again what was refused: of that group, or of all. */
  again(group?: RemoteGroup): void {
    for (const one of remoteGroups)
      if (this.#askings[one].refused && (group === undefined || group === one)) this.#ask(one);
  }

  /** What was found last. */
  readonly found = <K extends RemoteGroup>(group: K): Found<Rows[K]> | undefined => {
    const { value } = this.#askings[group];
    return value && { rows: value.rows, isCurrent: value.text === this.#text };
  };

  /** A pause counts as being under way: nobody is told that there is nothing before it was looked for. */
  stateOf(group: RemoteGroup): { readonly refused: ErrorCode | undefined; readonly isUnderWay: boolean } {
    const { refused, isUnderWay } = this.#askings[group];
    return { refused, isUnderWay: isUnderWay || this.#pause !== undefined };
  }

  get isUnderWay(): boolean {
    return remoteGroups.some((group) => this.stateOf(group).isUnderWay);
  }

  #ask<K extends RemoteGroup>(group: K): void {
    const text = this.#text;
    const asking: Asking<Answer<Rows[K]>> = this.#askings[group];
    asking.ask(async (records, signal) => ({ text, rows: await this.#asks[group](records, text, signal) }));
  }
}

/** The site's articles, as whoever holds the client gives them. */
const libraryFor = (element: HTMLElement): Promise<AgentLibrary> =>
  new Promise((resolve, reject) => {
    element.dispatchEvent(new ActEvent({ do: 'library', give: (library) => library.then(resolve, reject) }));
  });
