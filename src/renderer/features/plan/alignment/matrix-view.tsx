import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ReadLink } from '@shared/alignment/gaps'
import { matrixColumns, matrixRows, type MatrixCell, type MatrixColumn, type MatrixRow } from '@shared/alignment/matrix'
import type { CatalogueLevel } from '@shared/catalogue/catalogue'
import type { Issue } from '@shared/issue/issue-record'
import { EvidenceMark, ExpiredMark, itemName, itemNumber } from '@renderer/fields/alignment/item-marks'
import { LinkDialog } from '@renderer/fields/alignment/link-dialog'
import type { Alignments } from '@renderer/fields/alignment/use-alignments'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { StateMark } from '@renderer/ui/badge'
import { Button, IconButton } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import type { PlanView } from '../use-plan-contents'

export interface MatrixViewProps {
  readonly view: PlanView
  readonly alignments: Alignments
  /** Opens the place where the plan of the province is typed. */
  readonly onProvince: () => void
}

interface Linking {
  readonly issue: Issue
  readonly series: string
}

/** Issues × reference plans (T7): what each issue serves, and at which of the three levels nothing yet. */
export function MatrixView({ view, alignments, onProvince }: MatrixViewProps) {
  const t = useT()
  const { count } = useNumerals()
  const { jump } = useFieldWays()
  const [linking, setLinking] = useState<Linking | null>(null)
  if (view.issues.length === 0) {
    const open = <Button onPress={() => { jump({ kind: 'plan', record: view.plan.id, field: 'issues' }) }}>{t('alignment.matrix.openIssues')}</Button>
    return <EmptyState what={t('alignment.matrix.empty')} why={t('alignment.matrix.emptyWhy')} action={open} />
  }
  const rows = matrixRows(view.issues, alignments.links, alignments.library)
  const done = rows.filter(({ isComplete }) => isComplete).length
  const link = (issue: Issue, column: MatrixColumn): void => {
    if (column.entry === undefined) onProvince()
    else setLinking({ issue, series: column.series })
  }
  return (
    <>
      <p className="matrix-summary">
        <StateMark state={done === rows.length ? 'done' : 'missing'} bare>{t('alignment.matrix.summary', { done: count(done), all: count(rows.length) })}</StateMark>
      </p>
      <div className="matrix-scroll" role="region" aria-label={t('alignment.matrix.caption')} tabIndex={0}>
        <table className="matrix">
          <caption className="ui-hidden">{t('alignment.matrix.caption')}</caption>
          <MatrixHead columns={matrixColumns(alignments.library)} />
          <tbody>{rows.map((row, index) => <Row key={row.issue.id} row={row} index={index} year={view.plan.fields.endYear} onLink={link} />)}</tbody>
        </table>
      </div>
      {linking !== null && (
        <LinkDialog
          subject={{ issue: linking.issue.id }}
          subjectTitle={linking.issue.fields.title}
          alignments={alignments}
          year={view.plan.fields.endYear}
          start={linking.series}
          onClose={() => { setLinking(null) }}
        />
      )}
    </>
  )
}

/** Levels above, reference plans below. */
function MatrixHead({ columns }: { readonly columns: readonly MatrixColumn[] }) {
  const t = useT()
  const { text } = useNumerals()
  const levels = columns.reduce<{ level: CatalogueLevel; span: number }[]>((all, { level }) => {
    const last = all.at(-1)
    if (last?.level === level) last.span += 1
    else all.push({ level, span: 1 })
    return all
  }, [])
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="matrix-issue">{t('alignment.matrix.issue')}</th>
        {levels.map(({ level, span }) => <th key={level} scope="colgroup" colSpan={span} className="matrix-level">{t(`alignment.level.${level}`)}</th>)}
      </tr>
      <tr>
        {columns.map(({ series, entry }) => <th key={series} scope="col">{entry === undefined ? t('alignment.plans.province') : text(entry.catalogue.shortTitle)}</th>)}
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly row: MatrixRow<Issue>
  readonly index: number
  readonly year: number
  readonly onLink: (issue: Issue, column: MatrixColumn) => void
}

function Row({ row: { issue, cells }, index, year, onLink }: RowProps) {
  const formats = useNumerals()
  const { jump } = useFieldWays()
  return (
    <tr>
      <th scope="row" className="matrix-issue">
        <Button variant="plain" dense className="matrix-open" onPress={() => { jump({ kind: 'issue', record: issue.id, field: 'title' }) }}>
          {formats.count(index + 1)}. {formats.text(issue.fields.title)}
        </Button>
      </th>
      {cells.map((cell) => <Cell key={cell.column.series} cell={cell} issue={issue} year={year} onLink={() => { onLink(issue, cell.column) }} />)}
    </tr>
  )
}

function Cell({ cell: { column, links, isGap }, issue, year, onLink }: { readonly cell: MatrixCell; readonly issue: Issue; readonly year: number; readonly onLink: () => void }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const words = t('alignment.matrix.addTo', { issue: formats.text(issue.fields.title), catalogue: column.entry === undefined ? t('alignment.plans.province') : formats.text(column.entry.catalogue.shortTitle) })
  return (
    <td className={isGap ? 'matrix-gap' : undefined}>
      {links.map((link) => <Chip key={link.alignment.id} link={link} year={year} />)}
      {isGap && <StateMark state="missing" bare>{t('alignment.matrix.lacks')}</StateMark>}
      {canEdit && (isGap
        ? <Button dense className="matrix-add" aria-label={words} onPress={onLink}>{t('alignment.matrix.add')}</Button>
        : <IconButton label={words} icon={Plus} dense className="matrix-plus" onPress={onLink} />)}
      {!canEdit && !isGap && links.length === 0 && <span className="muted" aria-hidden>–</span>}
    </td>
  )
}

/** One link: its code, and where there is room its wording; leads to the link on the page of the issue. */
function Chip({ link: { alignment, found }, year }: { readonly link: ReadLink; readonly year: number }) {
  const formats = useNumerals()
  const { jump } = useFieldWays()
  if (found === undefined) return null
  const { item, catalogue } = found
  return (
    <span className="matrix-chip">
      <Button variant="plain" dense className="matrix-open" aria-label={formats.text(itemName(item))} onPress={() => { jump({ kind: 'alignment', record: alignment.id, field: 'goal' }) }}>
        <span className="item-number">{formats.digits(itemNumber(item))}</span>
        <span className="matrix-title"> {formats.text(item.title)}</span>
      </Button>
      {item.evidence === 'unconfirmed' && <EvidenceMark item={item} />}
      <ExpiredMark catalogue={catalogue} item={item} year={year} short />
    </span>
  )
}
