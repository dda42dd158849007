import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { editionName } from '@shared/alignment/plan-library'
import { goalRows, projectsWithoutGoal, type GoalRow } from '@shared/alignment/gaps'
import { editionFor } from '@shared/alignment/matrix'
import { ancestorsOf, goalsOf } from '@shared/catalogue/catalogue'
import { currentEntries, type LibraryEntry } from '@shared/catalogue/library'
import type { Project } from '@shared/project/project-record'
import { EvidenceMark, itemNumber } from '@renderer/fields/alignment/item-marks'
import type { Alignments } from '@renderer/fields/alignment/use-alignments'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { Select } from '@renderer/ui/select'
import type { PlanView } from '../use-plan-contents'
import { LinkProjectDialog } from './link-project-dialog'

/** The plan that provincial projects are measured by first (brief §5). */
const FIRST_SERIES = 'justice-it-master-plan'

/** Goals × projects: which goals of a reference plan no project serves, and which projects serve no master plan. */
export function GoalsView({ view, alignments }: { readonly view: PlanView; readonly alignments: Alignments }) {
  const t = useT()
  const formats = useNumerals()
  const entries = currentEntries(alignments.library)
  const [edition, setEdition] = useState<string | null>(null)
  const [onlyGaps, setOnlyGaps] = useState(false)
  const [linking, setLinking] = useState<GoalRow | null>(null)
  const chosen = entries.find(({ catalogue }) => editionName(catalogue) === edition) ?? firstEntry(alignments, view.plan.fields.startYear)
  if (chosen === undefined) return null
  const { catalogue } = chosen
  const rows = goalRows(catalogue, view.projects, alignments.links)
  const gaps = rows.filter(({ isGap }) => isGap).length
  return (
    <>
      <Select
        label={t('alignment.goals.catalogue')}
        options={entries.map(({ catalogue: each }) => ({ id: editionName(each), label: formats.text(each.title) }))}
        value={editionName(catalogue)}
        onChange={setEdition}
        className="goals-choice"
      />
      <div className="goals-head">
        {gaps === 0
          ? <StateMark state="done" bare>{t('alignment.goals.noGaps')}</StateMark>
          : <StateMark state="missing" bare>{t('alignment.goals.gaps', { count: formats.count(gaps), all: formats.count(goalsOf(catalogue).length) })}</StateMark>}
        {gaps > 0 && <Checkbox isSelected={onlyGaps} onChange={setOnlyGaps}>{t('alignment.goals.onlyGaps')}</Checkbox>}
      </div>
      <table className="goals">
        <caption className="ui-hidden">{t('alignment.goals.caption', { catalogue: catalogue.title })}</caption>
        <thead><tr><th scope="col">{t('alignment.goals.goal')}</th><th scope="col">{t('alignment.goals.projects')}</th></tr></thead>
        <tbody>
          {rows.filter(({ isGap }) => isGap || !onlyGaps).map((row) => <Row key={row.item.code} row={row} entry={chosen} onLink={() => { setLinking(row) }} />)}
        </tbody>
      </table>
      <ProjectsWithout view={view} alignments={alignments} />
      {linking !== null && <LinkProjectDialog entry={chosen} item={linking.item} taken={linking.projects} projects={view.projects} onClose={() => { setLinking(null) }} />}
    </>
  )
}

function firstEntry({ library }: Alignments, year: number): LibraryEntry | undefined {
  return editionFor(library, FIRST_SERIES, year) ?? library[0]
}

function Row({ row: { item, projects, isGap }, entry: { catalogue }, onLink }: { readonly row: GoalRow; readonly entry: LibraryEntry; readonly onLink: () => void }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const name = formats.digits(itemNumber(item))
  return (
    <tr className={isGap ? 'goals-gap' : undefined}>
      <th scope="row" style={{ paddingInlineStart: `${String(12 + ancestorsOf(catalogue, item).length * 20)}px` }}>
        <span className="item-number">{name}</span> {formats.text(item.title)} {item.evidence === 'unconfirmed' && <EvidenceMark item={item} />}
      </th>
      <td><div className="goals-cell">
        {projects.map((project) => <ProjectLink key={project.id} project={project} />)}
        {isGap && <StateMark state="missing">{t('alignment.goals.gap')}</StateMark>}
        {isGap && canEdit && <Button dense aria-label={t('alignment.goals.linkProjectTo', { goal: name })} onPress={onLink}>{t('alignment.goals.linkProject')}</Button>}
      </div></td>
    </tr>
  )
}

function ProjectsWithout({ view, alignments }: { readonly view: PlanView; readonly alignments: Alignments }) {
  const t = useT()
  const { count } = useNumerals()
  if (view.projects.length === 0) return null
  const without = projectsWithoutGoal(view.projects, alignments.links, alignments.library)
  if (without.length === 0) return <p className="goals-without"><StateMark state="done" bare>{t('alignment.goals.withoutNone')}</StateMark></p>
  return (
    <section className="goals-without">
      <h3 className="paper-subheading"><StateMark state="missing" bare>{t('alignment.goals.without', { count: count(without.length) })}</StateMark></h3>
      {without.map((project) => <ProjectLink key={project.id} project={project} />)}
    </section>
  )
}

/** Projects have a screen of their own. */
function ProjectLink({ project }: { readonly project: Project }) {
  const navigate = useNavigate()
  const { role, plan } = usePlanFields()
  const { text } = useNumerals()
  const open = (): void => {
    if (role === 'reviewer') void navigate({ to: '/review/$planId/projects/$projectId', params: { planId: plan.id, projectId: project.id } })
    else void navigate({ to: '/projects/$projectId', params: { projectId: project.id } })
  }
  return <Button variant="plain" dense className="matrix-open goals-project" onPress={open}>{text(project.fields.title)}</Button>
}
