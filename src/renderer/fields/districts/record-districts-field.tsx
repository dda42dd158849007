import { useMemo } from 'react'
import { projectRecord } from '@shared/project/project-record'
import { renamed } from '@shared/project/unify-district'
import { useRecords } from '@renderer/live/use-records'
import { useT } from '@renderer/ui/language'
import { NewerMark } from '@renderer/ui/newer-mark'
import { errorWords } from '@renderer/ui/plan-error'
import { TextField } from '@renderer/ui/text-field'
import { useDraft } from '@renderer/ui/use-draft'
import { FieldPlace, kitWords, type RecordFieldWords } from '../field-place'
import { seenOf } from '../field-target'
import { usePlanFields } from '../plan-fields'
import type { SaveField } from '../record-text-field'
import { DistrictNotes } from './district-notes'
import { DistrictsField } from './districts-field'

export interface RecordDistrictsFieldProps extends RecordFieldWords {
  readonly value: readonly string[]
  readonly save: SaveField<string[]>
}

/** The districts of a project, saved with every name that comes or goes. */
export function RecordDistrictsField(props: RecordDistrictsFieldProps) {
  const { value, save, target, className } = props
  const t = useT()
  const { plan, canEdit } = usePlanFields()
  const projects = useRecords(projectRecord, plan.id)
  const used = useMemo(() => (projects ?? []).flatMap(({ fields }) => fields.districts), [projects])
  const draft = useDraft<readonly string[]>(value, (names, base) => save([...names], seenOf(target, [...base])), { isEqual: isSameList })
  const change = (names: readonly string[]): Promise<unknown> => {
    draft.change(names)
    return draft.flush()
  }
  const words = kitWords(props)
  return (
    <FieldPlace target={target} className={className}>
      {!canEdit && <TextField {...words} value={value.join(', ')} onChange={() => undefined} isReadOnly />}
      {canEdit && (
        <DistrictsField
          {...words} office={plan.office} value={draft.value} onChange={change} used={used}
          error={draft.error === null ? undefined : errorWords(t, draft.error).what}
        />
      )}
      <NewerMark hasNewer={draft.hasNewer} takeNewer={draft.takeNewer} />
      <DistrictNotes names={draft.value} rename={(from, to) => { void change(renamed(draft.value, from, to)) }} />
    </FieldPlace>
  )
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at])
}
