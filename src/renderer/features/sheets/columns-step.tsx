import { ArrowRight } from 'lucide-react'
import type { PlanError } from '@shared/kernel/error-codes'
import { hasMoney } from '@shared/sheet/find-columns'
import { SHEET_HOLDS, type ImportField, type SheetHolds } from '@shared/sheet/mapping'
import type { ExistingRecords } from '@shared/sheet/match-records'
import { withColumn, type ColumnLook } from '@shared/sheet/sheet-look'
import { Button } from '@renderer/ui/button'
import { RadioGroup } from '@renderer/ui/checkbox'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { Panel } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { DefaultsPanel } from './defaults-panel'
import { AmountsPanel } from './amounts-panel'
import type { ImportRun } from './import-run'
import { fieldsFor, type Matching } from './matching'
import { PreviewTable } from './preview-table'
import type { FileLook } from './sheet-messages'

interface ColumnsStepProps {
  readonly file: FileLook
  readonly matching: Matching
  readonly refused: PlanError | undefined
  readonly run: ImportRun
  readonly existing: ExistingRecords
}

/** Which sheet, where its headings stand, and what each column holds. */
export function ColumnsStep({ file, matching, refused, run, existing }: ColumnsStepProps) {
  const t = useT()
  const { look, choices } = matching
  const holds = choices.holds ?? 'lines'
  const lacks = holds === 'steps' ? lackOfAmounts(matching) : lackOf(matching)
  return (
    <>
      {refused !== undefined && <PlanErrorNotice error={refused} />}
      {matching.isRemembered && <Banner tone="green">{t('sheet.import.columns.remembered')}</Banner>}
      <HoldsPanel holds={holds} run={run} />
      {file.sheets.length > 1 && (
        <Panel title={t('sheet.import.columns.sheet')}>
          <RadioGroup
            aria-label={t('sheet.import.columns.sheet')}
            options={file.sheets.map(({ name, hidden }) => ({ id: name, label: name, note: hidden ? t('sheet.import.columns.hiddenSheet') : undefined }))}
            value={look.name}
            onChange={(sheet) => { run.chooseSheet(sheet) }}
            isRow
          />
        </Panel>
      )}
      <PreviewTable look={look} onHeader={(row) => { run.chooseHeader(row) }} />
      <Panel title={t('sheet.import.columns.title')} flush>
        <ColumnTable matching={matching} fields={fieldsFor(holds, run.rights.role)} onColumn={(column, field) => { run.choose({ ...choices, columns: withColumn(choices.columns, column, field) }) }} />
      </Panel>
      {holds === 'steps' ? <AmountsPanel matching={matching} onChoices={(next) => { run.choose(next) }} /> : <DefaultsPanel matching={matching} existing={existing} onChoices={(next) => { run.choose(next) }} />}
      <div className="sheet-actions">
        {lacks !== undefined && <p className="sheet-lacks" role="status">{t(`sheet.import.columns.lacks.${lacks}`)}</p>}
        <Button onPress={() => { run.cancel() }}>{t('sheet.import.otherFile')}</Button>
        <Button variant="primary" icon={ArrowRight} isDisabled={lacks !== undefined} onPress={() => { run.check() }}>{t('sheet.import.columns.check')}</Button>
      </div>
    </>
  )
}

/** What must still be said before the lines can be understood. */
function lackOf({ choices: { columns, defaults } }: Matching): 'money' | 'item' | 'project' | undefined {
  if (columns.amount === undefined && columns.rate === undefined) return 'money'
  if (columns.item === undefined && columns.project === undefined) return 'item'
  return columns.project === undefined && (defaults.project ?? '') === '' ? 'project' : undefined
}

/** Amounts need the column of a step, what tells their line, and the day they count from. */
function lackOfAmounts({ choices: { columns, defaults } }: Matching): 'step' | 'place' | 'day' | undefined {
  if (!hasMoney(columns, 'steps')) return 'step'
  if (columns.item === undefined && columns.project === undefined && columns.code === undefined) return 'place'
  return columns.day === undefined && defaults.day === undefined ? 'day' : undefined
}

/** Lines, or amounts of steps; what whoever sits here may do with each. */
function HoldsPanel({ holds, run }: { readonly holds: SheetHolds; readonly run: ImportRun }) {
  const t = useT()
  const options = SHEET_HOLDS.map((id) => ({ id, label: t(`sheet.import.holds.${id}`), note: t(id === 'steps' ? 'sheet.import.holds.stepsNote' : run.rights.canWriteLines ? 'sheet.import.holds.linesNote' : 'sheet.import.holds.linesCompare') }))
  return <Panel title={t('sheet.import.holds.title')}><RadioGroup<SheetHolds> aria-label={t('sheet.import.holds.title')} options={options} value={holds} onChange={(next) => { run.chooseHolds(next) }} isRow /></Panel>
}

const NOTHING = 'nothing'
type Choice = ImportField | typeof NOTHING

function ColumnTable({ matching: { look, choices }, fields, onColumn }: { readonly matching: Matching; readonly fields: readonly ImportField[]; readonly onColumn: (column: number, field: ImportField | null) => void }) {
  const t = useT()
  const formats = useNumerals()
  const fieldOf = new Map(Object.entries(choices.columns).flatMap(([field, places]) => places.map((column) => [column, field as ImportField] as const)))
  const options: { readonly id: Choice; readonly label: string }[] = [{ id: NOTHING, label: t('sheet.field.nothing') }, ...fields.map((id) => ({ id, label: id === 'record' ? '' : t(`sheet.field.${id}`) }))]
  const columns: readonly Column<ColumnLook>[] = [
    { id: 'letters', header: t('sheet.import.columns.letters'), width: '90px', cell: ({ letters }) => <span className="num">{letters}</span> },
    { id: 'heading', header: t('sheet.import.columns.heading'), isRowHeader: true, cell: ({ heading }) => (heading === '' ? <span className="sheet-quiet">{t('sheet.import.columns.noHeading')}</span> : formats.text(heading)) },
    { id: 'samples', header: t('sheet.import.columns.samples'), cell: ({ samples }) => <span className="sheet-samples">{samples.join(' · ')}</span> },
    {
      id: 'field', header: t('sheet.import.columns.field'), width: '280px',
      cell: ({ column, letters, heading }) => (
        <Select<Choice>
          dense
          aria-label={t('sheet.import.columns.fieldOf', { column: heading === '' ? letters : heading })}
          options={options}
          value={fieldOf.get(column) ?? NOTHING}
          onChange={(field) => { onColumn(column, field === NOTHING ? null : field) }}
        />
      )
    }
  ]
  return <DataTable caption={t('sheet.import.columns.title')} columns={columns} rows={look.columns} rowKey={({ letters }) => letters} rowTone={({ column }) => (fieldOf.has(column) ? undefined : 'quiet')} />
}
