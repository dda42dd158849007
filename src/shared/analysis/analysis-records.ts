import { factRecord } from './fact-record'
import { needRecord } from './need-record'
import { riskRecord } from './risk-record'
import { stakeholderRecord } from './stakeholder-record'
import { citationRecord, swotRecord, towsRecord } from './swot-record'

/** The kinds of this room, parents before children. */
export const ANALYSIS_RECORDS = [swotRecord, towsRecord, citationRecord, stakeholderRecord, riskRecord, needRecord, factRecord] as const
