/** What the parts of the administration ask of it. */
import type { Json } from '../../sdk/admin/agent-admin.ts';

/** A value is to stand at a place, or nothing any more. */
export class ConfigEditEvent extends Event {
  static readonly type = 'parlor-config-edit';
  readonly pointer: string;
  readonly value: Json | undefined;

  constructor(pointer: string, value: Json | undefined) {
    super(ConfigEditEvent.type, { bubbles: true, composed: true });
    this.pointer = pointer;
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parlor-config-edit': ConfigEditEvent;
  }
}
