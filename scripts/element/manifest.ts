/** The custom-elements manifest of `<parlor-chat>`: what the analyzer reads off the source, as far as it concerns a page. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pagePalette } from '../../src/ui/styles/tokens.ts';

export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly kind?: string;
  readonly privacy?: string;
  readonly parameters?: readonly (Entry & { readonly optional?: boolean })[];
  readonly return?: Entry;
}

type List = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties';
export type Declaration = Entry & Readonly<Record<List, readonly Entry[]>>;

const config = 'scripts/element/analyzer.config.mjs';

const declarations = (): readonly Declaration[] => {
  // The analyzer writes inside the project only.
  const folder = mkdtempSync('.manifest-');
  try {
    const analyze = ['--no-install', 'cem', 'analyze', '--config', config, '--outdir', folder];
    execFileSync('npx', analyze, { stdio: 'pipe' });
    // Of a name with a hyphen the analyzer takes the quotes along.
    const manifest = readFileSync(join(folder, 'custom-elements.json'), 'utf8').replace(/"'([\w-]+)'"/g, '"$1"');
    const { modules } = JSON.parse(manifest);
    return modules.flatMap((one: { declarations: readonly Declaration[] }) => one.declarations);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const colours: readonly Entry[] = Object.entries(pagePalette).map(([name, [light, dark]]) => ({
  name: `--parlor-${name}`,
  default: `light-dark(${light}, ${dark})`,
  description: 'A colour; whoever sets it sets it for light and dark.',
}));

/** The element as a page has it: with the parts of its panel, every colour, and without what is not the page's. */
export const chatDeclaration = (): Declaration => {
  const found = declarations();
  const [chat, panel] = ['ParlorChat', 'ParlorPanel'].map((of) => found.find(({ name }) => name === of));
  if (!chat || !panel) throw new Error('The analyzer finds no ParlorChat or no ParlorPanel.');
  const isPublic = ({ privacy, description = '' }: Entry): boolean =>
    (privacy ?? 'public') === 'public' && !description.startsWith('@');
  return {
    ...chat,
    members: chat.members.filter(isPublic),
    cssParts: [...chat.cssParts, ...panel.cssParts],
    cssProperties: [...chat.cssProperties, ...colours],
  };
};
