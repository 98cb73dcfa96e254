/** What is wrong with a configuration, as its fields say it: what can be judged here is said here, before the relay is asked. Rules O1 and X4. */
import { passwordLength } from '../../core/account-limits.ts';
import { knownOf, passwordProblem } from '../../core/accounts/password.ts';
import type { AdminConfig } from '../../sdk/admin/agent-admin.ts';
import type { AdminStrings } from '../../ui/locales/desk/admin/frame.ts';
import { fieldsOf, textOf } from './json.ts';

/** A place that is wrong, by its JSON pointer, and what is shown of it. */
export interface ToldProblem {
  readonly path: string;
  /** What follows the name of the field, or a whole sentence. */
  readonly message: string;
  readonly isWhole?: boolean;
  /** Where it is in another language than the screen. */
  readonly language?: 'en';
}

/** What the relay has said, and what is known better here. */
export const toldProblems = (
  problems: readonly ToldProblem[],
  config: AdminConfig,
  words: AdminStrings,
): readonly ToldProblem[] => {
  const weak = new Map(weakPasswords(config, words).map((one) => [one.path, one]));
  return problems.map((one) => {
    // A hash is nothing that anybody fills in here: a password is.
    if (one.path.endsWith('/passwordHash'))
      return { path: one.path.replace(/Hash$/, ''), message: words.passwordMissing };
    return weak.get(one.path) ?? one;
  });
};

/** The same, and what is known of what was typed since. */
export const problemsInFields = (
  problems: readonly ToldProblem[],
  config: AdminConfig,
  words: AdminStrings,
): readonly ToldProblem[] => {
  const weak = weakPasswords(config, words);
  const others = toldProblems(problems, config, words).filter(({ path }) => !weak.some((one) => one.path === path));
  return [...others, ...weak];
};

const weakPasswords = ({ sites, agents }: AdminConfig, words: AdminStrings): readonly ToldProblem[] =>
  agents.flatMap((one, at) => {
    const { password, site, name, login } = fieldsOf(one);
    if (typeof password !== 'string' || password === '') return [];
    const works = fieldsOf(sites.find((other) => fieldsOf(other)['id'] === site));
    const known = knownOf({ name: textOf(name), login: textOf(login) }, textOf(site), textOf(works['name']));
    const problem = passwordProblem(password, known);
    if (problem === undefined) return [];
    const message = problem === 'short' ? words.passwordShort(passwordLength.min) : words.passwordWeak[problem];
    return [{ path: `/agents/${at}/password`, message }];
  });
