import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { projectKpiRecord, type ProjectKpi } from './project-kpi-record'
import { projectRecord } from './project-record'

/** Says that a project serves a KPI of its plan, of whichever issue. Errors: those of the lock, `NOT_FOUND`, `ALREADY_EXISTS`. */
export const linkKpi = defineCommand({
  name: 'projectKpi.link',
  type: 'edit',
  args: z.strictObject({ project: z.string(), kpi: z.string() }),
  needs: ({ project, kpi }) => ({ ids: [project, kpi], lists: [{ kind: projectKpiRecord.kind, beside: project }] }),
  decide(reader, { project, kpi }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const { plan } = open.value
    if (reader.get(kpiRecord, kpi)?.plan !== plan) return err(planError('NOT_FOUND', { kind: kpiRecord.kind }))
    const known = reader.list(projectKpiRecord, plan).some(({ fields }) => fields.project === project && fields.kpi === kpi)
    if (known) return err(planError('ALREADY_EXISTS'))
    return decided(open.value, [create(projectKpiRecord, context.newId(), { project, kpi })])
  }
})

/**
 * Takes the link between a project and a KPI away, twice-made ones too (two offices' devices may each have made it).
 * Errors: those of the lock, `NOT_FOUND`.
 */
export const unlinkKpi = defineCommand({
  name: 'projectKpi.unlink',
  type: 'edit',
  args: z.strictObject({ project: z.string(), kpi: z.string() }),
  needs: ({ project }) => ({ ids: [project], lists: [{ kind: projectKpiRecord.kind, beside: project }] }),
  decide(reader, { project, kpi }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const links = reader.list(projectKpiRecord, open.value.plan).filter(({ fields }) => fields.project === project && fields.kpi === kpi)
    if (links.length === 0) return err(planError('NOT_FOUND', { kind: projectKpiRecord.kind }))
    return decided(open.value, links.map(({ id }) => remove(projectKpiRecord, id)))
  }
})

/** The links of projects to any of these KPIs, which go when the KPIs go; the command must have asked for the kind. */
export function linksToKpis(reader: RecordReader, plan: string, kpis: readonly { readonly id: string }[]): readonly ProjectKpi[] {
  const gone = new Set(kpis.map(({ id }) => id))
  return reader.list(projectKpiRecord, plan).filter(({ fields }) => gone.has(fields.kpi))
}
