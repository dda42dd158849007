import { yearsOf } from '@shared/kernel/calendar'
import { TARGET_FIELDS } from '@shared/kpi/kpi-record'
import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** What every KPI must say: unit, baseline or why none, a target for each plan year, owner and source. */
export function kpiChecks({ plan, kpis }: PlanContents): readonly Check[] {
  const years = yearsOf(plan.fields.startYear, plan.fields.endYear)
  return kpis.flatMap(({ id, fields }): readonly Check[] => {
    const at = { kind: 'kpi', record: id, name: fields.title }
    const missing = TARGET_FIELDS.slice(0, years.length).find((target) => fields[target] === '')
    return [
      { ...at, rule: 'kpiNoUnit', field: 'unit', holds: fields.unit.trim() !== '' },
      { ...at, rule: 'kpiNoBaseline', field: 'baseline', holds: fields.baseline !== '' || fields.baselineNote.trim() !== '' },
      { ...at, rule: 'kpiNoTarget', field: missing ?? 'target1', holds: missing === undefined },
      { ...at, rule: 'kpiNoOwner', field: 'owner', holds: fields.owner.trim() !== '' },
      { ...at, rule: 'kpiNoSource', field: 'source', holds: fields.source.trim() !== '' }
    ]
  })
}
