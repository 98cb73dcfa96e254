/** A TypeScript file that a browser can load, with all that it imports: its types are only taken out. */
import { stripTypeScriptTypes } from 'node:module';
import { rollup } from 'rollup';

export const withoutTypes = async (file: string): Promise<string> => {
  const bundle = await rollup({
    input: file,
    plugins: [
      {
        name: 'without-types',
        transform: (source, id) => (id.endsWith('.ts') ? { code: stripTypeScriptTypes(source), map: null } : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
};
