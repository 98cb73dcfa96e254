/** What every keep of chosen files does, whatever it keeps them in. */
import { keptFilesMax } from '../../src/core/desk-limits.ts';
import type { FileKeep, KeptFile } from '../../src/sdk/files/file-keep.ts';

const now = Date.UTC(2026, 2, 4, 9, 30);

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

const about = (id: string, more: Partial<KeptFile> = {}): KeptFile => ({
  ...{ id, upload: id, conversation: 'c', name: `${id}.txt`, type: 'text/plain' },
  ...{ bytes: id.length, isMeant: false, at: now },
  ...more,
});

const check = (what: string, is: unknown, shouldBe: unknown): void => {
  if (JSON.stringify(is) !== JSON.stringify(shouldBe))
    throw new Error(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(shouldBe)}`);
};

const idsOf = async (keep: FileKeep, at = now): Promise<string> =>
  (await keep.all(at))
    .map(({ id }) => id)
    .sort()
    .join();

export const fileKeepSuite = (
  test: (title: string, run: () => Promise<void>) => void,
  open: () => Promise<FileKeep>,
): void => {
  test('[S3] what is kept is there, byte for byte, until it is removed', async () => {
    const keep = await open();
    for (const id of ['one', 'two', 'three']) check('kept', await keep.write(about(id), bytesOf(id)), true);
    const found = await keep.read('two');
    check('what is said of it', found?.kept, about('two'));
    check('its bytes', [await found?.file.text(), found?.file.type], ['two', 'text/plain']);
    check('what is not there', await keep.read('four'), undefined);
    await keep.remove(['two', 'four']);
    check('all', await idsOf(keep), 'one,three');
    await keep.clear();
    check('none', await idsOf(keep), '');
    check('kept anew', await keep.write(about('two'), bytesOf('two')), true);
    await keep.clear();
  });

  test('[S3] what is said of one is changed, and nothing comes back that is gone', async () => {
    const keep = await open();
    await keep.write(about('one'), bytesOf('one'));
    await keep.change('one', { isMeant: true });
    await keep.change('one', { upload: 'again', attachment: 'a1' });
    const changed = { isMeant: true, upload: 'again', attachment: 'a1' };
    check(
      'changed',
      JSON.stringify(Object.entries((await keep.read('one'))?.kept ?? {}).sort()),
      JSON.stringify(Object.entries(about('one', changed)).sort()),
    );
    await keep.remove(['one']);
    await keep.change('one', { isMeant: false });
    check('gone', await idsOf(keep), '');
    await keep.clear();
  });

  test('[S3] [X3] one file too many is not kept, nor one byte, nor anything for too long', async () => {
    const keep = await open();
    for (let count = 0; count < keptFilesMax.count; count += 1)
      check('there is room', await keep.write(about(`file-${count}`), bytesOf(`file-${count}`)), true);
    check('one too many', await keep.write(about('more'), bytesOf('more')), false);
    await keep.clear();
    const half = keptFilesMax.bytes / 2;
    check('half', await keep.write(about('half', { bytes: half }), new ArrayBuffer(half)), true);
    check('one byte too many', await keep.write(about('more', { bytes: half + 1 }), new ArrayBuffer(half + 1)), false);
    check('all', await keep.write(about('rest', { bytes: half }), new ArrayBuffer(half)), true);
    check('in time', await idsOf(keep, now + keptFilesMax.ageMs - 1), 'half,rest');
    check('too late', await idsOf(keep, now + keptFilesMax.ageMs), '');
    check('room again', await keep.write(about('more'), bytesOf('more')), true);
    await keep.clear();
  });
};
