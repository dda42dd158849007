import { useMemo } from 'react'
import type { AnalysisContents } from '@shared/analysis/analysis-contents'
import { factRecord } from '@shared/analysis/fact-record'
import { needRecord } from '@shared/analysis/need-record'
import { riskRecord } from '@shared/analysis/risk-record'
import { stakeholderRecord } from '@shared/analysis/stakeholder-record'
import { citationRecord, swotRecord, towsRecord } from '@shared/analysis/swot-record'
import { useRecords } from '@renderer/live/use-records'

/** What describes the situation of a plan, read kind by kind; `undefined` until the first answer of the store. */
export function useAnalysis(plan: string): AnalysisContents | undefined {
  const swot = useRecords(swotRecord, plan)
  const tows = useRecords(towsRecord, plan)
  const citations = useRecords(citationRecord, plan)
  const stakeholders = useRecords(stakeholderRecord, plan)
  const risks = useRecords(riskRecord, plan)
  const needs = useRecords(needRecord, plan)
  const facts = useRecords(factRecord, plan)
  return useMemo(() => {
    if (!swot || !tows || !citations || !stakeholders || !risks || !needs || !facts) return undefined
    return { swot, tows, citations, stakeholders, risks, needs, facts }
  }, [swot, tows, citations, stakeholders, risks, needs, facts])
}
