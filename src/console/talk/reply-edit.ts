/** A quick reply that is being written or changed: what it was made from, and what is wrong with it. Rule S10. Pure. */
import { nameLengthMax, quickReplyLengthMax } from '../../core/limits.ts';
import { type QuickReply, quickReplyProblem } from '../../core/quick-replies/quick-reply.ts';
import { textLength } from '../../core/text.ts';

export type ShelfName = 'own' | 'site';

export interface ReplyEdit {
  readonly id: string;
  readonly shelf: ShelfName;
  readonly title: string;
  readonly text: string;
  readonly language?: string;
  /** Of what it was made from; 0 for a new one. */
  readonly version: number;
}

export const newEdit = (id: string, text = ''): ReplyEdit => ({ id, shelf: 'own', title: '', text, version: 0 });

export const editOf = ({ id, owner, title, text, language, version }: QuickReply): ReplyEdit => ({
  id,
  shelf: owner === undefined ? 'site' : 'own',
  title,
  text,
  ...(language !== undefined && { language }),
  version,
});

/** Tells it from others: the same id may stand on both shelves. */
export const keyOf = ({ shelf, id }: Pick<ReplyEdit, 'shelf' | 'id'>): string => `${shelf}:${id}`;

/** Whether anything in it is not kept yet. */
export const isUnsaved = (edit: ReplyEdit, kept: QuickReply | undefined): boolean =>
  edit.title !== (kept?.title ?? '') || edit.text !== (kept?.text ?? '');

/** How much more fits into its fields; below 0 where it is too much. */
export const roomIn = ({
  title,
  text,
}: Pick<ReplyEdit, 'title' | 'text'>): Readonly<Record<'title' | 'text', number>> => ({
  title: nameLengthMax - textLength(title),
  text: quickReplyLengthMax - textLength(text),
});

/** The field that keeps it from being saved, and why. */
export const editProblem = (
  edit: ReplyEdit,
): { readonly field: 'title' | 'text'; readonly isMissing: boolean } | undefined => {
  const problem = quickReplyProblem(edit);
  if (!problem) return undefined;
  return {
    field: problem.params?.['field'] === 'title' ? 'title' : 'text',
    isMissing: problem.refused === 'text-empty',
  };
};
