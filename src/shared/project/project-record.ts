import { z } from 'zod'
import { fiscalYearSchema } from '@shared/kernel/calendar'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** แหล่งงบประมาณ: our pick-list (brief §3.4 [I]); labels are in i18n under `fundSource.<code>`. */
export const FUND_SOURCES = [
  'function', 'province', 'provinceGroup', 'integrated', 'central', 'justiceFund', 'narcoticsFund', 'localGovernment', 'otherAgency',
  'donation', 'none'
] as const
export type FundSource = (typeof FUND_SOURCES)[number]

/** โครงการ. Its budget is never stored: it is the sum of its budget lines. */
export const projectRecord = defineRecord('project', {
  issue: guarded(z.string(), '', 'issue'),
  /** The strategy it carries out, one of its own issue; empty while none is chosen. */
  strategy: guarded(z.string(), '', 'strategy'),
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), ''),
  fiscalYear: guarded(fiscalYearSchema, 2571),
  fundSource: guarded(z.enum(FUND_SOURCES), 'function'),
  rationale: text(z.string().max(20_000), ''),
  purpose: text(z.string().max(5_000), ''),
  output: text(z.string().max(2_000), ''),
  area: text(z.string().max(500), ''),
  leadAgency: text(z.string().max(300), ''),
  /** หน่วยงานสนับสนุน, as they stand in the table of projects. */
  supportAgencies: text(z.string().max(500), ''),
  /** Set on real or invented example rows: shown as ตัวอย่าง, with `reference` saying where a real one comes from. */
  sample: guarded(z.boolean(), false),
  reference: text(z.string().max(300), '')
})
export type Project = RecordOf<typeof projectRecord>
