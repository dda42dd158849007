import { parseBaht } from '@shared/kernel/baht'
import { parseYear } from '@shared/kernel/calendar'
import { parseDecimal } from '@shared/kernel/decimal'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import { plainText, richText, richTextSchema } from '@shared/kernel/rich-text'
import { textOf, type ValueForm } from '@renderer/fields/value-words'

/** Whether a third value can be written by hand: text and figures can, choices and links are one of the two. */
export function canWrite(form: ValueForm): boolean {
  return form === 'text' || form === 'rich' || form === 'money' || form === 'decimal' || form === 'year'
}

/** Reads what the user wrote as the value of the field; the errors are those of the kernel's readers. */
export function readOwn(form: ValueForm, typed: string): Result<Json, PlanError> {
  switch (form) {
    case 'money': return parseBaht(typed)
    case 'decimal': return typed.trim() === '' ? ok('') : parseDecimal(typed)
    case 'year': return parseYear(typed)
    case 'rich': return ok(richText(typed) as unknown as Json)
    case 'text': return ok(typed)
    case 'day':
    case 'scale':
    case 'word':
    case 'flag':
    case 'link':
    case 'instant':
    case 'reference':
    case 'kind':
    case 'field':
    case 'place':
    case 'signature':
    case 'factors':
    case 'table':
    case 'picture':
    case 'words':
    case 'lines':
    case 'moneys':
    case 'commitments':
    case 'columns':
    case 'frozen':
    case 'weight':
    case 'month':
    case 'fileKind':
    case 'bytes':
    case 'other': return err(planError('BAD_ARGUMENTS'))
  }
}

/** What stands in the field when the user begins to write: the value that is shown now. */
export function draftOf(form: ValueForm, value: Json): string {
  if (value === null) return ''
  if (form === 'money') return (Number(value) / 100).toFixed(2)
  if (form === 'rich') {
    const read = richTextSchema.safeParse(value)
    return read.success ? plainText(read.data) : ''
  }
  return textOf(value)
}
