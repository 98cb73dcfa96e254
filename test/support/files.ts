/** Small files of many kinds, made here: what a relay is to tell apart by what is in them. */
import { deflateSync } from 'node:zlib';

const crcOf = (bytes: Uint8Array): number => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (name: string, content: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  return Buffer.concat([uint32(content.length), named, uint32(crcOf(named))]);
};

/** A picture of so many dots, in one colour; with `more` bytes that nothing looks at. */
export const png = (width = 4, height = 3, more = 0): Buffer => {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])]);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x7f)]);
  const dots = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rest = more === 0 ? [] : [chunk('teXt', Buffer.alloc(more, 0x20))];
  const chunks = [chunk('IHDR', header), chunk('IDAT', dots), ...rest, chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
};

/** A zip with one file in it, stored as it is. */
export const zip = (name: string, content: string): Buffer => {
  const [path, bytes] = [Buffer.from(name), Buffer.from(content)];
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(crcOf(bytes), 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt32LE(bytes.length, 22);
  header.writeUInt16LE(path.length, 26);
  return Buffer.concat([header, path, bytes]);
};

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const files = {
  png: png(),
  gif: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  pdf: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'),
  text: Buffer.from('Good evening – a note.\r\n\tAnd another line.\n'),
  csv: Buffer.from('name;price\nlamp;12\n'),
  docx: zip(
    '[Content_Types].xml',
    `<Types><Override PartName="/word/document.xml" ContentType="${wordprocessing}.main+xml"/></Types>`,
  ),
  zip: zip('a.txt', 'a'),
  exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(62)]),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  html: Buffer.from('  <!DOCTYPE html><script>alert(1)</script>'),
} as const;
