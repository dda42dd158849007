import { officialParts } from '@shared/narrative/plan-parts'
import { copyPlan, type CopyTarget } from '@shared/plan/copy-plan'
import type { PlanKind } from '@shared/plan/plan-kind'
import type { Plan } from '@shared/plan/plan-record'
import { rowsOfPlan } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { fittingSkeletons, type PlanSource } from './plan-source'

/** What an officer counts a plan by, in the order of the book. */
const COUNTED = ['section', 'paragraph', 'issue', 'objective', 'kpi', 'strategy', 'project'] as const

export interface SourcePreviewProps {
  readonly source: PlanSource
  readonly target: CopyTarget
}

/** What the new plan will hold on its first day. */
export function SourcePreview({ source, target }: SourcePreviewProps) {
  const t = useT()
  return (
    <section className="new-plan-preview" aria-label={t('structure.new.preview')}>
      <p className="new-plan-preview-head">{t('structure.new.preview')}</p>
      {source.from === 'plan' ? <CopiedRecords plan={source.plan} target={target} /> : <Parts source={source} kind={target.kind} />}
    </section>
  )
}

/** The parts of the book, each with what stands in it. */
function Parts({ source, kind }: { readonly source: Exclude<PlanSource, { from: 'plan' }>; readonly kind: PlanKind }) {
  const t = useT()
  const { count } = useNumerals()
  const skeletons = source.from === 'template' ? fittingSkeletons(source.template, kind) : []
  return (
    <ul className="new-plan-parts">
      {officialParts(kind).map(({ part }) => {
        const paragraphs = skeletons.find((skeleton) => skeleton.part === part)?.paragraphs.length ?? 0
        return (
          <li key={part}>
            <span>{t(`domain.part.${part}`)}</span>
            <span className="muted num">{paragraphs === 0 ? t('structure.new.blank') : t('structure.new.paragraphs', { count: count(paragraphs) })}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** How many records of each kind come along: the copy itself is made, only not kept. */
function CopiedRecords({ plan, target }: { readonly plan: Plan; readonly target: CopyTarget }) {
  const t = useT()
  const { count } = useNumerals()
  const groups = target.groups.join()
  const counts = useLive(async (store) => {
    const rows = await rowsOfPlan(store, plan.id)
    const { records } = copyPlan(rows.filter(({ viewDel }) => !viewDel), target)
    return new Map(COUNTED.map((kind) => [kind, records.filter((record) => record.kind === kind).length]))
  }, [plan.id, target.startYear, target.endYear, target.kind, groups])
  return (
    <ul className="new-plan-parts">
      {COUNTED.map((kind) => <li key={kind}><span>{t(`domain.kind.${kind}`)}</span><span className="muted num">{counts === undefined ? '…' : count(counts.get(kind) ?? 0)}</span></li>)}
    </ul>
  )
}
