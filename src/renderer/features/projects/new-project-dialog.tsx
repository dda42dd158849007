import { useState } from 'react'
import type { Issue } from '@shared/issue/issue-record'
import { yearsOf } from '@shared/kernel/calendar'
import { createProject } from '@shared/project/project-commands'
import { createFromTemplate } from '@shared/project/template-commands'
import { useCommand } from '@renderer/fields/use-command'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { TextField } from '@renderer/ui/text-field'
import { TemplatePreview } from './template/template-preview'
import { useProjectTemplates, type ProjectTemplateChoice } from './template/use-project-templates'

export interface NewProjectDialogProps {
  readonly plan: string
  readonly issues: readonly Issue[]
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Called with the id of the new project. */
  readonly onMade: (project: string) => void
}

const NO_ISSUE = 'none'
const BLANK = 'blank'

/** Asks for what a project cannot do without: name, issue, fiscal year; and from which template it begins. Enter makes it. */
export function NewProjectDialog(props: NewProjectDialogProps) {
  // What was typed belongs to one opening: the next begins afresh.
  return props.isOpen ? <NewProject {...props} /> : null
}

function NewProject({ plan, issues, onClose, onMade }: NewProjectDialogProps) {
  const t = useT()
  const formats = useNumerals()
  const { plan: { office, fields: { startYear, endYear } } } = usePlanFields()
  const templates = useProjectTemplates(office)
  const [from, setFrom] = useState(BLANK)
  const [title, setTitle] = useState('')
  const [issue, setIssue] = useState<string | null>(null)
  const [year, setYear] = useState(String(startYear))
  const [isEmpty, setEmpty] = useState(false)
  const choice = templates.find(({ id }) => id === from)
  const chosen = issue ?? issues[0]?.id ?? NO_ISSUE
  const { make, refused } = useMake({ plan, issue: chosen === NO_ISSUE ? '' : chosen, title, fiscalYear: Number(year) }, choice, (project) => { onClose(); onMade(project) })
  const tryToMake = (): void => {
    setEmpty(title.trim() === '')
    if (title.trim() !== '') void make()
  }
  const begin = (id: string): void => {
    const next = templates.find((each) => each.id === id)
    // A name somebody typed stays; one that a template brought goes with it.
    if (title.trim() === '' || title === choice?.title) setTitle(next?.title ?? '')
    setFrom(id)
    setEmpty(false)
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" onPress={tryToMake}>{t('project.make')}</Button>
    </>
  )
  const issueOptions = [...issues.map(({ id, fields }) => ({ id, label: formats.text(fields.title) })), { id: NO_ISSUE, label: t('project.noIssue') }]
  const years = yearsOf(startYear, endYear).map((one) => ({ id: String(one), label: formats.year(one) }))
  const starts = [{ id: BLANK, label: t('proposal.template.blank') }, ...templates.map(({ id, name, own }) => ({
    id, label: formats.text(name), note: t(own === undefined ? 'proposal.template.ofProgram' : 'proposal.template.ofOffice')
  }))]
  return (
    <Dialog isOpen onClose={onClose} title={t('project.add')} actions={actions} size={choice === undefined ? 'normal' : 'wide'}>
      <div className="project-form">
        <TextField
          label={t('domain.field.project.title')}
          description={t('project.titleHint')}
          value={title}
          onChange={(words) => { setTitle(words); setEmpty(false) }}
          maxLength={500}
          isRequired
          autoFocus
          onKeyDown={(event) => { if (event.key === 'Enter') tryToMake() }}
          error={isEmpty ? t('error.TITLE_EMPTY.what') : undefined}
        />
        <div className="project-form-pair">
          <Select label={t('domain.field.project.issue')} options={issueOptions} value={chosen} onChange={setIssue} />
          <Select label={t('domain.field.project.fiscalYear')} options={years} value={year} onChange={setYear} />
        </div>
        <Select label={t('proposal.template.from')} description={choice?.about} options={starts} value={choice === undefined ? BLANK : from} onChange={begin} />
        {choice !== undefined && <TemplatePreview choice={choice} plan={plan} />}
        {refused !== null && <PlanErrorNotice error={refused} />}
      </div>
    </Dialog>
  )
}

interface Asked {
  readonly plan: string
  readonly issue: string
  readonly title: string
  readonly fiscalYear: number
}

/** Makes the project, empty or from a template: one step to undo either way. */
function useMake(asked: Asked, choice: ProjectTemplateChoice | undefined, onMade: (project: string) => void) {
  const { run, refused } = useCommand()
  const make = async (): Promise<void> => {
    const made = choice === undefined
      ? await run(createProject, asked)
      : await run(createFromTemplate, { ...asked, family: choice.family, content: choice.content })
    const project = made.ok ? made.value.created[0] : undefined
    if (project !== undefined) onMade(project)
  }
  return { make, refused }
}
