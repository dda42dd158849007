import { useState } from 'react'
import type { PivotAxis, PivotFact } from '@shared/budget/budget-pivot'
import type { PivotTree } from '@shared/budget/pivot-tree'
import { officeOf } from '@shared/office/office'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { formatMillionBaht } from '@shared/kernel/baht'
import { now } from '@renderer/data/clock'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { usePlanName } from '@renderer/fields/plan-name'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import type { AxisWords } from '../axis-words'
import type { Budget } from '../use-budget'
import type { PivotLine } from './pivot-lines'
import { pivotPaper } from './pivot-paper'
import { pivotSheet, pivotText, type PivotSheet } from './pivot-sheet'
import type { PivotView } from './pivot-view'
import { pivotWorkbook } from './pivot-workbook'
import { savePivot, type SavedFile } from './save-pivot'

export interface PivotContents {
  readonly budget: Budget
  readonly view: PivotView
  readonly tree: PivotTree
  readonly lines: readonly PivotLine[]
  /** Those that the filters let through. */
  readonly facts: readonly PivotFact[]
  readonly words: AxisWords
}

/** The ways out of the table: all of them take what is in sight. */
export interface PivotOut {
  readonly title: string
  readonly copy: () => void
  readonly book: () => void
  readonly paper: () => void
  readonly working: 'book' | 'paper' | null
  readonly refused: string | null
}

export function usePivotOut(contents: PivotContents): PivotOut {
  const t = useT()
  const formats = useNumerals()
  const toast = useToast()
  const { refused, working, save } = useSaving()
  const sheetOf = useSheet(contents)
  const axis = (each: PivotAxis): string => t(`figures.pivot.axis.${each}`)
  const { plan } = usePlanFields()
  const office = officeOf(plan.office)
  const copy = (): void => {
    void navigator.clipboard.writeText(pivotText(sheetOf())).then(() => { toast({ words: t('figures.pivot.copied') }) }, () => { toast({ words: t('figures.pivot.copyFailed') }) })
  }
  const book = (): void => {
    const named = new Map(contents.budget.projects.map(({ id, fields }) => [id, { code: fields.code, title: fields.title }]))
    save('book', async () => savePivot(pivotWorkbook(sheetOf(), contents.facts, (id) => named.get(id) ?? { code: '', title: '' }, {
      fileName: [t('figures.pivot.fileName'), office?.short ?? plan.office].join('_'), shown: t('figures.pivot.sheetShown'), data: t('figures.pivot.sheetData'),
      dataTitle: t('figures.pivot.dataTitle'), axis, key: contents.words, code: t('domain.field.project.code'), project: t('figures.pivot.project'),
      amount: t('figures.pivot.amount'), footer: office?.name ?? plan.office
    })))
  }
  const paper = (): void => {
    const sheet = sheetOf()
    const html = pivotPaper(sheet, {
      money: (amount) => (sheet.unit === 'baht' ? formats.money(amount) : formatMillionBaht(amount, formats.numerals)),
      share: (tenths) => formats.decimal((tenths / 10).toFixed(1)),
      part: (from, to, of) => t('figures.pivot.part', { from: formats.count(from), to: formats.count(to), of: formats.count(of) })
    })
    save('paper', () => window.planner.documentPrint({ name: `${t('figures.pivot.fileName')}.pdf`, html, numerals: formats.numerals }))
  }
  return { title: sheetOf().title, copy, book, paper, working, refused }
}

/** The table in sight with what is said about it. */
function useSheet({ view, tree, lines, words }: PivotContents): () => PivotSheet {
  const t = useT()
  const formats = useNumerals()
  const { plan } = usePlanFields()
  const planName = usePlanName()
  const { rows, column, filters, unit, commitments, sharesDistricts } = view
  const axis = (each: PivotAxis): string => t(`figures.pivot.axis.${each}`)
  return () => {
    const names = { rows: rows.map(axis).join(' › '), column: column === 'none' ? '' : axis(column) }
    const about = [
      t('figures.chart.paperAbout', { office: officeOf(plan.office)?.name ?? '', plan: planName(plan), day: formats.day(now()) }),
      ...(Object.entries(filters) as [PivotAxis, readonly string[]][]).map(([each, keys]) => t('figures.pivot.only', { name: axis(each), keys: keys.map((key) => words(each, key)).join(', ') })),
      ...(plan.fields.sample ? [t('sheet.form.sample')] : []), ...(commitments ? [t('figures.pivot.commitments')] : []), ...(sharesDistricts ? [t('figures.pivot.sharesDistricts')] : [])
    ]
    return pivotSheet(tree, lines, rows, column === 'none' ? null : column, {
      title: column === 'none' ? t('figures.pivot.titleRows', names) : t('figures.pivot.title', names), about, unit,
      unitWords: t('figures.pivot.unitWords', { unit: t(`figures.pivot.${unit}`) }), totalWords: t('figures.pivot.total'), sumWords: t('figures.pivot.sum'), shareWords: t('figures.pivot.share'), axis, key: words
    })
  }
}

/** One file at a time: where it went is said with the way there, what went wrong stays in sight. */
function useSaving() {
  const t = useT()
  const toast = useToast()
  const [working, setWorking] = useState<PivotOut['working']>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const run = async (make: () => Promise<Result<SavedFile, PlanError>>): Promise<void> => {
    const saved = await make()
    setRefused(saved.ok || saved.error.code === 'CANCELLED' ? null : errorWords(t, saved.error).what)
    if (!saved.ok) return
    const { token, fileName } = saved.value
    toast({ words: t('figures.chart.printed', { file: fileName }), action: { words: t('figures.chart.reveal'), onPress: () => { void window.planner.documentReveal({ token }) } } })
  }
  const save = (what: 'book' | 'paper', make: () => Promise<Result<SavedFile, PlanError>>): void => {
    setWorking(what)
    void run(make).finally(() => { setWorking(null) })
  }
  return { working, refused, save }
}
