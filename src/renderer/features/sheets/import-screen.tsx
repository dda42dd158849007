import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { projectRecord } from '@shared/project/project-record'
import { lockedProjects } from '@shared/project/judge-step'
import { projectStepRecord } from '@shared/project/project-step-record'
import { knownAmounts } from '@shared/sheet/known-amounts'
import type { ExistingRecords } from '@shared/sheet/match-records'
import { readProfile } from '@renderer/data/profile'
import { StartPlanButton } from '@renderer/fields/empty-actions'
import { PlanFields, usePlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { useRecords } from '@renderer/live/use-records'
import { EmptyState } from '@renderer/ui/empty-state'
import { useT } from '@renderer/ui/language'
import { Page } from '@renderer/ui/panel'
import { ImportDesk } from './import-desk'
import { OpenRecordContext, type OpenRecord } from './open-record'
import './sheets.css'

/** Takes the budget lines or step amounts of a workbook into the plan that is open, after showing what that would do. */
export function ImportScreen() {
  const t = useT()
  const navigate = useNavigate()
  const profile = useLive(readProfile, [])
  const open = useMemo((): OpenRecord => (projectId, at) => { void navigate({ to: '/projects/$projectId', params: { projectId }, search: at === undefined ? {} : { at } }) }, [navigate])
  if (profile === undefined) return null
  if (profile.plan === null) return <Page title={t('sheet.import.title')}><EmptyState what={t('workspace.plan.none')} why={t('workspace.plan.noneWhy')} action={<StartPlanButton />} /></Page>
  return <PlanFields plan={profile.plan}><OpenRecordContext value={open}><ImportIntoPlan /></OpenRecordContext></PlanFields>
}

/** The same for the plan a reviewer reads: lines are compared with it, amounts of steps entered. */
export function ReviewedImport({ plan }: { readonly plan: string }) {
  const navigate = useNavigate()
  const open = useMemo((): OpenRecord => (projectId, at) => {
    void navigate({ to: '/review/$planId/projects/$projectId', params: { planId: plan, projectId }, search: at === undefined ? {} : { at } })
  }, [navigate, plan])
  return <PlanFields plan={plan}><OpenRecordContext value={open}><ImportIntoPlan /></OpenRecordContext></PlanFields>
}

function ImportIntoPlan() {
  const { canEdit, role } = usePlanFields()
  const existing = useExisting()
  const rights = useMemo(() => ({ role, canWriteLines: canEdit }), [role, canEdit])
  return existing === undefined ? null : <ImportDesk existing={existing} rights={rights} />
}

/** What the workbook is compared with; `undefined` until the store answered. */
function useExisting(): ExistingRecords | undefined {
  const { plan, role } = usePlanFields()
  const projects = useRecords(projectRecord, plan.id)
  const lines = useRecords(budgetLineRecord, plan.id)
  const steps = useRecords(projectStepRecord, plan.id)
  const entries = useRecords(stepAmountRecord, plan.id)
  return useMemo(() => {
    if (projects === undefined || lines === undefined || steps === undefined || entries === undefined) return undefined
    const locked = lockedProjects(projects.map(({ id }) => id), steps, plan.fields.state)
    const { startYear, endYear } = plan.fields
    // Nothing is locked for whoever only compares: the report tells what differs.
    const shut = role === 'reviewer' ? undefined : locked
    return { plan: plan.id, startYear, endYear, projects, lines, locked: shut, amounts: knownAmounts(entries, steps, role) }
  }, [plan, role, projects, lines, steps, entries])
}
