import { editionName } from '@shared/alignment/plan-library'
import { catalogues } from '@shared/catalogue/catalogue'
import { entryOf, findItem, type FoundItem, type Library } from '@shared/catalogue/library'
import type { Translate } from '@shared/i18n/translator'
import type { Json } from '@shared/kernel/json'
import { itemName } from './item-marks'

/** What the words of a link are looked up in. */
export interface ReferenceWorld {
  /** The reference plans at hand; without them only those of this program. */
  readonly library?: Library | undefined
  /** The other values of the link: its code means something only in its own reference plan. */
  readonly view?: Readonly<Record<string, Json>> | undefined
}

const SHIPPED: Library = catalogues().map((catalogue) => ({ catalogue, origin: 'shipped' }))

/** A value of a link to a reference plan as people read it: never a bare code or id. */
export function referenceWords(t: Translate, field: string, value: Json, { library = SHIPPED, view = {} }: ReferenceWorld): string {
  const text = typeof value === 'number' ? String(value) : textOf(value)
  switch (field) {
    case 'goal': return goalWords(t, text, library, view)
    case 'catalogue': return entryOf(library, text)?.catalogue.shortTitle ?? t('alignment.value.unknownPlan')
    case 'kept': return editionWords(t, text, library)
    default: return t('alignment.version', { version: text })
  }
}

/** "เป้าหมาย 2.1 การบูรณาการ… (แผนแม่บท IT ฉบับที่ 4)" */
function goalWords(t: Translate, goal: string, library: Library, { catalogue, version }: Readonly<Record<string, Json>>): string {
  const found = findItem(library, { catalogue: textOf(catalogue), version: Number(version ?? 1), goal }) ?? inSameSeries(library, textOf(catalogue), goal)
  if (found !== undefined) return t('alignment.value.goal', { goal: itemName(found.item), catalogue: found.catalogue.shortTitle })
  const plan = entryOf(library, textOf(catalogue))?.catalogue.shortTitle
  // The goals of a province are named by record: an id tells nobody anything.
  return plan === undefined || goal.length > 20 ? t('alignment.value.unknownGoal') : t('alignment.value.goal', { goal: t('alignment.value.code', { code: goal }), catalogue: plan })
}

/** Two hands may have moved the link to different editions: the code is then read in the one that has it, and the words say which. */
function inSameSeries(library: Library, catalogue: string, goal: string): FoundItem | undefined {
  const series = entryOf(library, catalogue)?.catalogue.series
  const entries = library.filter((entry) => entry.catalogue.series === series)
  return entries.map((entry) => findItem(library, { catalogue: entry.catalogue.id, version: entry.catalogue.version, goal })).findLast((found) => found !== undefined)
}

function editionWords(t: Translate, name: string, library: Library): string {
  const entry = library.find(({ catalogue }) => editionName(catalogue) === name)
  if (entry === undefined) return t('alignment.value.unknownPlan')
  return `${entry.catalogue.shortTitle} · ${t('alignment.version', { version: String(entry.catalogue.version) })}`
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
