import { useState, type ReactNode } from 'react'
import { categoryKey } from '@shared/i18n/domain-keys'
import { IMPORT_WARNINGS, type ImportWarning, type RefusedCell } from '@shared/sheet/import-report'
import type { FieldChange, ReportRow } from '@shared/sheet/report-rows'
import { isMoneyField, valueWords, warningWords } from '@shared/sheet/report-words'
import { fieldWords } from '@shared/sheet/report-workbook'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useOpenRecord } from './open-record'

const SHOWN = 100

/** Rows in portions: a report of fifty thousand must not hold the page. */
function Portion<T>({ items, children }: { readonly items: readonly T[]; readonly children: (shown: readonly T[]) => ReactNode }) {
  const t = useT()
  const { count } = useNumerals()
  const [most, setMost] = useState(SHOWN)
  const left = items.length - most
  return (
    <>
      {children(items.slice(0, most))}
      {left > 0 && <div className="sheet-more"><Button onPress={() => { setMost(most + SHOWN) }}>{t('sheet.import.report.more', { next: count(Math.min(left, SHOWN)), left: count(left) })}</Button></div>}
    </>
  )
}

function keyed<T extends { readonly cell: string; readonly code: string }>(items: readonly T[]): readonly (T & { readonly key: string })[] {
  return items.map((item, index) => ({ ...item, key: `${item.cell}/${item.code}/${String(index)}` }))
}

/** Every cell that is not taken in: where, why, what to do. */
export function RefusedList({ refused }: { readonly refused: readonly RefusedCell[] }) {
  const t = useT()
  const formats = useNumerals()
  const columns: readonly Column<RefusedCell & { readonly key: string }>[] = [
    { id: 'cell', header: t('sheet.import.report.cell'), width: '90px', isRowHeader: true, cell: ({ cell }) => <strong>{cell}</strong> },
    { id: 'why', header: t('sheet.import.report.why'), cell: (each) => formats.text(errorWords(t, each).what) },
    { id: 'todo', header: t('sheet.import.report.todo'), cell: (each) => formats.text(errorWords(t, each).todo) },
    { id: 'code', header: t('shell.ui.code'), width: '190px', cell: ({ code }) => <code className="sheet-code">{code}</code> }
  ]
  return <Portion items={keyed(refused)}>{(rows) => <DataTable caption={t('sheet.import.report.tabs.refused')} columns={columns} rows={rows} rowKey={({ key }) => key} />}</Portion>
}

/** What counts money twice or leaves rows out stands first, as the list of kinds does. */
function rankOf({ code, details }: ImportWarning): number {
  return code === 'more' ? IMPORT_WARNINGS.findIndex((each) => each === details?.['of']) + 0.5 : IMPORT_WARNINGS.indexOf(code)
}

/** What is taken in, or left out on purpose, and should be looked at. */
export function WarningList({ warnings }: { readonly warnings: readonly ImportWarning[] }) {
  const t = useT()
  const formats = useNumerals()
  const columns: readonly Column<ImportWarning & { readonly key: string }>[] = [
    { id: 'cell', header: t('sheet.import.report.cell'), width: '90px', isRowHeader: true, cell: ({ cell }) => (cell === '' ? <span className="sheet-quiet">{t('sheet.import.report.wholeFile')}</span> : <strong>{cell}</strong>) },
    { id: 'what', header: t('sheet.import.report.what'), cell: (warning) => formats.text(warningWords(t, warning)) }
  ]
  return <Portion items={keyed(warnings.toSorted((a, b) => rankOf(a) - rankOf(b)))}>{(rows) => <DataTable caption={t('sheet.import.report.tabs.warnings')} columns={columns} rows={rows} rowKey={({ key }) => key} />}</Portion>
}

/** Lines that would be made or changed; of a change the old value and the new one. */
export function RowList({ rows, showsChanges = false, isAmounts = false }: { readonly rows: readonly ReportRow[]; readonly showsChanges?: boolean; readonly isAmounts?: boolean }) {
  const t = useT()
  const formats = useNumerals()
  const columns: readonly Column<ReportRow>[] = [
    { id: 'cell', header: t('sheet.import.report.cell'), width: '90px', cell: ({ cell }) => cell },
    { id: 'name', header: t('sheet.import.report.item'), isRowHeader: true, cell: (row) => <><RowName row={row} words={row.item} /><span className="sheet-under">{formats.text(row.project)}</span></> },
    ...(showsChanges ? [{ id: 'changes', header: t('sheet.import.report.changes'), cell: ({ changes }: ReportRow) => <Changes changes={changes} /> }] : []),
    ...(isAmounts ? [{ id: 'step', header: t('sheet.import.report.step'), width: '190px', cell: ({ step }: ReportRow) => (step === '' ? '' : t(`budget.step.${step}`)) }] : []),
    { id: 'category', header: t('sheet.field.category'), width: '200px', cell: ({ category }) => (category === '' ? '' : `${category} ${t(categoryKey(category))}`) },
    { id: 'amount', header: t('sheet.field.amount'), align: 'end', width: '170px', cell: ({ amount }) => (amount === null ? '' : formats.money(amount)) }
  ]
  return <Portion items={rows}>{(shown) => <DataTable caption={t(showsChanges ? 'sheet.import.report.tabs.changed' : 'sheet.import.report.tabs.new')} columns={columns} rows={shown} rowKey={({ id }) => id} />}</Portion>
}

/** Projects that would be made for the lines, or changed. */
export function ProjectRows({ rows }: { readonly rows: readonly ReportRow[] }) {
  const t = useT()
  const columns: readonly Column<ReportRow>[] = [
    { id: 'cell', header: t('sheet.import.report.cell'), width: '90px', cell: ({ cell }) => cell },
    { id: 'name', header: t('sheet.field.project'), isRowHeader: true, cell: (row) => <RowName row={row} words={row.project} /> },
    { id: 'changes', header: t('sheet.import.report.changes'), cell: ({ changes, isNew }) => (isNew ? <Badge tone="green">{t('sheet.import.report.newProject')}</Badge> : <Changes changes={changes} />) }
  ]
  return <Portion items={rows}>{(shown) => <DataTable caption={t('sheet.import.report.tabs.projects')} columns={columns} rows={shown} rowKey={({ id }) => id} />}</Portion>
}

/** The name of a row; where its record, or its project, stands already it can be looked at. */
function RowName({ row: { projectId, target }, words }: { readonly row: ReportRow; readonly words: string }) {
  const t = useT()
  const formats = useNumerals()
  const open = useOpenRecord()
  const name = formats.text(words)
  if (projectId === '') return <>{name}</>
  return <button type="button" className="sheet-open" title={t('sheet.import.report.open')} onClick={() => { open(projectId, target === '' ? undefined : target) }}>{name}</button>
}

function Changes({ changes }: { readonly changes: readonly FieldChange[] }) {
  const t = useT()
  const formats = useNumerals()
  const shown = (field: FieldChange['field'], value: string | number): string => {
    if (isMoneyField(field) && typeof value === 'number') return formats.money(value)
    const words = valueWords(t, field, value)
    return words === '' ? t('sheet.import.report.blank') : formats.text(words)
  }
  return (
    <ul className="sheet-changes">
      {changes.map(({ field, year, from, to }) => (
        <li key={`${field}${String(year ?? '')}`}>
          <span className="sheet-quiet">{fieldWords(t, field, year)}: </span>
          <del>{shown(field, from)}</del> <span aria-hidden>→</span> <ins>{shown(field, to)}</ins>
        </li>
      ))}
    </ul>
  )
}
