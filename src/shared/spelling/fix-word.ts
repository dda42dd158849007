import { z } from 'zod'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { plainText, type RichText } from '@shared/kernel/rich-text'
import { paragraphRecord, paragraphTexts } from '@shared/narrative/paragraph-record'
import { openRecord } from '@shared/plan/plan-lock'
import { defineCommand, set, type Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import type { RecordOf, RecordSpec } from '@shared/record/define-record'
import { checkField } from '@shared/record/field-value'
import { canRestore } from '@shared/sync/restore-values'
import { specOf } from '@shared/sync/record-registry'

/**
 * Puts the suggestion in the place of one doubtful word, wherever a person wrote it. `from` counts in the words of the field as
 * `recordWords` gives them. Errors: `NOT_FOUND` when the record is gone or another text stands there by now, `NOT_ALLOWED` for what
 * is no text of the plan, `TEXT_TOO_LONG`, and those of the lock.
 */
export const fixWord = defineCommand({
  name: 'spelling.fix',
  type: 'edit',
  args: z.strictObject({
    record: z.string(), kind: z.string(), field: z.string(), from: z.int().min(0), typed: z.string().min(1).max(500), suggestion: z.string().min(1).max(500)
  }),
  needs: ({ record }) => ({ ids: [record] }),
  decide(reader, { record: id, kind, field, ...word }, context) {
    const spec = specOf(kind)
    if (spec === undefined || !canRestore(kind, field)) return err(planError('NOT_ALLOWED'))
    const record = openRecord(spec, id, reader, 'edit', context)
    if (!record.ok) return record
    const intent = kind === paragraphRecord.kind ? fixedParagraph(record.value as unknown as Paragraph, word) : fixedField(spec, record.value, field, word)
    if (!intent.ok) return intent
    for (const [name, value] of Object.entries(intent.value.fields)) {
      const judged = checkField(spec, name, value)
      if (!judged.ok) return judged
    }
    return decided(record.value, [intent.value])
  }
})

type Paragraph = RecordOf<typeof paragraphRecord>
type SetIntent = Extract<Intent, { readonly fields: unknown }>

type Texts = Pick<Paragraph['fields'], 'content' | 'table'>

/** A word of a text: where it begins, what stands there and what shall. */
interface Word {
  readonly from: number
  readonly typed: string
  readonly suggestion: string
}

const GONE = planError('NOT_FOUND')

function fixedField({ kind }: RecordSpec, { id, fields }: RecordOf<RecordSpec>, field: string, { from, typed, suggestion }: Word): Result<SetIntent, PlanError> {
  const value = fields[field]
  if (typeof value !== 'string' || !value.startsWith(typed, from)) return err(GONE)
  return ok({ type: 'set', kind, ent: id, fields: { [field]: value.slice(0, from) + suggestion + value.slice(from + typed.length) } })
}

/** A paragraph's own text comes first, then the cells of its table, then its footnotes: each a line of what was read. */
function fixedParagraph({ id, fields: { content, table } }: Paragraph, word: Word): Result<SetIntent, PlanError> {
  const fixed = fixedBlock({ content, table }, word)
  return fixed === null ? err(GONE) : ok(set(paragraphRecord, id, fixed) as SetIntent)
}

function fixedBlock({ content, table }: Texts, word: Word): Partial<Texts> | null {
  let { from } = word
  for (const [at, text] of paragraphTexts({ content, table }).entries()) {
    const { length } = plainText(text)
    if (from < length) return inText({ content, table }, at, { ...word, from })
    from -= length === 0 ? 0 : length + 1
  }
  return inNotes(content, { ...word, from })
}

/** `at` 0 is the paragraph itself, 1 the first cell. */
function inText({ content, table }: Texts, at: number, word: Word): Partial<Texts> | null {
  const text = at === 0 ? content : table?.rows.flat()[at - 1]?.c
  const fixed = text === undefined ? null : fixedRuns(text, word)
  if (fixed === null) return null
  if (table === null || at === 0) return { content: fixed }
  return { table: { ...table, rows: table.rows.map((row) => row.map((cell) => (cell.c === text ? { ...cell, c: fixed } : cell))) } }
}

function inNotes(content: RichText, { from, typed, suggestion }: Word): Partial<Texts> | null {
  let begin = 0
  let isFixed = false
  const fixed = content.map((run) => (run.note === undefined ? run : {
    ...run,
    note: run.note.map((part) => {
      const at = from - begin
      begin += part.t === '' ? 0 : part.t.length + 1
      if (isFixed || at < 0 || !part.t.startsWith(typed, at)) return part
      isFixed = true
      return { ...part, t: part.t.slice(0, at) + suggestion + part.t.slice(at + typed.length) }
    })
  }))
  return isFixed ? { content: fixed } : null
}

/** The word may be bold in part: what replaces it takes the look of its first letter. `null` when something else stands there. */
function fixedRuns(content: RichText, { from, typed, suggestion }: Word): RichText | null {
  const to = from + typed.length
  if (plainText(content).slice(from, to) !== typed) return null
  let begin = 0
  let isPut = false
  const runs: RichText = []
  for (const run of content) {
    const [start, end] = [begin, begin + plainText([run]).length]
    begin = end
    if (end <= from || start >= to) {
      runs.push(run)
      continue
    }
    if (run.ref !== undefined) return null
    const t = run.t.slice(0, Math.max(0, from - start)) + (isPut ? '' : suggestion) + run.t.slice(to - start)
    isPut = true
    if (t !== '' || run.note !== undefined) runs.push({ ...run, t })
  }
  return runs
}
