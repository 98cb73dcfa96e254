/** The words of `<parlor-chat>`: the launcher's, in the language of the element, and the page's own in place of any. */
import type { Reword } from '../ui/locales/languages.ts';
import { launcher } from '../ui/locales/launcher/languages.ts';
import { Speaker } from '../ui/locales/speaker.ts';
import { ChatAttributes } from './chat-attributes.ts';
import type { SiteStrings } from './site-strings.ts';

export abstract class ChatWords extends ChatAttributes {
  /** @internal */
  reword: Reword | undefined;

  protected readonly words = new Speaker(launcher, () => this.render());
  private own: SiteStrings | undefined;

  /**
   * The page's own texts, in the place of ours: by set, as in `ui/locales`. Where ours depends on something, a function, or a
   * text with that in braces. One whose name is not known is warned of, and nothing else.
   */
  get strings(): SiteStrings | undefined {
    return this.own;
  }

  set strings(strings: SiteStrings | undefined) {
    this.own = strings;
    import('./site-strings.ts').then(
      ({ putInto }) => {
        putInto(this);
        if (this.shadowRoot) this.render();
      },
      // Ours will do.
      () => undefined,
    );
  }

  /** Takes over strings that were set before this script was there: they are in the way. */
  protected takeStrings(): void {
    const { strings } = this;
    if (Reflect.deleteProperty(this, 'strings') && strings !== this.own) this.strings = strings;
  }

  protected abstract render(): void;
}
