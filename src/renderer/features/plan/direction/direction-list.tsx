import type { ReactNode } from 'react'
import type { missionCommands } from '@shared/direction/direction-commands'
import type { DirectionItem, DirectionRecord } from '@shared/direction/direction-record'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { JumpPlace } from '@renderer/fields/field-place'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useCommand } from '@renderer/fields/use-command'
import { listRecords } from '@renderer/data/queries/records'
import { useLive, useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { MoveStatus } from '@renderer/ui/move-handle'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { useMovable } from '@renderer/ui/use-movable'
import { AddRow } from '@renderer/fields/add-row'
import { MoveRow, useSayMoved } from './move-row'

export interface DirectionListProps {
  readonly plan: string
  readonly spec: DirectionRecord
  readonly commands: typeof missionCommands
  /** One quiet sentence: what belongs here. */
  readonly note: string
  /** The field of the plan by which a check names the empty list; a jump to it opens the line to add. */
  readonly missing?: string | undefined
  /** What stands below the title of an item. */
  readonly more?: ((item: DirectionItem) => ReactNode) | undefined
}

/** Missions, values or goals: one line each, added with Enter, put in order by dragging or by key. */
export function DirectionList({ plan, spec, commands, note, missing, more }: DirectionListProps) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const say = useSayMoved()
  const items: readonly DirectionItem[] = useLive(async (reads) => listRecords<DirectionRecord>(reads, spec, plan), [plan, spec]) ?? []
  const movable = useMovable({
    list: spec.kind, ids: items.map(({ id }) => id), say, isDisabled: !canEdit,
    onMove: (item, before) => { void run(commands.move, { item, before }) }
  })
  const heading = `direction-${spec.kind}`
  return (
    <section className="direction-part" aria-labelledby={heading} {...movable.endProps}>
      <h3 id={heading} className="paper-subheading">{t(`domain.kind.${spec.kind}`)}</h3>
      {items.length === 0 && <Nothing plan={plan} note={note} missing={canEdit ? undefined : missing} />}
      {refused !== null && <PlanErrorNotice error={refused} />}
      <ol className="direction-list">
        {items.map((item, index) => (
          <li key={item.id} className="direction-item" {...movable.rowProps(item.id)}>
            <ItemLine item={item} index={index} commands={commands} more={more} />
            <MoveRow id={item.id} movable={movable} name={`${t(`domain.kind.${spec.kind}`)} ${String(index + 1)}`} index={index} count={items.length} />
            <DeleteButton label={t('direction.delete', { name: t(`domain.kind.${spec.kind}`) })} done={t('direction.deleted', { name: t(`domain.kind.${spec.kind}`) })} command={commands.delete} args={{ item: item.id }} />
          </li>
        ))}
      </ol>
      {canEdit && (
        <AddRow
          verb={t('direction.add', { name: t(`domain.kind.${spec.kind}`) })}
          label={t(`domain.kind.${spec.kind}`)}
          create={(title) => store.runCommand(commands.create, { plan, title })}
          target={missing === undefined ? undefined : { kind: 'plan', record: plan, field: missing }}
        />
      )}
      <MoveStatus movable={movable} />
    </section>
  )
}

/** Who may not write finds no row to add to: the note is then where a finding leads. */
function Nothing({ plan, note, missing }: Pick<DirectionListProps, 'plan' | 'note' | 'missing'>) {
  const words = <p className="paper-note">{note}</p>
  return missing === undefined ? words : <JumpPlace target={{ kind: 'plan', record: plan, field: missing }}>{words}</JumpPlace>
}

interface ItemLineProps extends Pick<DirectionListProps, 'commands' | 'more'> {
  readonly item: DirectionItem
  readonly index: number
}

function ItemLine({ item, index, commands, more }: ItemLineProps) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  return (
    <>
      <span className="direction-number num">{formats.count(index + 1)}.</span>
      <div className="direction-words">
        <RecordTextField
          target={{ kind: item.kind, record: item.id, field: 'title' }}
          label={`${t(`domain.kind.${item.kind}`)} ${formats.count(index + 1)}`}
          hideLabel
          bare
          shape="title"
          maxLength={500}
          value={item.fields.title}
          save={(title, seen) => store.runCommand(commands.setTitle, { item: item.id, title }, seen)}
          className="title-field"
        />
        {more?.(item)}
        <WaitingMark record={item.id} />
      </div>
    </>
  )
}
