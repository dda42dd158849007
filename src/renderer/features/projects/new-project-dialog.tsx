import { useState } from 'react'
import type { Issue } from '@shared/issue/issue-record'
import { yearsOf } from '@shared/kernel/calendar'
import { createProject } from '@shared/project/project-commands'
import { useCommand } from '@renderer/fields/use-command'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { TextField } from '@renderer/ui/text-field'

export interface NewProjectDialogProps {
  readonly plan: string
  readonly issues: readonly Issue[]
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Called with the id of the new project. */
  readonly onMade: (project: string) => void
}

const NO_ISSUE = 'none'

/** Asks for what a project cannot do without: name, issue, fiscal year. Enter makes it. */
export function NewProjectDialog({ plan, issues, isOpen, onClose, onMade }: NewProjectDialogProps) {
  const t = useT()
  const formats = useNumerals()
  const { plan: { fields: { startYear, endYear } } } = usePlanFields()
  const { run, refused, forget } = useCommand()
  const [title, setTitle] = useState('')
  const [issue, setIssue] = useState<string | null>(null)
  const [year, setYear] = useState(String(startYear))
  const [isEmpty, setEmpty] = useState(false)
  const chosen = issue ?? issues[0]?.id ?? NO_ISSUE
  const close = (): void => {
    setTitle('')
    setEmpty(false)
    forget()
    onClose()
  }
  const make = async (): Promise<void> => {
    setEmpty(title.trim() === '')
    if (title.trim() === '') return
    const made = await run(createProject, { plan, issue: chosen === NO_ISSUE ? '' : chosen, title, fiscalYear: Number(year) })
    const project = made.ok ? made.value.created[0] : undefined
    if (project === undefined) return
    close()
    onMade(project)
  }
  const actions = (
    <>
      <Button onPress={close}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" onPress={() => { void make() }}>{t('project.make')}</Button>
    </>
  )
  const issueOptions = [...issues.map(({ id, fields }) => ({ id, label: formats.text(fields.title) })), { id: NO_ISSUE, label: t('project.noIssue') }]
  const years = yearsOf(startYear, endYear).map((one) => ({ id: String(one), label: formats.year(one) }))
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('project.add')} actions={actions}>
      <div className="project-form">
        <TextField
          label={t('domain.field.project.title')}
          description={t('project.titleHint')}
          value={title}
          onChange={(words) => { setTitle(words); setEmpty(false) }}
          maxLength={500}
          isRequired
          autoFocus
          onKeyDown={(event) => { if (event.key === 'Enter') void make() }}
          error={isEmpty ? t('error.TITLE_EMPTY.what') : undefined}
        />
        <Select label={t('domain.field.project.issue')} options={issueOptions} value={chosen} onChange={setIssue} />
        <Select label={t('domain.field.project.fiscalYear')} options={years} value={year} onChange={setYear} />
        {refused !== null && <PlanErrorNotice error={refused} />}
      </div>
    </Dialog>
  )
}
