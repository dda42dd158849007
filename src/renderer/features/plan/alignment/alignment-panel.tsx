import { useEffect, useState } from 'react'
import { openRemaps, remapsOf } from '@shared/alignment/remap'
import { useAlignments } from '@renderer/fields/alignment/use-alignments'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { useNumerals, useT } from '@renderer/ui/language'
import { Tabs } from '@renderer/ui/tabs'
import type { PlanView } from '../use-plan-contents'
import { GoalsView } from './goals-view'
import { MappingView } from './mapping-view'
import { MatrixView } from './matrix-view'
import { PlansView } from './plans-view'
import './alignment-panel.css'

type View = 'matrix' | 'goals' | 'plans' | 'map'

/** ส่วนที่ ๓: what the plan serves and what it does not serve yet, from both sides; and the reference plans themselves. */
export function AlignmentPanel({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { count } = useNumerals()
  const alignments = useAlignments(view.plan.id)
  const [shown, show] = useShownView()
  if (alignments === undefined) return null
  const remaps = remapsOf(alignments.links, alignments.library)
  const open = openRemaps(remaps).length
  return (
    <div className="alignment-panel">
      <Tabs<View>
        aria-label={t('alignment.heading')}
        selected={shown}
        onSelect={show}
        tabs={[
          { id: 'matrix', label: t('alignment.matrix.tab'), content: <MatrixView view={view} alignments={alignments} onProvince={() => { show('plans') }} /> },
          { id: 'goals', label: t('alignment.goals.tab'), content: <GoalsView view={view} alignments={alignments} /> },
          { id: 'plans', label: t('alignment.plans.tab'), content: <PlansView view={view} alignments={alignments} open={open} onMap={() => { show('map') }} /> },
          { id: 'map', label: t('alignment.map.tab'), count: open === 0 ? undefined : count(open), content: <MappingView view={view} alignments={alignments} remaps={remaps} onPlans={() => { show('plans') }} /> }
        ]}
      />
    </div>
  )
}

/** A jump to a record of the reference plans opens the view that holds it. */
function useShownView(): [View, (view: View) => void] {
  const { target, jumps } = useFieldFocus()
  const [shown, show] = useState<View>('matrix')
  const kind = target?.kind
  useEffect(() => {
    if (jumps > 0 && (kind === 'provincialGoal' || kind === 'catalogueEdition' || kind === 'catalogue')) show('plans')
  }, [jumps, kind])
  return [shown, show]
}
