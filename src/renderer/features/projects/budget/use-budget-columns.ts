import { useMemo, useRef } from 'react'
import { activityRecord } from '@shared/activity/activity-record'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { CapitalGroup } from '@shared/budget/capital-groups'
import { commitmentYears } from '@shared/budget/line-parts'
import type { FiscalYear } from '@shared/kernel/calendar'
import { formatMillionBaht } from '@shared/kernel/baht'
import type { Project } from '@shared/project/project-record'
import { useRecords } from '@renderer/live/use-records'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useNumerals, useT } from '@renderer/ui/language'
import { categoryTitle } from '../category-title'
import { columnsOfSet, type ColumnSet } from './column-sets'
import { sumTable } from './column-sums'
import type { BudgetColumn } from './common-columns'
import { KeptEntries, type KeptInput, type ShownBudget } from './kept-entries'
import type { StepSheet } from './step-sheet'
import type { BudgetEdits } from './use-budget-edits'

const NO_ACTIVITIES: readonly never[] = []

/** The columns of a set; they change with words and years, not with the figures that are typed. */
export function useBudgetColumns(set: ColumnSet, project: Project, lines: readonly BudgetLine[], steps: StepSheet): readonly BudgetColumn[] {
  const t = useT()
  const formats = useNumerals()
  const { fiscalYear, fundSource } = project.fields
  const activities = useRecords(activityRecord, project.plan) ?? NO_ACTIVITIES
  const { canEdit } = usePlanFields()
  const years = useMemo(() => commitmentYears(lines, fiscalYear), [lines, fiscalYear]).join(' ')
  const options = useMemo(
    () => activities.filter(({ fields }) => fields.project === project.id).map(({ id, fields }) => ({ id, label: fields.title })),
    [activities, project.id]
  )
  return useMemo(() => columnsOfSet(set, {
    t, formats, year: fiscalYear as FiscalYear, source: fundSource, activities: options, years: years.split(' ').map(Number), steps, canEditLines: canEdit
  }), [set, t, formats, fiscalYear, fundSource, options, years, steps, canEdit])
}

interface EntriesInput {
  readonly lines: readonly BudgetLine[]
  readonly shown: readonly BudgetLine[]
  readonly edits: BudgetEdits
  readonly columns: readonly BudgetColumn[]
  readonly canEdit: boolean
}

/** The rows with the subtotals of their headings, and the totals at the foot. */
export function useBudgetEntries({ lines, shown, edits, columns, canEdit }: EntriesInput): ShownBudget {
  const t = useT()
  const formats = useNumerals()
  const kept = useRef<KeptEntries | null>(null)
  kept.current ??= new KeptEntries()
  const { current: entries } = kept
  const { waiting, rowIdOf, newRow } = edits
  const table = useMemo(() => sumTable(columns, formats), [columns, formats])
  const words = useMemo((): KeptInput['words'] => {
    const capital = ({ threshold, small, large }: CapitalGroup, size: 'small' | 'large'): string => {
      const limit = formats.digits(formatMillionBaht(threshold).replace(/\.0000$/u, ''))
      return size === 'small'
        ? t('budget.grid.capitalSmall', { threshold: limit, items: formats.count(small.items), units: formats.count(small.units) })
        : t('budget.grid.capitalLarge', { threshold: limit, items: formats.count(large.length) })
    }
    return { categoryTitle: (category) => categoryTitle(t, category), capital, newRow: t('budget.grid.newRow'), unnamed: (order) => t('budget.grid.unnamed', { order: formats.count(order) }) }
  }, [t, formats])
  return useMemo(
    () => entries.next({ stored: lines, shown, waiting, rowIdOf, newRow: canEdit ? newRow : null, table, words }),
    [entries, lines, shown, waiting, rowIdOf, newRow, canEdit, table, words]
  )
}
