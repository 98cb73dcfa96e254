/**
 * What the tests need from the system beside Node: a browser, two servers, glyphs. Installs what is missing on Debian and
 * Ubuntu where it may, says what to install where it may not, and does nothing where all is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Each package, and whether what it brings is there already. */
const packages: Readonly<Record<string, () => boolean>> = {
  // Where the runners of the browser tests look for it.
  chromium: () => process.env.CHROMIUM !== undefined || existsSync('/usr/bin/chromium'),
  postgresql: () => onPath('initdb') || globSync('/usr/lib/postgresql/*/bin/initdb').length > 0,
  'nats-server': () => onPath('nats-server') || existsSync('/usr/sbin/nats-server'),
  // Elsewhere than on Linux, systems come with their fonts.
  'fonts-noto-core': () =>
    process.platform !== 'linux' || globSync('/usr/share/fonts/**/NotoSans-Regular.*').length > 0,
};

const missing = (): string[] => Object.keys(packages).filter((name) => packages[name]?.() === false);

const succeeds = (command: readonly string[], output: 'ignore' | 'inherit' = 'inherit'): boolean => {
  const [program = '', ...args] = command;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: ['ignore', output, output], env }).status === 0;
};

/** How this user becomes root: not at all, by sudo without a password, or undefined if they can't. */
const asRoot = (): readonly string[] | undefined => {
  if (process.getuid?.() === 0) return [];
  return succeeds(['sudo', '-n', 'true'], 'ignore') ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : undefined;
};

const install = (names: readonly string[]): void => {
  const root = onPath('apt-get') ? asRoot() : undefined;
  if (!root) return;
  console.log(`Installing ${names.join(', ')} …`);
  // A fresh machine knows no packages at all; one that can't reach a mirror may still have them at hand.
  succeeds([...root, 'apt-get', 'update', '-qq']);
  succeeds([...root, 'apt-get', 'install', '-qq', '--yes', '--no-install-recommends', ...names]);
};

const needed = missing();
if (needed.length > 0) install(needed);
const left = missing();
if (left.length > 0) {
  console.error(`The tests need ${left.join(', ')}. On Debian and Ubuntu:\n`);
  console.error(`  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${left.join(' ')}\n`);
  process.exitCode = 1;
}
