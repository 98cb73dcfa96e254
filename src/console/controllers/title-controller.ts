/** Says in the tab's title what waits, while nobody looks at the tab. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The page's own title is put back when the tab is seen, nothing waits any more, or the host goes. */
export class TitleController implements ReactiveController {
  private readonly worded: (title: string) => string | undefined;
  private former: { readonly title: string; readonly shown: string } | undefined;

  /** `worded` makes the title that tells of it from the page's own; undefined if nothing waits. */
  constructor(host: ReactiveControllerHost, worded: (title: string) => string | undefined) {
    this.worded = worded;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.handleChange);
    this.handleChange();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.handleChange);
    document.title = this.own;
    this.former = undefined;
  }

  hostUpdated(): void {
    this.handleChange();
  }

  private readonly handleChange = (): void => {
    const title = this.own;
    const shown = document.hidden ? this.worded(title) : undefined;
    this.former = shown === undefined ? undefined : { title, shown };
    if (document.title !== (shown ?? title)) document.title = shown ?? title;
  };

  /** The page's title. One that the page has set meanwhile is the page's, too. */
  private get own(): string {
    return this.former && document.title === this.former.shown ? this.former.title : document.title;
  }
}
