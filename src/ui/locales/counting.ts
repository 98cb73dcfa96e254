/** How a language says how many there are. */

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A sentence for each plural form that `language` has, with `#` in the place of the number, as that language writes it. */
export const counting =
  (language: string, forms: Forms) =>
  (count: number): string =>
    (forms[new Intl.PluralRules(language).select(count)] ?? forms.other).replace(
      '#',
      new Intl.NumberFormat(language).format(count),
    );
