import { Columns3 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { sheetLayoutRecord } from '@shared/budget/sheet-layout-record'
import type { Translate } from '@shared/i18n/translator'
import type { PlanError } from '@shared/kernel/error-codes'
import { officeOf } from '@shared/office/office'
import type { FormFile } from '@shared/sheet/form-file'
import { officeForms } from '@shared/sheet/office-forms'
import { rowsOfPlan } from '@renderer/data/queries/records'
import { markedSample } from '@renderer/fields/marked-sample'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useStore } from '@renderer/live/store-context'
import { useRecords } from '@renderer/live/use-records'
import { useIsSample } from '@renderer/live/workspaces'
import { Button } from '@renderer/ui/button'
import { RadioGroup } from '@renderer/ui/checkbox'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { LayoutDialog } from './layout-dialog'
import { useSavedToast } from './use-saved-toast'
import { saveWorkbook } from './save-workbook'
import './workbooks.css'

/** Which projects the page that asks could mean besides the whole plan. */
export interface ExportScope {
  /** The form chosen at first. */
  readonly first?: string | undefined
  /** What the list shows now, when it is narrowed. */
  readonly shown?: readonly string[] | undefined
  /** What is ticked in the list. */
  readonly ticked?: readonly string[] | undefined
  /** The project that is open. */
  readonly project?: string | undefined
}

type Scope = 'plan' | 'shown' | 'ticked' | 'project'
type Ending = 'xlsx' | 'csv'
const ENTRY = 'entry'
const AMOUNTS = 'amounts'

