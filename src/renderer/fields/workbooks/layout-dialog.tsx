import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { resetSheetLayout, setSheetLayout } from '@shared/budget/sheet-layout-commands'
import type { LayoutColumn, SheetLayout } from '@shared/budget/sheet-layout-record'
import type { PlanError } from '@shared/kernel/error-codes'
import type { FormFile } from '@shared/sheet/form-file'
import { layoutColumns } from '@shared/sheet/office-forms'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useUndoToast } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { LayoutTable } from './layout-table'

interface LayoutDialogProps {
  readonly form: FormFile
  /** Shown name of the form. */
  readonly name: string
  readonly layouts: readonly SheetLayout[]
  readonly onClose: () => void
}

interface Draft {
  readonly unit: 'baht' | 'million'
  readonly columns: readonly LayoutColumn[]
}

/** The columns of a form as this office wants them: heading, what stands in each, order and unit; kept with the plan for all colleagues. */
export function LayoutDialog({ form, name, layouts, onClose }: LayoutDialogProps) {
  const t = useT()
  const { plan } = usePlanFields()
  const store = useStore()
  const toast = useUndoToast()
  const [at, setAt] = useState(0)
  const [drafts, setDrafts] = useState<ReadonlyMap<number, Draft>>(new Map())
  const [refused, setRefused] = useState<PlanError | null>(null)
  const sheet = form.sheets[at] ?? form.sheets[0]
  if (sheet === undefined) return null
  const draft = drafts.get(at) ?? { unit: sheet.unit, columns: layoutColumns(sheet) }
  const put = (next: Draft): void => { setDrafts(new Map(drafts).set(at, next)) }
  const isEdited = layouts.some(({ fields }) => fields.form === form.id && fields.sheet === sheet.name)
  const save = async (): Promise<void> => {
    const parts = [...drafts].flatMap(([index, { unit, columns }]) => {
      const named = form.sheets[index]
      return named === undefined ? [] : [{ plan: plan.id, form: form.id, sheet: named.name, unit, columns: [...columns] }]
    })
    const done = await store.runParts(setSheetLayout, parts)
    if (!done.ok) {
      setRefused(done.error)
      return
    }
    if (done.value.opId !== null) toast(setSheetLayout.name, t('sheet.layout.saved'))
    onClose()
  }
  const reset = async (): Promise<void> => {
    const done = await store.runCommand(resetSheetLayout, { plan: plan.id, form: form.id, sheet: sheet.name })
    setRefused(done.ok ? null : done.error)
    if (!done.ok) return
    setDrafts(new Map([...drafts].filter(([index]) => index !== at)))
    toast(resetSheetLayout.name, t('sheet.layout.wasReset'))
  }
  const actions = (
    <>
      {isEdited && <Button icon={RotateCcw} onPress={() => { void reset() }}>{t('sheet.layout.reset')}</Button>}
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={drafts.size === 0} onPress={() => { void save() }}>{t('sheet.layout.save')}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('sheet.layout.title', { form: name })} actions={actions} size="large">
      <p className="muted">{t(isEdited ? 'sheet.layout.edited' : 'sheet.layout.note')}</p>
      {refused !== null && <PlanErrorNotice error={refused} />}
      <div className="layout-choices">
        {form.sheets.length > 1 && <Select label={t('sheet.export.sheet')} options={form.sheets.map((each, index) => ({ id: String(index), label: each.name }))} value={String(at)} onChange={(index) => { setAt(Number(index)) }} />}
        <Select<Draft['unit']> label={t('sheet.layout.unit')} options={(['baht', 'million'] as const).map((id) => ({ id, label: t(`sheet.unit.${id}`) }))} value={draft.unit} onChange={(unit) => { put({ ...draft, unit }) }} />
      </div>
      <LayoutTable rows={sheet.rows} columns={draft.columns} onColumns={(columns) => { put({ ...draft, columns }) }} />
    </Dialog>
  )
}
