/**
 * What the panel can do beyond a text chat, in files that are loaded when they are needed: one file, one `PanelExtra`.
 *
 * A new one is a file that exports `makeExtra`, and a line on the shelf.
 */
import type { ReactiveControllerHost } from 'lit';
import type { MessageRow, Row } from '../core/conversation/timeline.ts';
import type { VisitorSnapshot } from '../sdk/snapshots.ts';
import type { PanelView } from './panel-views.ts';

/**
 * Adds to what the panel shows, or takes the place of something: asked with every rendering, in the order of the shelf.
 *
 * What is to be done, it asks for with a `PanelDeedEvent`: it holds no client.
 */
export interface PanelExtra {
  /** What everybody gets to know, changed: first of all. */
  readonly view?: (view: PanelView) => PanelView;
  /** The rows, changed: the same as before, as long as nothing they are made of has changed. */
  readonly rows?: (rows: readonly Row[], view: PanelView) => readonly Row[];
  /** `false`: nothing can be written now, whatever others say. */
  readonly canWrite?: (view: PanelView) => boolean;
  /** In the place of an empty transcript's greeting, with `slot="empty"`. The first that gives something has it. */
  readonly greeting?: (view: PanelView) => unknown;
  /** In the place of what tells how long the line is, with `slot="end"`. The first that gives something has it. */
  readonly inLine?: (view: PanelView) => unknown;
  /** In the place of what stands where nothing can be written. The first that gives something has it. */
  readonly instead?: (view: PanelView) => unknown;
  /** In the header, before the button that minimises, once there is a conversation: one button, whose place is there already. */
  readonly header?: (view: PanelView) => unknown;
  /** Below the last message, with `slot="end"`. */
  readonly below?: (view: PanelView) => unknown;
  /** What came with a message, in its bubble: the same function as long as it gives the same. */
  readonly attached?: (row: MessageRow) => unknown;
  /** Whether there is something to send beside a text. */
  readonly hasMore?: (view: PanelView) => boolean;
  /** Above the composer. */
  readonly above?: (view: PanelView) => unknown;
  /** Beside the composer's button, with `slot="tools"`. */
  readonly tools?: (view: PanelView) => unknown;
  /** Over the whole panel. */
  readonly over?: (view: PanelView) => unknown;
}

/** The panel, as far as an extra needs it. */
export type PanelHost = ReactiveControllerHost & HTMLElement;

interface Shelved {
  readonly isWanted: (snapshot: VisitorSnapshot) => boolean;
  readonly load: () => Promise<{ readonly makeExtra: (panel: PanelHost) => PanelExtra }>;
}

/** Letters and pictures of who talks: they have their place before they are there. */
const avatars = async (): Promise<{ readonly makeExtra: () => PanelExtra }> => {
  await import('../ui/elements/parlor-avatar.ts');
  return { makeExtra: () => ({}) };
};

const shelf = {
  forms: {
    isWanted: ({ front }) => Boolean(front?.preChat || front?.postChat || front?.contactForm),
    load: () => import('./forms.ts'),
  },
  'own-words': { isWanted: ({ front }) => front !== undefined, load: () => import('./own-words.ts') },
  viewport: { isWanted: () => true, load: () => import('./viewport-controller.ts') },
  avatars: { isWanted: ({ view }) => view !== undefined, load: avatars },
  'end-question': { isWanted: ({ view }) => view !== undefined, load: () => import('./end-question.ts') },
  transcript: { isWanted: ({ view }) => view !== undefined, load: () => import('./transcript-download.ts') },
  tools: { isWanted: ({ connection }) => connection.state === 'live', load: () => import('./panel-tools.ts') },
  menu: { isWanted: ({ view }) => view !== undefined, load: () => import('./panel-menu.ts') },
  'typing-and-seen': { isWanted: ({ view }) => view !== undefined, load: () => import('./typing-and-seen.ts') },
} as const satisfies Readonly<Record<string, Shelved>>;

export type ExtraName = keyof typeof shelf;

/** Loads extras, once each. What can't be loaded is tried again with the next change of the snapshot. */
export class PanelExtras {
  private readonly panel: PanelHost;
  private readonly loading = new Map<string, Promise<boolean>>();
  private readonly loaded = new Map<string, PanelExtra>();

  constructor(panel: PanelHost) {
    this.panel = panel;
  }

  /** In the order of the shelf; one that is not there yet has its place, so that what is drawn of others stays. */
  get all(): readonly PanelExtra[] {
    return Object.keys(shelf).map((name) => this.loaded.get(name) ?? {});
  }

  /** The first that has something in this place. */
  first(ask: (extra: PanelExtra) => unknown): unknown {
    for (const extra of this.all) {
      const found = ask(extra);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Loads what the snapshot calls for. */
  want(snapshot: VisitorSnapshot): void {
    for (const [name, { isWanted }] of Object.entries<Shelved>(shelf)) {
      if (isWanted(snapshot)) void this.have(name as ExtraName);
    }
  }

  /** Resolves with whether it is there. */
  have(name: ExtraName): Promise<boolean> {
    let loading = this.loading.get(name);
    if (!loading) {
      loading = this.load(name, shelf[name]);
      this.loading.set(name, loading);
    }
    return loading;
  }

  private async load(name: ExtraName, { load }: Shelved): Promise<boolean> {
    try {
      this.loaded.set(name, (await load()).makeExtra(this.panel));
      this.panel.requestUpdate();
      return true;
    } catch {
      this.loading.delete(name);
      return false;
    }
  }
}