/** Which workbook, of which projects, as what; then it is made and saved where the user wants it. */
export function ExportDialog({ first = ENTRY, shown, ticked, project, onClose }: ExportScope & { readonly onClose: () => void }) {
  const t = useT()
  const { plan, canEdit } = usePlanFields()
  const layouts = useRecords(sheetLayoutRecord, plan.id)
  const forms = useMemo(() => officeForms(layouts ?? []), [layouts])
  const [isLayingOut, setLayingOut] = useState(false)
  const [chosen, setChosen] = useState(first)
  const [scope, setScope] = useState<Scope>(project !== undefined ? 'project' : ticked !== undefined ? 'ticked' : shown !== undefined ? 'shown' : 'plan')
  const [as, setAs] = useState<Ending>('xlsx')
  const [sheet, setSheet] = useState(0)
  const form = forms.find(({ id }) => id === chosen)
  const ending = form === undefined ? 'xlsx' : as
  const projects = { plan: null, shown: shown ?? [], ticked: ticked ?? [], project: [project ?? ''] }[scope]
  const { save, stop, isWorking, refused } = useSaving(onClose)
  if (isLayingOut && form !== undefined) return <LayoutDialog form={form} name={formName(t, form)} layouts={layouts ?? []} onClose={() => { setLayingOut(false) }} />
  const own = chosen === AMOUNTS ? AMOUNTS : ENTRY
  const actions = (
    <>
      <Button onPress={() => { stop(); onClose() }}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isPending={isWorking} onPress={() => { void save({ form: form ?? own, projects, as: ending, sheet }) }}>
        {t(isWorking ? 'sheet.export.working' : 'sheet.export.save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen onClose={() => { stop(); onClose() }} title={t('sheet.export.title')} actions={actions} size="wide">
      <div className="workbook-choices">
        <FormChoice forms={forms} value={form === undefined ? own : form.id} onChange={(id) => { setChosen(id); setSheet(0) }} />
        <ScopeChoice value={scope} onChange={setScope} shown={shown} ticked={ticked} project={project} />
        {form !== undefined && (
          <div className="workbook-endings">
            <RadioGroup<Ending> label={t('sheet.export.as')} isRow options={(['xlsx', 'csv'] as const).map((id) => ({ id, label: t(`sheet.export.ending.${id}`) }))} value={as} onChange={setAs} />
            {as === 'csv' && form.sheets.length > 1 && (
              <Select label={t('sheet.export.sheet')} options={form.sheets.map(({ name }, index) => ({ id: String(index), label: name }))} value={String(sheet)} onChange={(index) => { setSheet(Number(index)) }} />
            )}
          </div>
        )}
        {form !== undefined && canEdit && <Button icon={Columns3} className="workbook-edit" onPress={() => { setLayingOut(true) }}>{t('sheet.layout.button')}</Button>}
        {refused !== null && <PlanErrorNotice error={refused} />}
      </div>
    </Dialog>
  )
}

function FormChoice({ forms, value, onChange }: { readonly forms: readonly FormFile[]; readonly value: string; readonly onChange: (id: string) => void }) {
  const t = useT()
  const { text } = useNumerals()
  const noteOf = ({ own, edited, sheets }: FormFile): string => `${text(sheets.map(({ name }) => name).join(' · '))}${own ? ` — ${t(edited === true ? 'sheet.form.edited' : 'sheet.form.own')}` : ''}`
  const options = [
    { id: ENTRY, label: t('sheet.export.form.entry'), note: t('sheet.export.form.entryNote') },
    { id: AMOUNTS, label: t('sheet.export.form.amounts'), note: t('sheet.export.form.amountsNote') },
    ...forms.map((form) => ({ id: form.id, label: formName(t, form), note: noteOf(form) }))
  ]
  return <RadioGroup label={t('sheet.export.which')} options={options} value={value} onChange={onChange} />
}

function formName(t: Translate, { id }: FormFile): string {
  return t(`sheet.export.form.${id as 'emenscr'}`)
}

function ScopeChoice({ value, onChange, shown, ticked, project }: Pick<ExportScope, 'shown' | 'ticked' | 'project'> & { readonly value: Scope; readonly onChange: (scope: Scope) => void }) {
  const t = useT()
  const { count } = useNumerals()
  const options: { readonly id: Scope; readonly label: string }[] = [
    ...(project === undefined ? [] : [{ id: 'project' as const, label: t('sheet.export.scope.project') }]),
    ...(ticked === undefined ? [] : [{ id: 'ticked' as const, label: t('sheet.export.scope.ticked', { count: count(ticked.length) }) }]),
    ...(shown === undefined ? [] : [{ id: 'shown' as const, label: t('sheet.export.scope.shown', { count: count(shown.length) }) }]),
    { id: 'plan', label: t('sheet.export.scope.plan') }
  ]
  return options.length === 1 ? null : <RadioGroup<Scope> label={t('sheet.export.of')} isRow options={options} value={value} onChange={onChange} />
}

interface Wish {
  readonly form: FormFile | typeof ENTRY | typeof AMOUNTS
  readonly projects: readonly string[] | null
  readonly as: Ending
  readonly sheet: number
}

function useSaving(onSaved: () => void) {
  const store = useStore()
  const isSample = useIsSample()
  const { plan, role } = usePlanFields()
  const toast = useSavedToast()
  const [isWorking, setWorking] = useState(false)
  const [refused, setRefused] = useState<PlanError | null>(null)
  const stopper = useRef(new AbortController())
  const { startYear, endYear } = plan.fields
  const nameOf = (made: string): string => [made, officeOf(plan.office)?.short ?? plan.office, startYear === endYear ? String(startYear) : `${String(startYear)}-${String(endYear)}`].join('_')
  const save = async (wish: Wish): Promise<void> => {
    setWorking(true)
    setRefused(null)
    stopper.current = new AbortController()
    try {
      const live = (await rowsOfPlan(store, plan.id)).filter((row) => !row.viewDel)
      const saved = await saveWorkbook({ ...wish, role, records: isSample ? live.map(markedSample) : live }, nameOf, stopper.current.signal)
      if (saved.ok) {
        toast(saved.value)
        onSaved()
      } else if (saved.error.code !== 'CANCELLED') setRefused(saved.error)
    } catch (bug) {
      setRefused({ code: 'INTERNAL' })
      throw bug
    } finally {
      setWorking(false)
    }
  }
  return { save, stop: () => { stopper.current.abort() }, isWorking, refused }
}
