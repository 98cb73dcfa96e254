/** What a transcript says of the history before its first row, from the view of a conversation. */
import type { ConversationView } from '../sdk/snapshots.ts';

export const earlierOf = (view: ConversationView | undefined): 'none' | 'more' | 'loading' => {
  if (!view?.hasEarlier) return 'none';
  return view.loadsEarlier ? 'loading' : 'more';
};
