/** What `<parlor-chat>` needs to know of its panel before it is loaded: what happens in it, and its parts. */
import type { VisitorClient } from '../sdk/visitor-verbs.ts';

/** Parts of the elements in the panel, as they can be styled from the page. */
export const transcriptParts =
  'transcript, message, message-own, bubble, bubble-own, refusal, notice, day, new-messages, avatar';
export const composerParts = 'composer, input, send';
export const panelParts = `panel, header, footer, dialog, ${transcriptParts}, ${composerParts}`;

/** What a visitor does beyond writing. */
export type PanelAct = 'minimise' | 'end' | 'start-new' | 'retry';

/** Only the panel dispatches it; only `<parlor-chat>` listens, and lets it go no further. */
export class PanelActEvent extends Event {
  static readonly type = 'parlor-panel-act';
  readonly act: PanelAct;

  constructor(act: PanelAct) {
    super(PanelActEvent.type);
    this.act = act;
  }
}

/** Something that an extra wants of the client. Goes no further than `<parlor-chat>`, which has it done. */
export class PanelDeedEvent extends Event {
  static readonly type = 'parlor-panel-deed';
  readonly deed: (client: VisitorClient) => unknown;

  /** What it rejects with, it has to tell the visitor by itself. */
  constructor(deed: (client: VisitorClient) => unknown) {
    super(PanelDeedEvent.type);
    this.deed = deed;
  }
}

/** The visitor has agreed to this version of the site's notice; undefined: not any more. Goes no further than `<parlor-chat>`. */
export class ParlorConsentEvent extends Event {
  static readonly type = 'parlor-consent';
  readonly version: string | undefined;

  constructor(version: string | undefined) {
    super(ParlorConsentEvent.type, { bubbles: true, composed: true });
    this.version = version;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parlor-consent': ParlorConsentEvent;
    'parlor-panel-act': PanelActEvent;
    'parlor-panel-deed': PanelDeedEvent;
  }
}
