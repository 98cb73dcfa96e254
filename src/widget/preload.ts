/** What opening the chat will need, fetched for whoever comes near its launcher. What fails now is tried again then. */
import { adopt } from './adopted-styles.ts';

export const preload = (chat: Element): void => {
  Promise.all([import('./chat.ts'), import('./parlor-panel.ts')]).then(
    ([{ launcherLooks }]) => adopt(chat, launcherLooks),
    () => undefined,
  );
};
