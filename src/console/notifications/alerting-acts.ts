/** What an agent does about notifications, as a DOM event that travels from its elements to the workspace. */
import type { ToldMatter } from './matter.ts';
import type { OwnSettings } from './own-settings.ts';

export type AlertingAct =
  | { readonly do: 'dismiss' | 'see' | 'open'; readonly matter: ToldMatter }
  /** Somebody points at a toast or has the focus in it, or no longer. */
  | { readonly do: 'hold'; readonly isHeld: boolean }
  | { readonly do: 'set'; readonly settings: Partial<OwnSettings> }
  | { readonly do: 'ask-permission' }
  /** Tries it out, and gives whether it worked as far as anybody can know. */
  | { readonly do: 'test-sound' | 'test-system'; readonly give: (worked: Promise<boolean>) => void };

export class AlertingEvent extends Event {
  static readonly type = 'parlor-alerting';
  readonly act: AlertingAct;

  constructor(act: AlertingAct) {
    super(AlertingEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parlor-alerting': AlertingEvent;
  }
}
