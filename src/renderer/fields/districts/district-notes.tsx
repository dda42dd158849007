import { needRecord } from '@shared/analysis/need-record'
import { knownDistrict, meantDistrict, provincesWith, provinceOfOffice } from '@shared/office/district'
import { projectRecord } from '@shared/project/project-record'
import { projectStepRecord } from '@shared/project/project-step-record'
import { waysOf } from '@shared/project/standing'
import { needsNaming, projectsNaming, unifyDistrict } from '@shared/project/unify-district'
import { useRecords } from '@renderer/live/use-records'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { usePlanFields } from '../plan-fields'
import { useCommand, useUndoToast } from '../use-command'
import './districts.css'

export interface DistrictNotesProps {
  readonly names: readonly string[]
  /** Puts the name of the list in place of one that was typed, here alone. */
  readonly rename: (from: string, to: string) => void
}

/** What the list of districts says about names it does not hold so: never a refusal. */
export function DistrictNotes({ names, rename }: DistrictNotesProps) {
  const { plan, canEdit } = usePlanFields()
  if (!canEdit) return null
  return names.filter((name) => name !== '' && knownDistrict(plan.office, name)?.name !== name).map((name) => <Note key={name} name={name} rename={rename} />)
}

function Note({ name, rename }: { readonly name: string; readonly rename: DistrictNotesProps['rename'] }) {
  const t = useT()
  const { plan } = usePlanFields()
  const meant = meantDistrict(plan.office, name)
  if (meant !== undefined) return <OtherSpelling name={name} official={meant.name} rename={rename} />
  const [province, elsewhere] = [provinceOfOffice(plan.office), provincesWith(plan.office, name)]
  return (
    <p className="district-note">
      {elsewhere.length === 0 ? t('proposal.district.unknown', { name, province }) : t('proposal.district.elsewhere', { name, province, others: elsewhere.join(', ') })}
    </p>
  )
}

function OtherSpelling({ name, official, rename }: { readonly name: string; readonly official: string; readonly rename: DistrictNotesProps['rename'] }) {
  const t = useT()
  const { count } = useNumerals()
  const { plan } = usePlanFields()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  const places = usePlaces(name)
  const everywhere = async (): Promise<void> => {
    const done = await run(unifyDistrict, { plan: plan.id, from: name, to: official })
    if (done.ok) undoToast(unifyDistrict.name, t('proposal.district.unified', { name: official, count: count(places) }))
  }
  return (
    <div className="district-note">
      <p>{t('proposal.district.spelling', { name, official })}</p>
      <Button dense onPress={() => { rename(name, official) }}>{t('proposal.district.use', { name: official })}</Button>
      {places > 1 && <Button dense onPress={() => { void everywhere() }}>{t('proposal.district.useAll', { name: official, count: count(places) })}</Button>}
      {refused !== null && <PlanErrorNotice error={refused} />}
    </div>
  )
}

/** How many projects and needs of the plan use a name and may be changed. */
function usePlaces(name: string): number {
  const { plan } = usePlanFields()
  const projects = useRecords(projectRecord, plan.id)
  const steps = useRecords(projectStepRecord, plan.id)
  const needs = useRecords(needRecord, plan.id)
  if (projects === undefined || steps === undefined || needs === undefined) return 0
  return projectsNaming(projects, waysOf(steps), plan.fields.state, name).length + needsNaming(needs, plan.fields.state, name).length
}
