import type { Json } from '@shared/kernel/json'
import type { Project } from '@shared/project/project-record'
import { createSignatory, deleteSignatory, moveSignatory, setSignatoryField } from '@shared/project/proposal-commands'
import { SIGNATORY_ROLES, type Signatory } from '@shared/project/proposal-records'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { RecordCheckboxField } from '@renderer/fields/record-checkbox-field'
import { RecordDateField } from '@renderer/fields/record-date-field'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { ProposalRows } from './proposal-rows'

type SignatoryField = 'title' | 'role' | 'position' | 'acting' | 'day'

/** Who proposes, endorses and approves (P46). */
export function SignatoryRows({ project, signatories }: { readonly project: Project; readonly signatories: readonly Signatory[] }) {
  const t = useT()
  const columns = [
    { id: 'title', label: t('domain.field.signatory.title') },
    { id: 'role', label: t('domain.field.signatory.role'), width: 200 },
    { id: 'position', label: t('domain.field.signatory.position'), width: 230 }
  ]
  return (
    <ProposalRows<Signatory>
      project={project} heading={t('proposal.signatories.title')} rows={signatories} columns={columns} place="signatories"
      move={moveSignatory} create={createSignatory} verb={t('proposal.signatories.add')} label={t('domain.field.signatory.title')}
      cell={(signatory, column) => <SignatoryCell signatory={signatory} column={column} />}
      details={(signatory) => <SignatoryDetails signatory={signatory} />}
    />
  )
}

function useSignatoryField({ id }: Signatory) {
  const t = useT()
  const store = useStore()
  return (field: SignatoryField) => ({
    target: { kind: 'signatory', record: id, field },
    label: t(`domain.field.signatory.${field}`),
    save: (value: Json, seen?: Seen) => store.runCommand(setSignatoryField, { record: id, field, value }, seen),
    dense: true
  })
}

function SignatoryCell({ signatory, column }: { readonly signatory: Signatory; readonly column: string }) {
  const t = useT()
  const field = useSignatoryField(signatory)
  const { title, role, position } = signatory.fields
  if (column === 'title') return <RecordTextField {...field('title')} hideLabel bare shape="title" maxLength={200} value={title} />
  if (column === 'position') return <RecordTextField {...field('position')} hideLabel bare shape="title" maxLength={300} value={position} />
  const options = SIGNATORY_ROLES.map((id) => ({ id, label: t(`proposal.signatoryRole.${id}`) }))
  return <RecordSelectField {...field('role')} hideLabel bare options={options} value={role} />
}

function SignatoryDetails({ signatory }: { readonly signatory: Signatory }) {
  const t = useT()
  const field = useSignatoryField(signatory)
  return (
    <div className="row-fields">
      <WaitingMark record={signatory.id} isSampleShown />
      <RecordCheckboxField {...field('acting')} value={signatory.fields.acting} />
      <RecordDateField {...field('day')} value={signatory.fields.day} />
      <div className="row-foot"><DeleteButton label={t('proposal.signatories.delete')} done={t('proposal.signatories.deleted')} command={deleteSignatory} args={{ record: signatory.id }} withWords /></div>
    </div>
  )
}
