import { useState } from 'react'
import { addAlignment, removeAlignment } from '@shared/alignment/alignment-commands'
import { alignmentRecord, type Alignment } from '@shared/alignment/alignment-record'
import { catalogueOf, catalogues, goalsOf, isExpired, itemOf } from '@shared/catalogue/catalogue'
import { foldedIncludes } from '@shared/kernel/thai-text'
import type { Project } from '@shared/project/project-record'
import { listRecords } from '@renderer/data/queries/records'
import { DeleteButton } from '@renderer/fields/delete-button'
import { FieldPlace } from '@renderer/fields/field-place'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { useLive } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { ComboBox } from '@renderer/ui/combo-box'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'

/** Which goals of the reference plans the project serves, with their indicators and source. */
export function AlignmentPanel({ project }: { readonly project: Project }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const all = useLive((store) => listRecords(store, alignmentRecord, project.plan), [project.plan])
  const own = all?.filter(({ fields }) => fields.project === project.id) ?? []
  return (
    <Panel title={t('project.alignment.title')}>
      {own.length === 0 && <p className="alignment-none"><StateMark state="missing" bare>{t('project.alignment.none')}</StateMark></p>}
      <ul className="alignments">{own.map((alignment) => <AlignmentRow key={alignment.id} alignment={alignment} project={project} />)}</ul>
      {canEdit && <AddAlignment project={project} taken={own} />}
    </Panel>
  )
}

function AlignmentRow({ alignment, project }: { readonly alignment: Alignment; readonly project: Project }) {
  const t = useT()
  const formats = useNumerals()
  const { catalogue: id, goal: code, reason } = alignment.fields
  const catalogue = catalogueOf(id)
  const goal = catalogue === undefined ? undefined : itemOf(catalogue, code)
  return (
    <li className="alignment">
      <FieldPlace target={{ kind: 'alignment', record: alignment.id, field: 'goal' }} className="alignment-words">
        <strong>{formats.digits(code)} {formats.text(goal?.title ?? t('project.alignment.unknown'))}</strong>
        {goal?.indicator !== undefined && goal.target !== undefined && <span>{t('project.alignment.indicator', { indicator: formats.text(goal.indicator), target: formats.digits(String(goal.target)) })}</span>}
        {catalogue !== undefined && <span className="alignment-source">{formats.text(catalogue.title)}</span>}
        {reason !== '' && <span>{formats.text(reason)}</span>}
        {catalogue !== undefined && isExpired(catalogue, project.fields.fiscalYear) && (
          <StateMark state="missing" bare>{t('project.alignment.expired', { year: formats.year(catalogue.endYear) })}</StateMark>
        )}
      </FieldPlace>
      <DeleteButton label={t('project.alignment.remove')} done={t('project.alignment.removed')} command={removeAlignment} args={{ alignment: alignment.id }} />
    </li>
  )
}

const SEPARATOR = ' '

function AddAlignment({ project, taken }: { readonly project: Project; readonly taken: readonly Alignment[] }) {
  const t = useT()
  const formats = useNumerals()
  const { run, refused } = useCommand()
  const [chosen, setChosen] = useState<string | null>(null)
  const has = new Set(taken.map(({ fields }) => fields.catalogue + SEPARATOR + fields.goal))
  const options = catalogues().flatMap((catalogue) => goalsOf(catalogue).map((goal) => ({
    id: catalogue.id + SEPARATOR + goal.code,
    label: `${formats.digits(goal.code)} ${formats.text(goal.title)}`,
    note: formats.text(catalogue.shortTitle)
  }))).filter(({ id }) => !has.has(id))
  const add = async (): Promise<void> => {
    const [catalogue = '', goal = ''] = (chosen ?? '').split(SEPARATOR)
    const added = await run(addAlignment, { project: project.id, catalogue, goal, reason: '' })
    if (added.ok) setChosen(null)
  }
  return (
    <div className="alignment-add">
      <ComboBox
        key={taken.length}
        label={t('project.alignment.add')}
        description={t('project.alignment.hint')}
        options={options}
        value={chosen}
        onChange={setChosen}
        filter={foldedIncludes}
        className="alignment-add-goal"
      />
      <Button isDisabled={chosen === null} onPress={() => { void add() }}>{t('project.alignment.addVerb')}</Button>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </div>
  )
}
