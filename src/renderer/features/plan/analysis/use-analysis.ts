import { useMemo } from 'react'
import type { AnalysisContents } from '@shared/analysis/analysis-contents'
import { factRecord } from '@shared/analysis/fact-record'
import { needRecord } from '@shared/analysis/need-record'
import { riskRecord } from '@shared/analysis/risk-record'
import { stakeholderRecord } from '@shared/analysis/stakeholder-record'
import { citationRecord, swotRecord, towsRecord } from '@shared/analysis/swot-record'
import { listRecords } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'

/** What describes the situation of a plan, read kind by kind; `undefined` until the first answer of the store. */
export function useAnalysis(plan: string): AnalysisContents | undefined {
  const swot = useLive((store) => listRecords(store, swotRecord, plan), [plan])
  const tows = useLive((store) => listRecords(store, towsRecord, plan), [plan])
  const citations = useLive((store) => listRecords(store, citationRecord, plan), [plan])
  const stakeholders = useLive((store) => listRecords(store, stakeholderRecord, plan), [plan])
  const risks = useLive((store) => listRecords(store, riskRecord, plan), [plan])
  const needs = useLive((store) => listRecords(store, needRecord, plan), [plan])
  const facts = useLive((store) => listRecords(store, factRecord, plan), [plan])
  return useMemo(() => {
    if (!swot || !tows || !citations || !stakeholders || !risks || !needs || !facts) return undefined
    return { swot, tows, citations, stakeholders, risks, needs, facts }
  }, [swot, tows, citations, stakeholders, risks, needs, facts])
}
