import { Equal } from 'lucide-react'
import { useState } from 'react'
import { moveActivity, shareWeights } from '@shared/activity/activity-commands'
import type { Project } from '@shared/project/project-record'
import { JumpPlace } from '@renderer/fields/field-place'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { useReorder } from '@renderer/ui/reorder'
import { ActivityTable } from './activity-table'
import { AddActivity } from './add-activity'
import { Gantt } from './gantt'
import { useActivities, useLooseLines, type ActivityView } from './use-activities'
import { useOpenActivity } from './use-open-activity'
import './activities.css'

/** P28: what is done in the project, its weights, and when: a register of the activities, and under it their months in fiscal order. */
export function ActivitiesPanel({ project }: { readonly project: Project }) {
  const activities = useActivities(project)
  return activities === undefined ? null : <Activities project={project} activities={activities} />
}

function Activities({ project, activities }: { readonly project: Project; readonly activities: readonly ActivityView[] }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  useOpenActivity(activities)
  const loose = useLooseLines(project)
  const [typed, setTyped] = useState<ReadonlyMap<string, number>>(new Map())
  const shown = activities.map((view) => ({ ...view, weight: typed.get(view.activity.id) ?? view.weight }))
  const reorder = useReorder(activities.map(({ activity }) => activity.id), (record, before) => { void run(moveActivity, { record, before }) })
  const share = async (): Promise<void> => {
    const shared = await run(shareWeights, { project: project.id })
    if (shared.ok) undoToast(shareWeights.name, t('activity.weights.shared'))
  }
  const typeWeight = (id: string, weight: number | null): void => {
    setTyped((held) => {
      const next = new Map(held)
      if (weight === null) next.delete(id)
      else next.set(id, weight)
      return next
    })
  }
  const canShare = canEdit && activities.length > 0
  return (
    <Panel
      title={t('activity.title')}
      actions={canShare && <Button dense icon={Equal} onPress={() => { void share() }}>{t('activity.weights.share')}</Button>}
      flush
      className="activities-panel"
    >
      {refused !== null && <PlanErrorNotice error={refused} />}
      {activities.length > 0 && <ActivityTable activities={activities} shown={shown} reorder={reorder} onWeight={typeWeight} loose={loose} />}
      <JumpPlace target={{ kind: 'project', record: project.id, field: 'activities' }}>
        {activities.length === 0 && <p className="activities-none">{t(canEdit ? 'activity.none' : 'activity.noneLocked')}</p>}
        {canEdit && <AddActivity project={project} />}
      </JumpPlace>
      {activities.length > 0 && <Gantt project={project} activities={activities} reorder={reorder} />}
    </Panel>
  )
}
