/** What people of the desk read in one language, beside what visitors read, too: the sets that a desk fetches as one file. */
import type { DeskCode, FileCode } from '../../../core/further-meanings.ts';
import type { UnseenNoticeCode } from '../../../core/transcript/words.ts';
import type { AccountStrings } from './account.ts';
import type { KnowledgeStrings } from './knowledge.ts';
import type { MessageStrings } from './messages.ts';
import type { NotificationStrings } from './notifications.ts';
import type { PaletteStrings } from './palette.ts';
import type { RecordStrings } from './records.ts';
import type { ReplyStrings } from './replies.ts';
import type { SettingsStrings } from './settings.ts';
import type { SiftingStrings } from './sifting.ts';
import type { DeskStrings } from './strings.ts';
import type { SupervisionStrings } from './supervision.ts';
import type { TalkDeskStrings } from './talk.ts';
import type { WallboardStrings } from './wallboard.ts';
import type { WorkspaceStrings } from './workspace.ts';

/** Of the words that visitors read, those that they never meet. */
export interface DeskTalkStrings {
  readonly notices: Readonly<Record<UnseenNoticeCode, (name: string) => string>>;
  readonly problems: Readonly<Record<DeskCode | FileCode, string>>;
}

export interface DeskWords {
  readonly shared: DeskTalkStrings;
  readonly desk: DeskStrings;
  readonly workspace: WorkspaceStrings;
  readonly notifications: NotificationStrings;
  readonly account: AccountStrings;
  readonly settings: SettingsStrings;
  readonly sifting: SiftingStrings;
  readonly supervision: SupervisionStrings;
  readonly wallboard: WallboardStrings;
  readonly palette: PaletteStrings;
  readonly records: RecordStrings;
  readonly talkDesk: TalkDeskStrings;
  readonly replies: ReplyStrings;
  readonly messages: MessageStrings;
  readonly knowledge: KnowledgeStrings;
}
