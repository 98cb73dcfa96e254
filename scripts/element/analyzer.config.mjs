/** What the custom-elements analyzer reads. It is not to write into package.json, where its file is named already. */
export default {
  globs: ['parlor-chat', 'chat-words', 'chat-attributes', 'parlor-panel'].map((name) => `src/widget/${name}.ts`),
  litelement: true,
  packagejson: false,
  quiet: true,
};
