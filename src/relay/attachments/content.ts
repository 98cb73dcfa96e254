/**
 * What a file is, by what is in it: neither its name nor what the sender says of it counts. Rule W5 in docs/SPEC.md.
 *
 * Read is its first part, which is all that is there when the question is asked: so what is not taken is refused before
 * the rest of it comes up. What is read is hostile: nothing here throws, or takes longer for it.
 */
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { isPicture } from '../../core/attachments/file-kinds.ts';
import type { Looks } from './uploads.ts';

/** Control characters that no text has. */
const noText = new Uint8Array(256).fill(1, 0, 32).fill(1, 127, 128).fill(0, 9, 11).fill(0, 12, 14).fill(0, 27, 28);

/** Texts that a program would run or draw. */
const markup = /^\s*<(!doctype|html|head|body|script|svg|\?xml|!--)/i;

const isText = (bytes: Uint8Array): boolean => bytes.every((byte) => noText[byte] === 0);

/** Whether more of a file is what its beginning was: text stays text; of others nothing is asked. */
export const goesOnAs = (type: string, bytes: Uint8Array): boolean => !type.startsWith('text/') || isText(bytes);

/** Media type, and width and height of an image. Undefined if it is nothing that is known here. */
export const contentOf = async (head: Uint8Array, called: string): Promise<Omit<Looks, 'name'> | undefined> => {
  const type = await typeOf(head, called);
  if (type === undefined) return undefined;
  return { type, ...(isPicture(type) && sizeOf(head)) };
};

const typeOf = async (head: Uint8Array, called: string): Promise<string | undefined> => {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  // What it calls a type with parameters is that type.
  if (found) return found.mime.split(';')[0];
  if (!isText(head)) return undefined;
  if (
    markup.test(
      Buffer.from(head.subarray(0, 1_024))
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, ''),
    )
  )
    return 'text/html';
  return /\.csv$/i.test(called) ? 'text/csv' : 'text/plain';
};

/** EXIF may say that it lies on its side. Read is a copy: what reads it may look past the end of a view. */
const sizeOf = (head: Uint8Array): Pick<Looks, 'width' | 'height'> => {
  try {
    const { width, height, orientation = 1 } = imageSize(Uint8Array.from(head));
    if (!isSide(width) || !isSide(height)) return {};
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return {};
  }
};

const isSide = (pixels: number): boolean => Number.isInteger(pixels) && pixels > 0 && pixels <= 65_535;
