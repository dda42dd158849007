import type { ReactNode } from 'react'
import { deleteIssue, setIssueTitle } from '@shared/issue/issue-commands'
import type { Issue } from '@shared/issue/issue-record'
import { createObjective, deleteObjective, moveObjective, setObjectiveTitle } from '@shared/objective/objective-commands'
import type { Objective } from '@shared/objective/objective-record'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { findPage } from '@shared/narrative/plan-tree'
import { issueKey } from '@shared/narrative/section-place'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { MoveStatus } from '@renderer/ui/move-handle'
import { useMovable } from '@renderer/ui/use-movable'
import { AddRow } from '@renderer/fields/add-row'
import { IssueAlignments } from './alignment/issue-alignments'
import { HintList } from './direction/hint-list'
import { MoveRow, useSayMoved } from './direction/move-row'
import { KpiTable } from './kpi-table'
import { Paper } from './paper'
import './direction/direction.css'
import { StrategyList } from './strategy-list'
import type { PlanView } from './use-plan-contents'

/** One strategic issue, edited in place: objectives with their KPIs, then strategies. */
export function IssuePaper({ view, issue, index }: { readonly view: PlanView; readonly issue: Issue; readonly index: number }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const number = formats.digits(findPage(view.tree, issueKey(issue.id))?.number ?? '')
  const objectives = view.objectives.filter(({ fields }) => fields.issue === issue.id)
  return (
    <Paper>
      <header className="issue-head">
        <div className="issue-head-line">
          <span className="paper-kicker">{t('workspace.issue.number', { number: formats.count(index + 1) })}</span>
          <WaitingMark record={issue.id} />
          <DeleteButton label={t('workspace.issue.delete')} done={t('workspace.issue.deleted')} command={deleteIssue} args={{ issue: issue.id }} />
        </div>
        <div className="numbered-title">
          <h2 className="paper-title num">{number}<span className="ui-hidden"> {issue.fields.title}</span></h2>
          <RecordTextField
            target={{ kind: 'issue', record: issue.id, field: 'title' }}
            label={t('workspace.issue.name')}
            hideLabel
            bare
            shape="title"
            maxLength={500}
            value={issue.fields.title}
            save={(title, seen) => store.runCommand(setIssueTitle, { issue: issue.id, title }, seen)}
            className="title-field title-field-large"
          />
        </div>
      </header>
      <Objectives view={view} objectives={objectives} number={number} />
      {canEdit && (
        <AddRow
          verb={t('workspace.objective.add')}
          label={t('workspace.objective.name')}
          create={(title) => store.runCommand(createObjective, { plan: view.plan.id, issue: issue.id, title })}
        />
      )}
      <StrategyList view={view} issue={issue} />
      <HintList kpis={objectives.flatMap(({ id }) => view.kpis.filter(({ fields }) => fields.objective === id))} />
      <IssueAlignments issue={issue} />
    </Paper>
  )
}

interface ObjectivesProps {
  readonly view: PlanView
  readonly objectives: readonly Objective[]
  /** The number of the issue, "6.1". */
  readonly number: string
}

/** The objectives of an issue in their order. */
function Objectives({ view, objectives, number }: ObjectivesProps) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { run } = useCommand()
  const say = useSayMoved()
  const movable = useMovable({
    list: 'objective', ids: objectives.map(({ id }) => id), say, isDisabled: !canEdit,
    onMove: (objective, before) => { void run(moveObjective, { objective, before }) }
  })
  return (
    <>
      {objectives.map((objective, at) => {
        const own = `${number}.${formats.digits(String(at + 1))}`
        const handle = <MoveRow id={objective.id} movable={movable} name={t('workspace.objective.number', { number: own })} index={at} count={objectives.length} />
        return <div key={objective.id} {...movable.rowProps(objective.id)}><ObjectiveBlock view={view} objective={objective} number={own} handle={handle} /></div>
      })}
      <MoveStatus movable={movable} />
    </>
  )
}

interface ObjectiveBlockProps {
  readonly view: PlanView
  readonly objective: Objective
  readonly number: string
  readonly handle: ReactNode
}

function ObjectiveBlock({ view, objective, number, handle }: ObjectiveBlockProps) {
  const t = useT()
  const store = useStore()
  return (
    <section className="objective" aria-label={t('workspace.objective.number', { number })}>
      <div className="objective-line">
        <h3 className="paper-kicker">{t('workspace.objective.number', { number })}</h3>
        <WaitingMark record={objective.id} />
        <span className="line-space" />
        {handle}
        <DeleteButton label={t('workspace.objective.delete')} done={t('workspace.objective.deleted')} command={deleteObjective} args={{ objective: objective.id }} />
      </div>
      <RecordTextField
        target={{ kind: 'objective', record: objective.id, field: 'title' }}
        label={t('workspace.objective.name')}
        hideLabel
        bare
        shape="title"
        maxLength={500}
        value={objective.fields.title}
        save={(title, seen) => store.runCommand(setObjectiveTitle, { objective: objective.id, title }, seen)}
        className="title-field"
      />
      <KpiTable view={view} objective={objective} number={number} />
    </section>
  )
}
