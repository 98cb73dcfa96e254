/** Asks the visitor before a conversation is ended: loaded once there is one. */
import { html } from 'lit';
import type { Choice } from '../ui/elements/parlor-dialog.ts';
import type { ParlorChoiceEvent } from '../ui/events.ts';
import type { PanelExtra } from './panel-extra.ts';
import '../ui/elements/parlor-dialog.ts';

export const makeExtra = (): PanelExtra => ({
  over: ({ asking, strings, act, ask }) => {
    const choices: readonly Choice[] = [{ value: 'end', label: strings.end, look: 'danger' }];
    const handleChoice = ({ value }: ParlorChoiceEvent): void => {
      ask(false);
      if (value === 'end') act('end');
    };
    return html`
      <parlor-dialog
        contained
        exportparts="dialog"
        heading=${strings.endQuestion}
        text=${strings.endConsequence}
        way-out=${strings.keepTalking}
        .choices=${choices}
        ?open=${asking === true}
        @parlor-choice=${handleChoice}
      ></parlor-dialog>
    `;
  },
});
