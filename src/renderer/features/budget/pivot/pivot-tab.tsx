import { useMemo, useState } from 'react'
import { pivotFacts } from '@shared/budget/budget-pivot'
import { comparePivotKeys } from '@shared/budget/pivot-order'
import { factsBehind, narrowed, pivotTree } from '@shared/budget/pivot-tree'
import { formatMillionBaht } from '@shared/kernel/baht'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { useNamedViews } from '@renderer/fields/named-views'
import { useNumerals, useT } from '@renderer/ui/language'
import { axisWords } from '../axis-words'
import type { Budget } from '../use-budget'
import { CellDialog } from './cell-dialog'
import { PivotFields } from './pivot-fields'
import { PivotFilters } from './pivot-filters'
import { PivotGrid } from './pivot-grid'
import { linesOf } from './pivot-lines'
import { PivotTools } from './pivot-tools'
import { layoutOf, PIVOT_VIEW } from './pivot-view'
import { usePivotOut } from './use-pivot-out'
import './pivot.css'

interface PivotTabProps {
  readonly budget: Budget
  /** Who looks: each has views of their own. */
  readonly person: string
}

/** The budget by year, category, source, issue and district, nested as one likes; each figure leads to the projects behind it. */
export function PivotTab({ budget, person }: PivotTabProps) {
  const t = useT()
  const formats = useNumerals()
  const remembered = useNamedViews('budget.pivot', person, PIVOT_VIEW)
  const { view, setView } = remembered
  const { commitments, sharesDistricts, rows, column, filters, unit } = view
  const { projects, lines: budgetLines, issues } = budget
  const [place, setPlace] = useState<{ readonly path: readonly string[]; readonly column: string | null } | null>(null)
  const facts = useMemo(() => pivotFacts({ projects, lines: budgetLines, withCommitments: commitments, sharesDistricts }), [projects, budgetLines, commitments, sharesDistricts])
  const words = useMemo(() => axisWords(t, formats, issues), [t, formats, issues])
  const compare = useMemo(() => comparePivotKeys(issues), [issues])
  const layout = useMemo(() => layoutOf({ rows, column, filters }), [rows, column, filters])
  const tree = useMemo(() => pivotTree(facts, layout, compare), [facts, layout, compare])
  const lines = useMemo(() => linesOf(tree, view), [tree, view])
  const all = useMemo(() => sumSatang(facts.map(({ amount }) => amount)), [facts])
  const money = useMemo(() => (amount: Satang): string => (unit === 'baht' ? formats.money(amount) : formatMillionBaht(amount, formats.numerals)), [unit, formats])
  const nameOf = (path: readonly string[]): string => { const axis = rows[path.length - 1]; return axis === undefined ? t('figures.pivot.total') : words(axis, path.at(-1) ?? '') }
  const columnName = (key: string): string => (column === 'none' ? '' : words(column, key))
  const out = usePivotOut({ budget, view, tree, lines, facts: narrowed(facts, filters), words })
  const titleOf = (path: readonly string[], key: string | null): string => t('figures.pivot.inCell', {
    place: [...path.map((each, at) => { const axis = rows[at]; return axis === undefined ? each : words(axis, each) }), ...(key === null ? [] : [columnName(key)])].join(' · ') || t('figures.pivot.total')
  })
  return (
    <div className="budget-tab pivot-tab">
      <PivotFields view={view} onView={setView} />
      <PivotFilters facts={facts} view={view} onView={setView} words={words} compare={compare} />
      <PivotTools remembered={remembered} out={out} isDeep={rows.length > 1} />
      {out.refused !== null && <p role="alert" className="refused">{out.refused}</p>}
      <PivotGrid
        caption={out.title} tree={tree} lines={lines} view={view} onView={setView} nameOf={nameOf} columnName={columnName} money={money}
        onOpen={(path, key) => { setPlace({ path, column: key }) }} onCopy={out.copy}
      />
      {tree.whole.total !== all && <p className="budget-tab-note" role="status">{t('figures.pivot.narrowed', { total: formats.money(tree.whole.total), all: formats.money(all) })}</p>}
      {place !== null && <CellDialog budget={budget} facts={factsBehind(facts, layout, place.path, place.column)} title={titleOf(place.path, place.column)} onClose={() => { setPlace(null) }} />}
    </div>
  )
}
