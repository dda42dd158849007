import type { ReactNode } from 'react'
import type { Project } from '@shared/project/project-record'
import type { Command } from '@shared/record/command'
import { AddRow } from '@renderer/fields/add-row'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RowTable, type RowColumn } from '@renderer/fields/row-table'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'

interface Row {
  readonly id: string
  readonly fields: { readonly title: string }
}

export interface ProposalRowsProps<R extends Row> {
  readonly project: Project
  /** The name of the list: above the table, and of the table itself. */
  readonly heading: string
  readonly rows: readonly R[]
  readonly columns: readonly RowColumn[]
  readonly cell: (row: R, column: string) => ReactNode
  readonly details: (row: R) => ReactNode
  readonly move: Command<{ record: string; before: string | null }>
  readonly create: Command<{ plan: string; within: string; title: string }>
  /** The verb on the button that adds one, and what is named. */
  readonly verb: string
  readonly label: string
  /** Where a finding that this list lacks something leads to. */
  readonly place: string
}

/** A list of rows of a proposal, edited in place; a finding leads to the line that adds one. */
export function ProposalRows<R extends Row>(props: ProposalRowsProps<R>) {
  const { project, heading, rows, create } = props
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  return (
    <div className="proposal-rows project-fact-wide">
      <h3 className="proposal-rows-title">{heading}</h3>
      {refused !== null && <PlanErrorNotice error={refused} />}
      {rows.length === 0 && !canEdit && <p className="muted small">{t('project.blank')}</p>}
      {rows.length > 0 && (
        <RowTable<R>
          caption={heading} title="title" columns={props.columns} rows={rows} cell={props.cell} details={props.details}
          move={(record, before) => { void run(props.move, { record, before }) }}
        />
      )}
      {canEdit && (
        <AddRow
          verb={props.verb}
          label={props.label}
          create={(title) => store.runCommand(create, { plan: project.plan, within: project.id, title })}
          target={{ kind: 'project', record: project.id, field: props.place }}
        />
      )}
    </div>
  )
}
