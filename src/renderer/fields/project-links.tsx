import { issueRecord, strategyRecord, type Strategy } from '@shared/issue/issue-record'
import { kpiNumbers, kpisByIssue } from '@shared/kpi/kpi-number'
import { kpiRecord, type Kpi } from '@shared/kpi/kpi-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { setProjectField } from '@shared/project/project-commands'
import { linkKpi, unlinkKpi } from '@shared/project/project-kpi-commands'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import type { Project } from '@shared/project/project-record'
import { listRecords } from '@renderer/data/queries/records'
import { useLive, useStore } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { JumpPlace } from './field-place'
import { usePlanFields } from './plan-fields'
import { RecordSelectField } from './record-select-field'
import { useCommand } from './use-command'
import './fields.css'

/** What stands for "no strategy": react-aria knows no empty key. */
const NONE = 'none'

/** Which strategy a project carries out and which KPIs it serves; used on its own page and in the chain of its issue. */
export function ProjectLinks({ project }: { readonly project: Project }) {
  return (
    <div className="project-links">
      <StrategyChoice project={project} />
      <JumpPlace target={{ kind: 'project', record: project.id, field: 'kpis' }}><KpiChoice project={project} /></JumpPlace>
    </div>
  )
}

function StrategyChoice({ project }: { readonly project: Project }) {
  const t = useT()
  const store = useStore()
  const formats = useNumerals()
  const { issue, strategy } = project.fields
  const all: readonly Strategy[] = useLive((reads) => listRecords(reads, strategyRecord, project.plan), [project.plan]) ?? []
  const own = all.filter(({ id, fields }) => fields.issue === issue || id === strategy)
  if (issue === '') return <p className="muted small">{t('direction.links.noIssue')}</p>
  const options = own.map(({ id, fields }, index) => ({ id, label: `${formats.count(index + 1)}. ${formats.text(fields.title)}` }))
  return (
    <RecordSelectField
      target={{ kind: 'project', record: project.id, field: 'strategy' }}
      label={t('domain.field.project.strategy')}
      options={[...options, { id: NONE, label: t('direction.links.noStrategy') }]}
      value={strategy === '' ? NONE : strategy}
      save={(id, seen) => store.runCommand(setProjectField, { project: project.id, field: 'strategy', value: id === NONE ? '' : id }, { ...seen, value: strategy })}
    />
  )
}

interface ServedKpis {
  readonly groups: readonly { readonly issue: string; readonly kpis: readonly Kpi[] }[]
  readonly numbers: ReadonlyMap<string, string>
  readonly served: ReadonlySet<string>
}

/** The KPIs of the plan by issue, with their numbers, and those that the project serves. */
function useServedKpis(project: Project): ServedKpis | undefined {
  const { plan } = project
  return useLive(async (reads) => {
    const [issues, objectives, kpis, links] = await Promise.all([
      listRecords(reads, issueRecord, plan), listRecords(reads, objectiveRecord, plan), listRecords(reads, kpiRecord, plan), listRecords(reads, projectKpiRecord, plan)
    ])
    const groups = kpisByIssue({ issues, objectives, kpis })
    return {
      groups: groups.map((group) => ({ issue: group.issue.id, kpis: group.kpis })),
      numbers: kpiNumbers(groups),
      served: new Set(links.filter(({ fields }) => fields.project === project.id).map(({ fields }) => fields.kpi))
    }
  }, [plan, project.id])
}

/** The KPIs of the project's own issue, then those of the others folded away. */
function KpiChoice({ project }: { readonly project: Project }) {
  const t = useT()
  const found = useServedKpis(project)
  const { run, refused } = useCommand()
  if (found === undefined) return null
  const { groups, served } = found
  const own = groups.filter(({ issue }) => issue === project.fields.issue).flatMap(({ kpis }) => kpis)
  const others = groups.filter(({ issue }) => issue !== project.fields.issue).flatMap(({ kpis }) => kpis)
  const choose = (kpi: string, isServed: boolean): void => { void run(isServed ? linkKpi : unlinkKpi, { project: project.id, kpi }) }
  const list = { found, choose }
  return (
    <fieldset className="project-kpis">
      <legend className="ui-label">{t('direction.links.kpis')}</legend>
      {own.length + others.length === 0 && <p className="muted small">{t('direction.links.noKpis')}</p>}
      {own.length + others.length > 0 && served.size === 0 && <p><StateMark state="missing" bare>{t('direction.links.none')}</StateMark></p>}
      {refused !== null && <PlanErrorNotice error={refused} />}
      <KpiBoxes {...list} kpis={own} />
      {others.length > 0 && (
        <details open={own.length === 0 || others.some(({ id }) => served.has(id))}>
          <summary>{t('direction.links.otherIssues')}</summary>
          <KpiBoxes {...list} kpis={others} />
        </details>
      )}
    </fieldset>
  )
}

interface KpiBoxesProps {
  readonly found: ServedKpis
  readonly kpis: readonly Kpi[]
  readonly choose: (kpi: string, isServed: boolean) => void
}

function KpiBoxes({ found: { numbers, served }, kpis, choose }: KpiBoxesProps) {
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  return kpis.map(({ id, fields }) => (
    <Checkbox key={id} isSelected={served.has(id)} isDisabled={!canEdit} onChange={(isServed) => { choose(id, isServed) }}>
      <span><span className="num">{formats.digits(numbers.get(id) ?? '')}</span> {formats.text(fields.title)}</span>
    </Checkbox>
  ))
}
