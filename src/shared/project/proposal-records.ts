import { z } from 'zod'
import { decimalSchema } from '@shared/kernel/decimal'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

const order = text(z.string().max(200), '')
const project = guarded(z.string(), '', 'project')
const scale = guarded(z.int().min(0).max(5), 0)

/** Whom a project is for, and who else has a stake in it (P22). Words: i18n `proposal.groupKind`. */
export const GROUP_KINDS = ['target', 'stakeholder'] as const
/** กลุ่มเป้าหมาย. `count` is a decimal as typed, empty while nobody has counted. */
export const targetGroupRecord = defineRecord('targetGroup', {
  project,
  order,
  title: text(z.string().max(300), ''),
  kind: guarded(z.enum(GROUP_KINDS), 'target'),
  count: guarded(decimalSchema, ''),
  unit: guarded(z.string().max(60), '')
})
export type TargetGroup = RecordOf<typeof targetGroupRecord>

/** ผลผลิต (P23) or ผลลัพธ์ (P24). Words: i18n `proposal.indicatorLevel`. */
export const INDICATOR_LEVELS = ['output', 'outcome'] as const
/** ปริมาณ คุณภาพ เวลา ต้นทุน (P23). Words: i18n `proposal.indicatorMeasure`. */
export const INDICATOR_MEASURES = ['quantity', 'quality', 'time', 'cost'] as const
/** ตัวชี้วัดโครงการ with its target for the year and for each quarter; figures are decimals as typed, empty for none. */
export const projectIndicatorRecord = defineRecord('projectIndicator', {
  project,
  order,
  title: text(z.string().max(500), ''),
  level: guarded(z.enum(INDICATOR_LEVELS), 'output'),
  measure: guarded(z.enum(INDICATOR_MEASURES), 'quantity'),
  unit: guarded(z.string().max(60), ''),
  target: guarded(decimalSchema, ''),
  /** ไตรมาส 1–4; empty list while nobody has split the target */
  quarters: guarded(z.array(decimalSchema).max(4), []),
  baseline: guarded(decimalSchema, ''),
  method: text(z.string().max(1_000), '')
})
export type ProjectIndicator = RecordOf<typeof projectIndicatorRecord>

/** ความเสี่ยงของโครงการ (P40): likelihood and impact from 1 to 5, 0 when nobody said. */
export const projectRiskRecord = defineRecord('projectRisk', {
  project,
  order,
  title: text(z.string().max(500), ''),
  likelihood: scale,
  impact: scale,
  measure: text(z.string().max(2_000), ''),
  owner: text(z.string().max(300), '')
})
export type ProjectRisk = RecordOf<typeof projectRiskRecord>

/** ผู้เสนอ ผู้เห็นชอบ ผู้อนุมัติ (P46). Words: i18n `proposal.signatoryRole`. */
export const SIGNATORY_ROLES = ['proposer', 'endorser', 'approver'] as const
/** One signature block: `title` is the name that stands in parentheses; `acting` is รักษาราชการแทน. */
export const signatoryRecord = defineRecord('signatory', {
  project,
  order,
  role: guarded(z.enum(SIGNATORY_ROLES), 'proposer'),
  title: text(z.string().max(200), ''),
  position: text(z.string().max(300), ''),
  acting: guarded(z.boolean(), false),
  day: guarded(z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/), '')
})
export type Signatory = RecordOf<typeof signatoryRecord>

/** Rows of a proposal, each a list of its project. */
export const PROPOSAL_RECORDS = [targetGroupRecord, projectIndicatorRecord, projectRiskRecord, signatoryRecord] as const
