/** The types of files that can be told apart by what is in them, and what is done with each. Rule W5 in docs/SPEC.md. */

export interface FileType {
  /** Without the dot, the usual one first. */
  readonly endings: readonly [string, ...string[]];
  /** Taken where a site has not said what it takes. */
  readonly isUsual: boolean;
  /** Shown as it is: pixels and nothing else. Everything else is only ever saved. */
  readonly isShown: boolean;
}

const shown = (...endings: FileType['endings']): FileType => ({ endings, isUsual: true, isShown: true });
const saved = (...endings: FileType['endings']): FileType => ({ endings, isUsual: true, isShown: false });
/** Only where a site asks for it: what can hold anything, or is large. */
const asked = (...endings: FileType['endings']): FileType => ({ endings, isUsual: false, isShown: false });

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** By media type. What is not here is not taken, whatever a site says. */
export const fileTypes = {
  'image/png': shown('png'),
  'image/jpeg': shown('jpg', 'jpeg', 'jfif'),
  'image/gif': shown('gif'),
  'image/webp': shown('webp'),
  'image/avif': shown('avif'),
  'image/heic': saved('heic', 'heif'),
  'application/pdf': saved('pdf'),
  'text/plain': saved('txt', 'log', 'md'),
  'text/csv': saved('csv'),
  [`${office}.wordprocessingml.document`]: saved('docx'),
  [`${office}.spreadsheetml.sheet`]: saved('xlsx'),
  [`${office}.presentationml.presentation`]: saved('pptx'),
  [`${openDocument}.text`]: saved('odt'),
  [`${openDocument}.spreadsheet`]: saved('ods'),
  [`${openDocument}.presentation`]: saved('odp'),
  'application/zip': asked('zip'),
  'audio/mpeg': asked('mp3'),
  'audio/ogg': asked('ogg', 'oga'),
  'audio/x-m4a': asked('m4a'),
  'video/mp4': asked('mp4'),
  'video/quicktime': asked('mov'),
  'video/webm': asked('webm'),
} as const satisfies Readonly<Record<string, FileType>>;

const known: Readonly<Record<string, FileType>> = fileTypes;

/** What is taken where a site has not said it. */
export const usualTypes: readonly string[] = Object.keys(known).filter((type) => known[type]?.isUsual);

export const fileTypeOf = (type: string): FileType | undefined =>
  Object.hasOwn(known, type) ? known[type] : undefined;

/** Whether a page may show it as a picture. */
export const isPicture = (type: string): boolean => fileTypeOf(type)?.isShown === true;
