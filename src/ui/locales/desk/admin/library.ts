/** Words of quick replies and articles at the administration, beside those that the desk has for both. */
import type { Languages } from '../../languages.ts';
import { adminOthersOf } from './others.ts';

/** A section that shows what stands in the library, and not in the configuration. */
export type LibrarySection = 'replies' | 'articles';

const count = new Intl.NumberFormat('en');

const en = {
  sections: {
    replies: 'Quick replies',
    articles: 'Articles',
  } satisfies Readonly<Record<LibrarySection, string>>,
  means: {
    replies: 'What everybody of the site inserts into messages with a slash. It holds as soon as it is saved here.',
    articles: 'What agents find, read and send beside their conversations. It holds as soon as it is saved here.',
  } satisfies Readonly<Record<LibrarySection, string>>,
  saveSiteFirst: 'Save the site first. After that, what its agents have at hand is written here.',
  unsaved: 'Not saved',
  find: { replies: 'Find a quick reply', articles: 'Search articles' } satisfies Readonly<
    Record<LibrarySection, string>
  >,
  make: { replies: 'New quick reply', articles: 'New article' } satisfies Readonly<Record<LibrarySection, string>>,
  loading: { replies: 'Loading quick replies…', articles: 'Loading articles…' } satisfies Readonly<
    Record<LibrarySection, string>
  >,
  noneYet: {
    replies: 'There are no quick replies for everybody yet.',
    articles: 'This site has no articles yet.',
  } satisfies Readonly<Record<LibrarySection, string>>,
  noneFound: (query: string) => `Nothing has all the words of “${query}”. Try fewer or other ones.`,
  failed: (reason: string) => `This can’t be shown right now. ${reason}`,
  language: 'Language',
  languageHint: {
    replies: 'A tag such as en, de or pt-BR; empty if it is for any.',
    articles: 'A tag such as en, de or pt-BR. Articles are searched by the words of their language.',
  } satisfies Readonly<Record<LibrarySection, string>>,
  languageWrong: 'This is no language tag. Write one such as en, de or pt-BR.',
  /** `{` and `}` stand for the names of people in a reply; an article is light markup. */
  textHint: {
    replies: '{visitor}, {agent} and {site} become names. Write {{ and }} for braces.',
    articles: '**strong**, *emphasis*, lists with “- ”, and [words](https://…) for links.',
  } satisfies Readonly<Record<LibrarySection, string>>,
  room: (used: number, max: number) => `${count.format(used)} of ${count.format(max)} characters`,
  saved: (title: string) => `Saved: ${title}`,
  removed: (title: string) => `Deleted: ${title}`,
  discard: 'Discard changes',
};

export type AdminLibraryStrings = typeof en;

export const adminLibrary: Languages<AdminLibraryStrings> = {
  name: 'admin-library',
  en,
  others: adminOthersOf((words) => words.library),
};
