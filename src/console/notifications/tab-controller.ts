/** What the browser's tab says of the desk: how much waits, in its icon, and in its title while nobody looks. Rules N2 and S6 in docs/SPEC.md. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { desk as deskWords } from '../../ui/locales/desk/languages.ts';
import { notifications } from '../../ui/locales/desk/notifications.ts';
import { TitleController } from '../controllers/title-controller.ts';
import type { DeskView } from '../desk.ts';
import { TabIcon } from './tab-icon.ts';
import { unansweredIn, unreadIn } from './waiting.ts';

/** Nothing in it moves or blinks. */
export class TabController implements ReactiveController {
  private readonly view: () => DeskView | undefined;
  private readonly words;
  private readonly deskWords;
  private readonly icon = new TabIcon();

  constructor(host: ReactiveControllerHost & Element, view: () => DeskView | undefined) {
    this.view = view;
    this.words = new StringsController(host, notifications);
    this.deskWords = new StringsController(host, deskWords);
    new TitleController(host, (page) => this.titleOf(page));
    host.addController(this);
  }

  hostUpdated(): void {
    const view = this.view();
    this.icon.show(view ? unansweredIn(view).length + unreadIn(view) : 0);
  }

  hostDisconnected(): void {
    this.icon.restore();
  }

  /** Undefined if nothing waits. */
  private titleOf(page: string): string | undefined {
    const view = this.view();
    if (!view) return undefined;
    const waiting = unansweredIn(view);
    const [first] = waiting;
    if (first) return this.deskWords.strings.offersInTitle[first.offer.scenario](waiting.length, page);
    const unread = unreadIn(view);
    return unread > 0 ? this.words.strings.unreadInTitle(unread, page) : undefined;
  }
}
