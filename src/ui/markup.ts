/**
 * What stands in a text beside words: links, and, where the desk wrote it, light markup. Rule W7 in docs/SPEC.md. Pure.
 *
 * Each pattern stops at the next mark of its own kind, so that no text takes longer than its length.
 */

/** A piece of a line. `href` is of a scheme that only leads somewhere: `https`, `http` or `mailto`. */
export type Span =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly spans: readonly Span[] };

/** Lines as they are, or the items of a list. */
export type Block =
  | { readonly kind: 'lines'; readonly spans: readonly Span[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly start: number; readonly items: readonly (readonly Span[])[] };

/** Web addresses and e-mail addresses, and nothing else. */
export const linksOf = (text: string): readonly Block[] => [{ kind: 'lines', spans: inlineOf(text, addresses) }];

/** Links, **strong**, *emphasis*, `code`, lists, and links with words of their own. */
export const markupOf = (text: string): readonly Block[] => {
  const blocks: { readonly kind: Block['kind']; readonly start: number; readonly lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [, bullet, number, item] = /^[ \t]*(?:([-*•])|(\d{1,9})[.)])[ \t]+(\S.*)$/.exec(line) ?? [];
    const kind = item === undefined ? 'lines' : bullet ? 'bullets' : 'numbers';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(item ?? line);
    else blocks.push({ kind, start: Number(number ?? 1), lines: [item ?? line] });
  }
  return blocks.flatMap(({ kind, start, lines }): Block[] => {
    if (kind !== 'lines') return [{ kind, start, items: lines.map((line) => inlineOf(line, marks)) }];
    // The lines that set a list apart are not wanted beside it.
    const filled = lines.map((line) => line.trim() !== '');
    const [from, to] = [filled.indexOf(true), filled.lastIndexOf(true) + 1];
    return to === 0 ? [] : [{ kind, spans: inlineOf(lines.slice(from, to).join('\n'), marks) }];
  });
};

const address =
  '(?<address>(?:https?:\\/\\/|www\\.)[^\\s<>"]+)|(?<mail>(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+)';
const code = '`(?<code>[^`\\n]+)`';
const labelled = '\\[(?<label>[^[\\]\\n]+)\\]\\((?<to>(?:https?:\\/\\/|mailto:)[^\\s()]+)\\)';
const strong = '\\*\\*(?<strong>[^\\s*](?:[^*\\n]*[^\\s*])?)\\*\\*';
/** Within a word these are letters like others: `two*three*four`, `a_long_name`. */
const emphasis = ['*', '_'].map((mark, index) => {
  const beside = `[\\p{L}\\p{N}${mark}]`;
  return `(?<!${beside})[${mark}](?<emphasis${index}>[^\\s${mark}](?:[^${mark}\\n]*[^\\s${mark}])?)[${mark}](?!${beside})`;
});

const addresses = address;
const marks = [code, labelled, address, strong, ...emphasis].join('|');

const inlineOf = (text: string, pattern: string): readonly Span[] => {
  const search = new RegExp(pattern, 'giu');
  const spans: Span[] = [];
  let done = 0;
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const { span, length } = spanOf(found);
    if (!span) continue;
    if (found.index > done) spans.push({ kind: 'text', text: text.slice(done, found.index) });
    spans.push(span);
    done = found.index + length;
    search.lastIndex = done;
  }
  if (done < text.length) spans.push({ kind: 'text', text: text.slice(done) });
  return spans;
};

/** What was found, if it is more than words, and how much of the text it takes. */
const spanOf = ({ 0: whole, groups = {} }: RegExpExecArray): { readonly span?: Span; readonly length: number } => {
  const { code: verbatim, label, to, strong: bold, emphasis0, emphasis1, address: web, mail } = groups;
  const { length } = whole;
  const inner = emphasis0 ?? emphasis1;
  if (verbatim !== undefined) return { span: { kind: 'code', text: verbatim }, length };
  if (bold !== undefined) return { span: { kind: 'strong', spans: inlineOf(bold, marks) }, length };
  if (inner !== undefined) return { span: { kind: 'emphasis', spans: inlineOf(inner, marks) }, length };
  const text = label ?? withoutPunctuation(whole);
  const href = hrefOf(to ?? (web === undefined ? `mailto:${mail}` : text.replace(/^www\./i, 'https://$&')));
  if (href === undefined || (label !== undefined && isOtherAddress(label, href))) return { length };
  return { span: { kind: 'link', href, text }, length: label === undefined ? text.length : length };
};

/** Whether the words of a link say that it leads elsewhere. */
const isOtherAddress = (label: string, href: string): boolean =>
  inlineOf(label, addresses).some((span) => span.kind === 'link' && span.href !== href);

/** An address that ends a sentence, or stands in brackets, is without what belongs to the sentence. */
const withoutPunctuation = (found: string): string => {
  let text = found;
  while (/[.,:;!?'’”»…*_~)\]}。，、！？）」]$/u.test(text)) {
    if (text.endsWith(')') && countOf(text, '(') >= countOf(text, ')')) break;
    text = text.slice(0, -1);
  }
  return text;
};

const countOf = (text: string, character: string): number => text.split(character).length - 1;

/** Where it leads; undefined for what is no address, or pretends with a name before an `@` to be another one. */
const hrefOf = (to: string): string | undefined => {
  if (!URL.canParse(to)) return undefined;
  const { href, protocol, username, password } = new URL(to);
  const isPlain = username === '' && password === '';
  return isPlain && ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
};
