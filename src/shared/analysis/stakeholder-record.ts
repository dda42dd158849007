import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** ภาครัฐ, ท้องถิ่น, เอกชน, ประชาสังคม, ประชาชน; empty when nobody said. */
export const SECTORS = ['', 'government', 'local', 'private', 'civil', 'people', 'other'] as const
export type Sector = (typeof SECTORS)[number]

const scale = guarded(z.int().min(0).max(5), 0)

/** ผู้มีส่วนได้ส่วนเสีย (brief §1.3 part 4). Influence and interest run from 1 to 5; 0 when nobody said. */
export const stakeholderRecord = defineRecord('stakeholder', {
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), ''),
  sector: guarded(z.enum(SECTORS), ''),
  expectation: text(z.string().max(2_000), ''),
  influence: scale,
  interest: scale,
  approach: text(z.string().max(2_000), '')
})
export type Stakeholder = RecordOf<typeof stakeholderRecord>
