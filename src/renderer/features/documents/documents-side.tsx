import { FileDown, FileText, FolderOpen, Save } from 'lucide-react'
import { useRef, useState } from 'react'
import { attachmentRecord } from '@shared/attachment/attachment-record'
import type { PlanError } from '@shared/kernel/error-codes'
import { officeOf } from '@shared/office/office'
import type { Plan } from '@shared/plan/plan-record'
import { useActions } from '@renderer/ui/actions'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import type { BookOptions } from './book-request'
import { saveBook, type BookKind, type BookMaterial, type SavedBook } from './save-book'
import { WhichDocument } from './which-document'

export interface DocumentsSideProps {
  readonly material: BookMaterial
  /** Which project's proposal is made; `null` for the plan book. */
  readonly onProject: (project: string | null) => void
  readonly onOptions: (options: BookOptions) => void
  readonly plans: readonly Plan[]
  readonly plan: string
  readonly onChoose: (plan: string) => void
}

/** What to make, how, and what became of it. */
export function DocumentsSide(props: DocumentsSideProps) {
  const t = useT()
  return (
    <div className="documents-side">
      <h1>{t('document.title')}</h1>
      <Choices {...props} />
      <Makers material={props.material} />
      <p className="documents-hint">{t('document.preview.note')}</p>
    </div>
  )
}

function planLabel({ office, fields }: Plan): string {
  return `${officeOf(office)?.short ?? office} ${String(fields.startYear)}–${String(fields.endYear)}`
}

function Choices({ material, onProject, onOptions, plans, plan, onChoose }: DocumentsSideProps) {
  const { numerals, profile } = material
  const t = useT()
  return (
    <>
      {plans.length > 1 && (
        <Select label={t('document.which.plan')} options={plans.map((each) => ({ id: each.id, label: planLabel(each) }))} value={plan} onChange={onChoose} />
      )}
      <WhichDocument snapshot={material.snapshot} project={material.project?.id ?? null} onProject={onProject} />
      <Select
        label={t('document.option.numerals')}
        options={[{ id: 'thai', label: t('document.option.thai') }, { id: 'arabic', label: t('document.option.arabic') }]}
        value={numerals}
        onChange={(next) => { onOptions({ numerals: next, profile }) }}
      />
      <Select
        label={t('document.option.profile')}
        options={[{ id: 'word', label: t('document.option.word') }, { id: 'libreoffice', label: t('document.option.libreoffice') }]}
        value={profile}
        onChange={(next) => { onOptions({ numerals, profile: next }) }}
      />
      <p className="documents-hint">{t('document.option.profileHint')}</p>
    </>
  )
}

type Stage =
  | { readonly at: 'ready' }
  | { readonly at: 'working'; readonly kind: BookKind }
  | { readonly at: 'done'; readonly saved: SavedBook }
  | { readonly at: 'refused'; readonly error: PlanError }

function Makers({ material }: Pick<DocumentsSideProps, 'material'>) {
  const t = useT()
  const formats = useNumerals()
  const files = material.records.filter(({ kind }) => kind === attachmentRecord.kind).length
  const [stage, setStage] = useState<Stage>({ at: 'ready' })
  const isBusy = useRef(false)
  const make = async (kind: BookKind): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setStage({ at: 'working', kind })
    try {
      const saved = await saveBook(kind, material)
      setStage(saved.ok ? { at: 'done', saved: saved.value } : saved.error.code === 'CANCELLED' ? { at: 'ready' } : { at: 'refused', error: saved.error })
    } catch (bug) {
      setStage({ at: 'refused', error: { code: 'INTERNAL' } })
      throw bug
    } finally {
      isBusy.current = false
    }
  }
  const words = (kind: BookKind): string => t(stage.at === 'working' && stage.kind === kind ? 'document.working' : `document.action.${kind}`)
  const isPending = stage.at === 'working'
  useActions((['docx', 'pdf'] as const).map((kind) => ({ id: `document.${kind}`, words: t(`document.action.${kind}`), isKeyOnly: true, run: () => { void make(kind) } })))
  return (
    <div className="documents-actions">
      <Button variant="primary" icon={FileText} isPending={isPending} onPress={() => { void make('docx') }}>{words('docx')}</Button>
      <Button icon={FileDown} isPending={isPending} onPress={() => { void make('pdf') }}>{words('pdf')}</Button>
      <Outcome stage={stage} />
      <Button variant="plain" icon={Save} isPending={isPending} onPress={() => { void make('json') }}>{words('json')}</Button>
      <p className="documents-hint">{t('document.saveFor')}</p>
      {files > 0 && <p className="documents-hint">{t('attachment.notInPlanFile', { count: formats.count(files) })}</p>}
    </div>
  )
}

function Outcome({ stage }: { readonly stage: Stage }) {
  const t = useT()
  const [gone, setGone] = useState<PlanError | null>(null)
  if (stage.at === 'refused') return <PlanErrorNotice error={stage.error} />
  if (stage.at !== 'done') return null
  const { fileName: name, pages, token } = stage.saved
  const reveal = async (): Promise<void> => {
    const shown = await window.planner.documentReveal({ token })
    setGone(shown.ok ? null : shown.error)
  }
  return (
    <div className="documents-result">
      <Banner tone="green">
        <p>{pages === null ? t('document.done', { name }) : t('document.donePages', { name, pages })}</p>
        <Button dense icon={FolderOpen} onPress={() => { void reveal() }}>{t('document.action.reveal')}</Button>
      </Banner>
      {gone !== null && <PlanErrorNotice error={gone} />}
    </div>
  )
}
