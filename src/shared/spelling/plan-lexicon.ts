import { catalogues } from '@shared/catalogue/catalogue'
import { th } from '@shared/i18n/dictionary'
import { allOffices } from '@shared/office/office'
import { makeLexicon, type Lexicon } from './lexicon'

let made: Lexicon | undefined

/** What this program itself writes in Thai: names of offices, titles of reference plans, kinds of expenditure, parts of the plan. */
export function planLexicon(): Lexicon {
  made ??= makeLexicon([...allOffices().flatMap(({ name, place }) => [name, place]), ...catalogues().flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]), ...labels()])
  return made
}

function labels(): readonly string[] {
  const { kind, part, category, categoryGroup, fundSource } = th.domain
  return [kind, part, category, categoryGroup, fundSource].flatMap((words) => Object.values(words))
}
