import type { Json } from '@shared/kernel/json'
import type { Project } from '@shared/project/project-record'
import { createTargetGroup, deleteTargetGroup, moveTargetGroup, setTargetGroupField } from '@shared/project/proposal-commands'
import { GROUP_KINDS, type TargetGroup } from '@shared/project/proposal-records'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { RecordDecimalField } from '@renderer/fields/record-figure-field'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { ProposalRows } from './proposal-rows'

type GroupField = 'title' | 'kind' | 'count' | 'unit'

/** Whom the project is for, and who has a stake in it (P22). */
export function GroupRows({ project, groups }: { readonly project: Project; readonly groups: readonly TargetGroup[] }) {
  const t = useT()
  const columns = [
    { id: 'title', label: t('domain.field.targetGroup.title') },
    { id: 'kind', label: t('domain.field.targetGroup.kind'), width: 170 },
    { id: 'count', label: t('domain.field.targetGroup.count'), width: 100 },
    { id: 'unit', label: t('domain.field.targetGroup.unit'), width: 90 }
  ]
  return (
    <ProposalRows<TargetGroup>
      project={project} heading={t('proposal.groups.title')} rows={groups} columns={columns} place="groups"
      move={moveTargetGroup} create={createTargetGroup} verb={t('proposal.groups.add')} label={t('domain.field.targetGroup.title')}
      cell={(group, column) => <GroupCell group={group} column={column} />}
      details={({ id }) => (
        <div className="row-fields">
          <WaitingMark record={id} isSampleShown />
          <div className="row-foot"><DeleteButton label={t('proposal.groups.delete')} done={t('proposal.groups.deleted')} command={deleteTargetGroup} args={{ record: id }} withWords /></div>
        </div>
      )}
    />
  )
}

function GroupCell({ group, column }: { readonly group: TargetGroup; readonly column: string }) {
  const t = useT()
  const store = useStore()
  const { title, kind, count, unit } = group.fields
  const field = (name: GroupField) => ({
    target: { kind: 'targetGroup', record: group.id, field: name },
    label: t(`domain.field.targetGroup.${name}`),
    save: (value: Json, seen?: Seen) => store.runCommand(setTargetGroupField, { record: group.id, field: name, value }, seen),
    dense: true, hideLabel: true, bare: true
  })
  if (column === 'title') return <RecordTextField {...field('title')} shape="title" maxLength={300} value={title} />
  if (column === 'count') return <RecordDecimalField {...field('count')} value={count} />
  if (column === 'unit') return <RecordTextField {...field('unit')} maxLength={60} value={unit} />
  return <RecordSelectField {...field('kind')} options={GROUP_KINDS.map((id) => ({ id, label: t(`proposal.groupKind.${id}`) }))} value={kind} />
}
