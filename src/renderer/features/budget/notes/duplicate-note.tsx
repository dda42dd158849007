import { useState } from 'react'
import { projectTotal, type linesByProject } from '@shared/budget/budget-amounts'
import { isOpenGroup } from '@shared/project/duplicates'
import { setProjectField } from '@shared/project/project-commands'
import type { Project } from '@shared/project/project-record'
import { ProjectLink } from '@renderer/fields/open-project'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import type { Budget } from '../use-budget'
import { SideBySide, type Side } from './side-by-side'

interface DuplicateNoteProps {
  readonly budget: Budget
  readonly linesOf: ReturnType<typeof linesByProject>
  readonly group: readonly Project[]
}

/** Projects that look like one: named, held beside each other when asked, each with room to say why it is one of its own. */
export function DuplicateNote({ budget, linesOf, group }: DuplicateNoteProps) {
  const t = useT()
  const formats = useNumerals()
  const [isBeside, setBeside] = useState(false)
  const [first] = group
  if (first === undefined) return null
  const title = formats.text(first.fields.title)
  return (
    <li>
      <p>
        <strong>{title}</strong> · {t('figures.findings.alike', { count: formats.count(group.length), year: formats.year(first.fields.fiscalYear) })}
        {!isOpenGroup(group) && <> · <StateMark state="done" bare>{t('figures.findings.settled')}</StateMark></>}
      </p>
      <p className="beside-ways">
        {group.map(({ id, fields }) => <ProjectLink key={id} project={id} at={id} field="title">{formats.text(fields.title)} · {formats.money(projectTotal(linesOf.get(id) ?? []))}</ProjectLink>)}
      </p>
      <Button dense aria-expanded={isBeside} onPress={() => { setBeside(!isBeside) }}>{t(isBeside ? 'figures.findings.closeBeside' : 'figures.findings.beside')}<span className="ui-hidden"> {title}</span></Button>
      {isBeside && <Projects budget={budget} linesOf={linesOf} group={group} />}
    </li>
  )
}

function Projects({ budget, linesOf, group }: DuplicateNoteProps) {
  const t = useT()
  const formats = useNumerals()
  const issues = new Map(budget.issues.map(({ id, fields }) => [id, fields.title]))
  const sides = group.map((project): Side => {
    const { id, fields: { title, code, issue, fundSource, districts, area, leadAgency, output } } = project
    const lines = linesOf.get(id) ?? []
    return {
      id, head: <ProjectLink project={id} at={id} field="title">{formats.text(title)}</ProjectLink>, foot: <Reason project={project} />,
      cells: [
        code, formats.text(issues.get(issue) ?? ''), t(`domain.fundSource.${fundSource}`), formats.text(districts.join(', ')), formats.text(area), formats.text(leadAgency),
        formats.text(output), formats.count(lines.length), formats.money(projectTotal(lines))
      ]
    }
  })
  const names = ['code', 'issue', 'fundSource', 'districts', 'area', 'leadAgency', 'output'] as const
  return (
    <SideBySide
      caption={t('figures.findings.duplicates')} sides={sides} footWords={t('domain.field.project.apartReason')}
      rows={[...names.map((name) => t(`domain.field.project.${name}`)), t('figures.findings.lineCount'), t('figures.pivot.amount')]}
    />
  )
}

/** With a reason for all but one of them the group waits for nobody. */
function Reason({ project: { id, fields } }: { readonly project: Project }) {
  const t = useT()
  const store = useStore()
  return (
    <RecordTextField
      target={{ kind: 'project', record: id, field: 'apartReason' }} label={t('figures.findings.apartOf', { title: fields.code === '' ? fields.title : fields.code })} hideLabel dense
      shape="title" maxLength={500} placeholder={t('figures.findings.apartHint')} value={fields.apartReason}
      save={(value, seen) => store.runCommand(setProjectField, { project: id, field: 'apartReason', value }, seen)}
    />
  )
}
