/** Quick replies and articles as an admin writes them: what each was made from, and what is wrong with it. Rule S10. Pure but for the list. */
import type { Refusal } from '../../core/errors.ts';
import { articleProblem } from '../../core/knowledge/article.ts';
import { articleLengthMax, languageLengthMax, nameLengthMax, quickReplyLengthMax } from '../../core/limits.ts';
import { quickReplyProblem } from '../../core/quick-replies/quick-reply.ts';
import { Observable, type Readable } from '../../sdk/observable.ts';
import type { LibrarySection } from '../../ui/locales/desk/admin/library.ts';

/** What can be written of either. */
export interface EntryContent {
  readonly title: string;
  readonly text: string;
  /** A tag; empty for a quick reply that is for any. */
  readonly language: string;
}

/** One as it is kept. */
export interface Entry extends EntryContent {
  readonly id: string;
  readonly version: number;
}

/** One that is being written. */
export interface EntryEdit extends Entry {
  /** Id of the site whose it is. */
  readonly site: string;
  readonly section: LibrarySection;
  /** What it was when somebody began. */
  readonly was: EntryContent;
}

/** The part of a site's library that something stands in. */
export type EntryPlace = Pick<EntryEdit, 'site' | 'section'>;

export const newEntry = (place: EntryPlace, id: string, language: string): EntryEdit => {
  const was = { title: '', text: '', language };
  return { ...place, id, version: 0, ...was, was };
};

export const editOfEntry = ({ site, section }: EntryPlace, entry: Entry): EntryEdit => {
  const { title, text, language } = entry;
  return { ...entry, site, section, was: { title, text, language } };
};

export const isEntryChanged = ({ was, ...edit }: EntryEdit): boolean =>
  edit.title !== was.title || edit.text !== was.text || edit.language !== was.language;

export const entryLengthMax = {
  replies: { title: nameLengthMax, text: quickReplyLengthMax },
  articles: { title: nameLengthMax, text: articleLengthMax },
} as const satisfies Readonly<Record<LibrarySection, Readonly<Record<'title' | 'text', number>>>>;

/** The field that keeps something from being saved, and why. */
export interface WrongEntry {
  readonly field: keyof EntryContent;
  readonly code: Refusal['refused'] | undefined;
}

export const entryProblem = (edit: EntryEdit): WrongEntry | undefined => {
  const { section, title, text, language } = edit;
  const problem = section === 'replies' ? quickReplyProblem({ title, text }) : articleProblem({ title, body: text });
  if (problem) return { field: problem.params?.['field'] === 'title' ? 'title' : 'text', code: problem.refused };
  const isTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u.test(language) && language.length <= languageLengthMax;
  const mayBeEmpty = section === 'replies' && language === '';
  return isTag || mayBeEmpty ? undefined : { field: 'language', code: undefined };
};

/** What is written and not saved, for as long as the desk is open. */
export class EntryEdits implements Readable<readonly EntryEdit[]> {
  readonly #edits = new Observable<readonly EntryEdit[]>([]);

  readonly getSnapshot = (): readonly EntryEdit[] => this.#edits.getSnapshot();

  readonly subscribe = (listener: () => void): (() => void) => this.#edits.subscribe(listener);

  of(place: EntryPlace, id: string): EntryEdit | undefined {
    return this.in(place).find((one) => one.id === id);
  }

  in({ site, section }: EntryPlace): readonly EntryEdit[] {
    return this.getSnapshot().filter((one) => one.site === site && one.section === section);
  }

  /** Keeps it, if anything in it is to be saved. */
  keep(edit: EntryEdit): void {
    const others = this.#without(edit);
    this.#edits.set(isEntryChanged(edit) ? [...others, edit] : others);
  }

  drop(edit: EntryPlace & Pick<EntryEdit, 'id'>): void {
    this.#edits.set(this.#without(edit));
  }

  #without({ site, section, id }: EntryPlace & Pick<EntryEdit, 'id'>): readonly EntryEdit[] {
    return this.getSnapshot().filter((one) => one.site !== site || one.section !== section || one.id !== id);
  }
}
