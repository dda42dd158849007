import { parseBaht } from '@shared/kernel/baht'
import type { Json } from '@shared/kernel/json'
import { ok } from '@shared/kernel/result'
import { createPastResult, deletePastResult, movePastResult, setPastResultField, type PastResultField } from '@shared/past-result/past-result-commands'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { pastResultRecord, type PastResult } from '@shared/past-result/past-result-record'
import type { Seen } from '@shared/sync/seen'
import { listRecords } from '@renderer/data/queries/records'
import { DeleteButton } from '@renderer/fields/delete-button'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordDecimalField, RecordFigureField, RecordYearField } from '@renderer/fields/record-figure-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { useCommand } from '@renderer/fields/use-command'
import { useLive, useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { MoveStatus } from '@renderer/ui/move-handle'
import { useMovable } from '@renderer/ui/use-movable'
import { AddRow } from '@renderer/fields/add-row'
import type { PlanView } from '../use-plan-contents'
import { MoveRow, useSayMoved } from './move-row'
import './direction.css'

const COLUMNS = ['unit', 'year', 'target', 'actual', 'budget', 'disbursed'] as const

/** T6: what earlier years aimed at and reached, with money and lessons; printed as a table of the plan book. */
export function PastResultsPanel({ view }: { readonly view: PlanView }) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { run } = useCommand()
  const say = useSayMoved()
  const plan = view.plan.id
  const results = useLive((reads) => listRecords(reads, pastResultRecord, plan), [plan]) ?? []
  const movable = useMovable({
    list: 'pastResult', ids: results.map(({ id }) => id), say, isDisabled: !canEdit,
    onMove: (result, before) => { void run(movePastResult, { result, before }) }
  })
  return (
    <section className="direction-part past-results" aria-labelledby="past-results-heading" {...movable.endProps}>
      <h3 id="past-results-heading" className="paper-subheading">{t('direction.past.heading')}</h3>
      <p className="paper-note">{t('direction.past.note')}</p>
      {results.length > 0 && (
        <div className="kpi-scroll">
          <table className="ui-table kpi-table past-table">
            <caption className="ui-hidden">{t('direction.past.heading')}</caption>
            <Head />
            {results.map((result, index) => (
              <tbody key={result.id} className="kpi" {...movable.rowProps(result.id)}>
                <tr className="kpi-name-row">
                  <td className="num kpi-order" rowSpan={2}>{index + 1}</td>
                  <th scope="rowgroup" colSpan={COLUMNS.length} className="kpi-name">
                    <div className="kpi-name-line">
                      <Words result={result} field="title" className="kpi-title" />
                      <SampleBadge isMarked={result.fields.sample} />
                      <MoveRow id={result.id} movable={movable} name={`${t('domain.kind.pastResult')} ${String(index + 1)}`} index={index} count={results.length} />
                      <DeleteButton label={t('direction.past.delete')} done={t('direction.past.deleted')} command={deletePastResult} args={{ result: result.id }} />
                    </div>
                    <div className="past-words">
                      <Words result={result} field="lesson" />
                      <Words result={result} field="source" />
                    </div>
                  </th>
                </tr>
                <Figures result={result} />
              </tbody>
            ))}
          </table>
        </div>
      )}
      {canEdit && (
        <AddRow
          verb={t('direction.past.add')}
          label={t('direction.past.name')}
          create={(title) => store.runCommand(createPastResult, { plan, title, year: view.plan.fields.startYear - 2 })}
        />
      )}
      <MoveStatus movable={movable} />
    </section>
  )
}

const HEADS: Partial<Record<(typeof COLUMNS)[number], string>> = {
  year: 'num-cell past-year', target: 'num-cell', actual: 'num-cell', budget: 'num-cell past-money', disbursed: 'num-cell past-money'
}

function Head() {
  const t = useT()
  const head = (field: (typeof COLUMNS)[number]): string => {
    if (field === 'year') return t('direction.past.year')
    const name = t(`domain.field.pastResult.${field}`)
    return field === 'budget' || field === 'disbursed' ? t('direction.past.baht', { name }) : name
  }
  return (
    <thead>
      <tr>
        <th scope="col" className="kpi-order">{t('direction.past.order')}</th>
        {COLUMNS.map((field) => (
          <th key={field} scope="col" className={HEADS[field]}>
            {head(field)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function useSave(result: PastResult) {
  const store = useStore()
  return (field: PastResultField) => (value: Json, seen?: Seen) => store.runCommand(setPastResultField, { result: result.id, field, value }, seen)
}

function placeOf(result: PastResult, field: PastResultField) {
  return { target: { kind: 'pastResult', record: result.id, field }, hideLabel: true, bare: true, dense: true }
}

const LENGTHS = { title: 500, unit: 100, lesson: 2_000, source: 300 } as const

interface WordsProps {
  readonly result: PastResult
  readonly field: keyof typeof LENGTHS
  readonly className?: string | undefined
}

function Words({ result, field, className }: WordsProps) {
  const t = useT()
  const save = useSave(result)
  const label = t(`domain.field.pastResult.${field}`)
  return (
    <RecordTextField
      {...placeOf(result, field)} label={label} placeholder={label} shape="title" maxLength={LENGTHS[field]} value={result.fields[field]} save={save(field)} className={className}
    />
  )
}

function Figures({ result }: { readonly result: PastResult }) {
  const t = useT()
  const save = useSave(result)
  const label = (field: (typeof COLUMNS)[number]): string => t(`domain.field.pastResult.${field}`)
  const { year, target, actual } = result.fields
  return (
    <tr>
      <td><Words result={result} field="unit" /></td>
      <td><RecordYearField {...placeOf(result, 'year')} label={label('year')} value={year} save={save('year')} /></td>
      <td><RecordDecimalField {...placeOf(result, 'target')} label={label('target')} value={target} save={save('target')} /></td>
      <td><RecordDecimalField {...placeOf(result, 'actual')} label={label('actual')} value={actual} save={save('actual')} /></td>
      <td><Money result={result} field="budget" label={label('budget')} /></td>
      <td><Money result={result} field="disbursed" label={label('disbursed')} /></td>
    </tr>
  )
}

/** An amount in baht; an empty field says that nobody knows it, 0 that nothing was disbursed. */
function Money({ result, field, label }: { readonly result: PastResult; readonly field: 'budget' | 'disbursed'; readonly label: string }) {
  const formats = useNumerals()
  const save = useSave(result)
  return (
    <RecordFigureField
      {...placeOf(result, field)}
      label={label}
      value={result.fields[field]}
      format={(amount) => (amount === UNKNOWN_AMOUNT ? '' : formats.money(amount))}
      parse={(typed) => (typed.trim() === '' ? ok<number>(UNKNOWN_AMOUNT) : parseBaht(typed))}
      save={save(field)}
    />
  )
}
