/** A chat in the page: its panel opens by itself once the visitor is about to see it. Loaded for such elements only. */
import { adopt, sheetOf } from './adopted-styles.ts';
import { inlineStyles } from './inline.styles.ts';
import type { ParlorChat } from './parlor-chat.ts';

/** How far below the fold the panel is fetched: by the time it is reached it is there. */
const rootMargin = '300px';

const sheet = sheetOf(inlineStyles);

/** Opens the panel as soon as `chat` comes near the window, without the focus, and tells it whether it can be seen. */
export const showInView = (chat: ParlorChat): void => {
  // Put back where it was, nothing has moved as far as an observer knows: it has to begin anew.
  chat.unwatch?.();
  adopt(chat, sheet);
  const isOurs = (): boolean => chat.isConnected && chat.layout === 'inline';
  const near = new IntersectionObserver(
    (entries) => {
      if (!isOurs()) leave();
      else if (!chat.isOpen && entries.some(({ isIntersecting }) => isIntersecting)) void chat.open();
    },
    { rootMargin },
  );
  const seen = new IntersectionObserver((entries) => {
    if (isOurs()) chat.look(entries.at(-1)?.isIntersecting === true);
  });
  const leave = (): void => {
    near.disconnect();
    seen.disconnect();
    chat.look(true);
  };
  chat.unwatch = leave;
  chat.look(false);
  near.observe(chat);
  seen.observe(chat);
};
