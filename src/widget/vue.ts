/** Types of `<parlor-chat>` for Vue's templates: `import type {} from 'parlor/widget/vue'`, once, anywhere. */
import type { DefineComponent } from 'vue';
import type { ChatAttribute } from './chat-attributes.ts';
import type { ParlorChat } from './parlor-chat.ts';

/** What stands on `<parlor-chat>`; its events are listened to as `@parlor-end`. */
export type ParlorChatProps = Partial<Pick<ParlorChat, ChatAttribute | 'strings'>>;

declare module 'vue' {
  interface GlobalComponents {
    'parlor-chat': DefineComponent<ParlorChatProps>;
  }
}
