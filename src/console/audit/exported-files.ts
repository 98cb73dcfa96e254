/** The files that an export of a visitor's data names. Pure. Rule X6 in docs/SPEC.md; the shape is told in docs/OPERATING.md. */
import { exportListedBytes } from '../../core/privacy-limits.ts';

export interface ExportedFile {
  readonly conversation: string;
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** When it was sent, as ISO 8601. */
  readonly at: string;
}

/** In the order of the document; undefined if that is too large to be looked through in a page, or is none. */
export const filesIn = async (document: Blob): Promise<readonly ExportedFile[] | undefined> => {
  if (document.size > exportListedBytes) return undefined;
  try {
    return listOf(fieldOf(JSON.parse(await document.text()), 'conversations')).flatMap(filesOf);
  } catch {
    return undefined;
  }
};

const filesOf = (conversation: unknown): readonly ExportedFile[] =>
  listOf(fieldOf(conversation, 'events')).flatMap((event) =>
    listOf(fieldOf(event, 'attachments')).flatMap((file): readonly ExportedFile[] => {
      const [id, name, bytes] = [fieldOf(file, 'id'), fieldOf(file, 'name'), fieldOf(file, 'bytes')];
      const [at, of] = [fieldOf(event, 'at'), fieldOf(conversation, 'id')];
      return typeof id === 'string' && typeof name === 'string' && typeof of === 'string'
        ? [{ conversation: of, id, name, bytes: Number(bytes) || 0, at: typeof at === 'string' ? at : '' }]
        : [];
    }),
  );

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
