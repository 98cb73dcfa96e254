/** Chosen files in a browser's own database. */
import { indexedDbFiles } from '../../../src/sdk/files/indexed-db-files.ts';
import { fileKeepSuite } from '../../support/file-keep-suite.ts';
import { equal } from '../support/checks.ts';

const name = 'parlor:test:files';

const about = {
  ...{ id: 'one', upload: 'one', conversation: 'c', name: 'one.txt', type: 'text/plain' },
  ...{ bytes: 3, isMeant: false, at: 1 },
};

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

/** Whatever another version, or another script, has put there. */
const put = async (entries: Readonly<Record<string, unknown>>): Promise<void> => {
  const database = await opened();
  const transaction = database.transaction('files', 'readwrite');
  for (const [key, value] of Object.entries(entries)) transaction.objectStore('files').put(value, key);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
};

suite('chosen files in IndexedDB', () => {
  teardown(() => indexedDbFiles(name).clear());

  fileKeepSuite(
    (title, run) => void test(title, run),
    async () => indexedDbFiles(name),
  );

  test('[S3] another window finds them, and nothing is left of the database when they are forgotten', async () => {
    const [one, other] = [indexedDbFiles(name), indexedDbFiles(name)];
    await one.write(about, new TextEncoder().encode('one').buffer);
    equal(await (await other.read('one'))?.file.text(), 'one');
    await one.clear();
    equal(
      (await indexedDB.databases()).some((database) => database.name === name),
      false,
    );
    equal(await other.all(1), []);
  });

  test('[S3] what was half written, or is none of ours, is as good as nothing, and removed', async () => {
    const keep = indexedDbFiles(name);
    await keep.all(1);
    await put({
      'about:without': { ...about, id: 'without' },
      'about:short': { ...about, id: 'short' },
      'bytes:short': new ArrayBuffer(1),
      'about:odd': { id: 'odd' },
      'bytes:odd': new ArrayBuffer(3),
      'about:text': 'text',
    });
    equal(await keep.read('without'), undefined);
    equal(await keep.read('short'), undefined);
    equal(await keep.read('odd'), undefined);
    equal(await keep.all(1), []);
    const database = await opened();
    const asking = database.transaction('files').objectStore('files').getAllKeys();
    await new Promise((resolve) => {
      asking.onsuccess = resolve;
    });
    database.close();
    equal(asking.result, []);
  });

  test('[S3] a database that is not to be had rejects, and hangs nobody', async () => {
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
    try {
      const refused = await indexedDbFiles(name)
        .all(1)
        .catch((error: unknown) => (error as DOMException).name);
      equal(refused, 'SecurityError');
    } finally {
      indexedDB.open = open;
    }
  });
});
