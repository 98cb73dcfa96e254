/** Types of `<parlor-chat>` for JSX in React 19: `import type {} from 'parlor/widget/react'`, once, anywhere. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ChatAttribute } from './chat-attributes.ts';
import type { ParlorChat } from './parlor-chat.ts';

type ChatEvents = {
  [Name in keyof HTMLElementEventMap as Name extends `parlor-${string}` ? `on${Name}` : never]?: (
    event: HTMLElementEventMap[Name],
  ) => void;
};

/** What stands on `<parlor-chat>`: its attributes, listeners for its events, and what every element has. */
export type ParlorChatProps = DetailedHTMLProps<HTMLAttributes<ParlorChat>, ParlorChat> &
  ChatEvents &
  Partial<Pick<ParlorChat, ChatAttribute | 'strings' | 'clientFactory'>>;

declare module 'react' {
  // biome-ignore lint/style/noNamespace: where React looks for the names of elements.
  namespace JSX {
    interface IntrinsicElements {
      'parlor-chat': ParlorChatProps;
    }
  }
}
