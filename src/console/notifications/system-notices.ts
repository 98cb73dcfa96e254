/**
 * Notifications of the system, shown by the desk's service worker, and what is chosen in them. Rule N6 in docs/SPEC.md.
 *
 * What is to be shown is said as a whole each time: what is there besides is taken away. So they agree with the desk, whatever
 * became of the window that showed them.
 */
import type { NoSystem } from '../../ui/locales/desk/notifications.ts';
import type { NoticeAct, NoticeData, ToWindow, ToWorker } from '../worker/words.ts';

/** What the browser and the agent allow. */
export type SystemState = NotificationPermission | NoSystem;

/** One notification. */
export interface SystemNotice {
  readonly title: string;
  readonly body: string;
  readonly buttons: readonly { readonly action: NoticeAct; readonly title: string }[];
  /** Stays until it is answered. */
  readonly stays: boolean;
  /** Makes no sound of the system's: the desk's own is heard. */
  readonly silent: boolean;
  readonly language: string;
  readonly data: NoticeData;
}

export interface SystemNotices {
  readonly state: SystemState;
  /** Asks for permission. Browsers want it to be in answer to a click. */
  ask(): Promise<void>;
  /** Shows these, of the agent whose they are, and no others. Resolves with false if the system shows none. */
  show(agent: string, notices: readonly SystemNotice[]): Promise<boolean>;
  /** Says that this window's desk is that agent's, and up to date: what was chosen meanwhile is handed to it. */
  arrive(agent: string): void;
  close(): void;
}

export interface Heard {
  /** The state is another. */
  readonly changed: () => void;
  /** Whether this window's desk is that agent's. */
  readonly isTheirs: (agent: string) => boolean;
  readonly gone: (key: string) => void;
  readonly chosen: (act: NoticeAct, data: NoticeData) => void;
}

/** Through the worker at `address`, on the page's own origin; undefined where the desk stands in a page without one. */
export const browserNotices = (address: string | undefined, heard: Heard): SystemNotices => {
  const missing = missingFor(address);
  return missing || address === undefined ? new NoNotices(missing ?? 'elsewhere') : new WorkerNotices(address, heard);
};

const missingFor = (address: string | undefined): NoSystem | undefined => {
  if (address === undefined) return 'elsewhere';
  if (!window.isSecureContext) return 'insecure';
  return 'Notification' in window && 'serviceWorker' in navigator ? undefined : 'unsupported';
};

class NoNotices implements SystemNotices {
  readonly state: NoSystem;

  constructor(state: NoSystem) {
    this.state = state;
  }

  async ask(): Promise<void> {}

  async show(): Promise<boolean> {
    return false;
  }

  arrive(): void {}

  close(): void {}
}

class WorkerNotices implements SystemNotices {
  readonly #heard: Heard;
  readonly #leaving = new AbortController();
  readonly #registered: Promise<ServiceWorkerRegistration | undefined>;
  #isRefused = false;
  /** What the browser allows, where it says when that changes: asking it anew makes the page wait for another process. */
  #permission: NotificationPermission | undefined;
  /** One after the other: what is there is asked of the system each time. */
  #showing: Promise<unknown> = Promise.resolve();

  constructor(address: string, heard: Heard) {
    this.#heard = heard;
    const { signal } = this.#leaving;
    navigator.serviceWorker.addEventListener('message', this.#serviceWorkerOnMessage, { signal });
    navigator.serviceWorker.startMessages();
    this.#registered = register(address).catch(() => {
      // A browser that has been told to keep nothing refuses it.
      this.#isRefused = true;
      heard.changed();
      return undefined;
    });
    navigator.permissions
      ?.query({ name: 'notifications' })
      .then((permission) => {
        permission.addEventListener('change', this.#permissionOnChange, { signal });
        this.#permission = Notification.permission;
      })
      .catch(() => undefined);
  }

  get state(): SystemState {
    return this.#isRefused ? 'unsupported' : (this.#permission ?? Notification.permission);
  }

  async ask(): Promise<void> {
    await Notification.requestPermission();
    this.#permissionOnChange();
  }

  readonly #permissionOnChange = (): void => {
    if (this.#permission) this.#permission = Notification.permission;
    this.#heard.changed();
  };

  async show(agent: string, notices: readonly SystemNotice[]): Promise<boolean> {
    const shown = this.#showing.then(() => this.#show(agent, notices));
    this.#showing = shown;
    return shown;
  }

  async #show(agent: string, notices: readonly SystemNotice[]): Promise<boolean> {
    const registration = await this.#registered;
    if (!registration || this.state !== 'granted') return false;
    try {
      const there = (await registration.getNotifications()).filter(({ data }) => agentOf(data) === agent);
      for (const one of there) if (!notices.some(({ data }) => tagOf(data) === one.tag)) one.close();
      for (const one of notices) {
        if (!there.some(({ tag }) => tag === tagOf(one.data))) await showOne(registration, one);
      }
      return true;
    } catch {
      return false;
    }
  }

  arrive(agent: string): void {
    const word: ToWorker = { kind: 'here', agent };
    void this.#registered.then((registration) => registration?.active?.postMessage(word));
  }

  close(): void {
    this.#leaving.abort();
  }

  readonly #serviceWorkerOnMessage = ({ data: word, ports }: MessageEvent<ToWindow>): void => {
    const { isTheirs, gone, chosen } = this.#heard;
    if (word.kind === 'who' && isTheirs(word.agent)) ports[0]?.postMessage(true);
    if (word.kind === 'gone' && isTheirs(word.agent)) gone(word.key);
    if (word.kind === 'act' && isTheirs(word.data.agent)) chosen(word.act, word.data);
  };
}

const tagOf = ({ agent, key }: NoticeData): string => `${agent} ${key}`;

const agentOf = (data: unknown): unknown => (data as Partial<NoticeData> | null)?.agent;

/** What TypeScript's page has no word for. */
type Options = NotificationOptions & { readonly actions: SystemNotice['buttons'] };

const showOne = (registration: ServiceWorkerRegistration, notice: SystemNotice): Promise<void> => {
  const { title, body, buttons, stays, silent, language, data } = notice;
  const options: Options = {
    body,
    data,
    silent,
    tag: tagOf(data),
    lang: language,
    dir: 'auto',
    requireInteraction: stays,
    actions: buttons,
  };
  return registration.showNotification(title, options);
};

/** Where pages may make scripts of trusted addresses only, as on the relay's own. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

const register = async (address: string): Promise<ServiceWorkerRegistration> => {
  const { href, origin } = new URL(address, document.baseURI);
  if (origin !== location.origin) throw new TypeError('A service worker comes from where its page comes from.');
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('parlor-desk', { createScriptURL: (url) => url });
  const registration = await navigator.serviceWorker.register(policy ? policy.createScriptURL(href) : href);
  const coming = registration.active ? undefined : (registration.installing ?? registration.waiting);
  await new Promise<void>((resolve) => {
    if (!coming || coming.state === 'activated') return resolve();
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated' || coming.state === 'redundant') resolve();
    });
  });
  return registration;
};
