import { useMemo } from 'react'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { projectRecord } from '@shared/project/project-record'
import { isLocked } from '@shared/project/judge-step'
import { projectStepRecord } from '@shared/project/project-step-record'
import { waysOf } from '@shared/project/standing'
import type { ExistingRecords } from '@shared/sheet/match-records'
import { readProfile } from '@renderer/data/profile'
import { StartPlanButton } from '@renderer/fields/empty-actions'
import { PlanFields, usePlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { useRecords } from '@renderer/live/use-records'
import { EmptyState } from '@renderer/ui/empty-state'
import { useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { Page } from '@renderer/ui/panel'
import { ImportDesk } from './import-desk'
import './sheets.css'

/** Takes the budget lines of a workbook into the plan that is open, after showing what that would do. */
export function ImportScreen() {
  const t = useT()
  const profile = useLive(readProfile, [])
  if (profile === undefined) return null
  if (profile.plan === null) return <Page title={t('sheet.import.title')}><EmptyState what={t('workspace.plan.none')} why={t('workspace.plan.noneWhy')} action={<StartPlanButton />} /></Page>
  return <PlanFields plan={profile.plan}><ImportIntoPlan /></PlanFields>
}

function ImportIntoPlan() {
  const t = useT()
  const { canEdit } = usePlanFields()
  const existing = useExisting()
  if (existing === undefined) return null
  if (!canEdit) return <Page title={t('sheet.import.title')}><Banner>{t('sheet.import.locked')}</Banner></Page>
  return <ImportDesk existing={existing} />
}

/** What the workbook is compared with; `undefined` until the store answered. */
function useExisting(): ExistingRecords | undefined {
  const { plan } = usePlanFields()
  const projects = useRecords(projectRecord, plan.id)
  const lines = useRecords(budgetLineRecord, plan.id)
  const steps = useRecords(projectStepRecord, plan.id)
  return useMemo(() => {
    if (projects === undefined || lines === undefined || steps === undefined) return undefined
    const ways = [...waysOf(steps)]
    const locked = new Set(ways.filter(([, way]) => isLocked(way, plan.fields.state)).map(([project]) => project))
    return { plan: plan.id, startYear: plan.fields.startYear, endYear: plan.fields.endYear, projects, lines, locked }
  }, [plan, projects, lines, steps])
}
