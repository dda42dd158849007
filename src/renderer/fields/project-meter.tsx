import { useMemo } from 'react'
import type { Project } from '@shared/project/project-record'
import { meterReader, type ProposalMeter } from '@shared/project/proposal-meter'
import { useNumerals, useT } from '@renderer/ui/language'
import { StateMark } from '@renderer/ui/badge'
import { useProposals } from './use-proposal'
import './project-meter.css'

/** Reads how far each proposal of a plan is; `undefined` until the store answered. The same function until something changes. */
export function useProjectMeters(plan: string): ((project: Project) => ProposalMeter) | undefined {
  const read = useProposals(plan)
  const meter = useMemo(() => meterReader(), [])
  return useMemo(() => (read === undefined ? undefined : (project) => meter(read(project))), [read, meter])
}

/** How far a proposal is: "13/16", a bar, and in words what is lacking, which is also read aloud. */
export function ProjectMeter({ meter }: { readonly meter: ProposalMeter }) {
  const t = useT()
  const { count } = useNumerals()
  const { gaps, told, all } = meter
  if (gaps.length === 0) return <StateMark state="done" bare>{t('proposal.meter.complete')}</StateMark>
  const lacking = t('proposal.meter.lacking', { what: gaps.map(({ code }) => t(`proposal.gap.${code}`)).join(', ') })
  return (
    <span className="project-meter" title={lacking}>
      <span className="project-meter-figure num">{t('proposal.meter.told', { told: count(told), all: count(all) })}</span>
      <span className="project-meter-track" aria-hidden><span className="project-meter-fill" style={{ inlineSize: `${String((told / all) * 100)}%` }} /></span>
      <span className="ui-hidden">{lacking}</span>
    </span>
  )
}
