import { useMemo } from 'react'
import { SEVERAL_DISTRICTS } from '@shared/budget/budget-pivot'
import type { TextKey } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'
import { compareThai } from '@shared/kernel/thai-text'
import { FUND_SOURCES } from '@shared/project/project-record'
import { STANDINGS } from '@shared/project/project-step-record'
import type { Formats } from '@renderer/ui/formats'
import { useNumerals, useT } from '@renderer/ui/language'
import { familyWords } from '../family-words'
import type { ProjectRow, ProjectsView } from '../use-projects'
import type { CompareRows } from './list-lines'
import { NOT_SAID, type FilterName, type Grouping, type SortName } from './list-view'

/** What the list calls its keys, and the order they stand in. */
export interface ListWords {
  readonly word: (name: FilterName, key: string) => string
  readonly compareKeys: (name: FilterName | Grouping, a: string, b: string) => number
  readonly compareRows: Readonly<Record<SortName, CompareRows>>
}

export function useListWords(view: ProjectsView | undefined): ListWords {
  const t = useT()
  const formats = useNumerals()
  return useMemo(() => listWords(t, formats, view ?? { rows: [], issues: [], strategies: [] }), [t, formats, view])
}

export function listWords(t: Translate, formats: Formats, { issues, strategies }: Pick<ProjectsView, 'issues' | 'strategies'>): ListWords {
  const records = [...issues, ...strategies]
  const titles = new Map(records.map(({ id, fields }) => [id, formats.text(fields.title)]))
  const places = new Map<string, number>([...FUND_SOURCES, ...STANDINGS, ...records.map(({ id }) => id)].map((key, index) => [key, index]))
  const word = (name: FilterName, key: string): string => {
    if (key === NOT_SAID) return t(`project.view.none.${name}` as TextKey)
    switch (name) {
      case 'year': return formats.year(Number(key))
      case 'source': return t(`domain.fundSource.${key}` as TextKey)
      case 'standing': return t(`standing.at.${key}` as TextKey)
      case 'kind': return t(`proposal.workKind.${key}` as TextKey)
      case 'gap': return t(`project.view.gap.${key}` as TextKey)
      case 'district': return key === SEVERAL_DISTRICTS ? t('project.view.several') : formats.text(key)
      case 'family': return familyWords(t, formats, key)
      case 'issue':
      case 'strategy': return titles.get(key) ?? t('project.view.gone')
    }
  }
  const compareKeys: ListWords['compareKeys'] = (name, a, b) => {
    const last = Number(a === NOT_SAID) - Number(b === NOT_SAID)
    if (last !== 0) return last
    const inPlace = (places.get(a) ?? 0) - (places.get(b) ?? 0)
    return name === 'year' ? Number(a) - Number(b) : inPlace || compareThai(a, b)
  }
  return { word, compareKeys, compareRows: compareRowsBy(word, compareKeys) }
}

/** Figures by value, words by the Thai dictionary, codes by their numbers, standings along their way. */
function compareRowsBy(word: ListWords['word'], compareKeys: ListWords['compareKeys']): ListWords['compareRows'] {
  const byText = (read: (row: ProjectRow) => string): CompareRows => (a, b) => compareThai(read(a), read(b))
  return {
    order: (a, b) => a.order - b.order,
    code: byText(({ project }) => project.fields.code),
    title: byText(({ project }) => project.fields.title),
    year: (a, b) => a.project.fields.fiscalYear - b.project.fields.fiscalYear,
    source: byText(({ project }) => word('source', project.fields.fundSource)),
    district: (a, b) => compareKeys('district', a.groupKeys.district, b.groupKeys.district),
    standing: (a, b) => compareKeys('standing', a.way.standing, b.way.standing),
    lines: (a, b) => a.lines.length - b.lines.length,
    total: (a, b) => a.total - b.total
  }
}
