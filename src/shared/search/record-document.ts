import { z } from 'zod'
import type { Translate } from '@shared/i18n/translator'
import type { Json } from '@shared/kernel/json'
import { paragraphRecord, paragraphWords } from '@shared/narrative/paragraph-record'
import { SECTION_PARTS } from '@shared/narrative/section-record'
import { officeOf } from '@shared/office/office'
import { readRecord, type RawRecord, type RecordSpec } from '@shared/record/define-record'
import { specOf } from '@shared/sync/record-registry'
import type { SearchDocument } from './search-index'

/** A record as it is found. */
export interface RecordDocument extends SearchDocument {
  /** The record it stands under or speaks of; empty for none. */
  readonly parent: string
  /** The field that shows it on screen. */
  readonly field: string
  /** The narrative part, of a section. */
  readonly part?: string | undefined
  /** A heading of the narrative. */
  readonly isHeading?: boolean | undefined
}

/** Fields that name a record, in this order. */
const TITLE_FIELDS = ['title', 'item', 'name', 'text', 'label', 'vision']
/** Text that no person wrote. */
const NOT_WORDS = new Set(['order', 'target', 'targetKind', 'field', 'digest', 'submission', 'state', 'style', 'catalogue', 'goal', 'hash', 'attachedOn'])
/** Found where they are decided, not by words. */
const NOT_FOUND = new Set(['conflict', 'submission'])
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const ONLY_FIGURES = /^[\d.,\s-]*$/

/** The words of one field of a record. */
export interface FieldWords {
  readonly field: string
  readonly words: string
}

/**
 * What can be found of a record: its name and everything else a person wrote in it. It reads the record's own specification, so a
 * new noun is found without a word here. `undefined` for a record that holds no words.
 */
export function recordDocument(record: RawRecord, t: Translate): RecordDocument | undefined {
  const spec = specOf(record.kind)
  if (spec === undefined || NOT_FOUND.has(record.kind)) return undefined
  const { id, kind, plan } = record
  const own = { id, kind, plan, parent: parentOf(spec, record) }
  if (kind === 'plan') return { ...own, title: planTitle(record, t), text: wordsOf(record.view['vision']), field: 'vision' }
  if (kind === 'section') return sectionDocument(record, own, t)
  if (kind === 'paragraph') return paragraphDocument(record, own)
  const [name, ...others] = recordWords(record)
  const years = ['fiscalYear', 'year'].map((field) => record.view[field]).filter((year) => typeof year === 'number')
  const text = [...others.map(({ words }) => words), ...years.map(String)].join('\n')
  return name === undefined ? undefined : { ...own, title: name.words, text, field: name.field }
}

/** Every field of a record that a person wrote words in, its name first. */
export function recordWords(record: RawRecord): readonly FieldWords[] {
  const spec = specOf(record.kind)
  if (spec === undefined || NOT_FOUND.has(record.kind)) return []
  if (record.kind === 'paragraph') return [{ field: 'content', words: paragraphText(record) }]
  const names = Object.entries(spec.fields)
    .filter(([name, { schema, ref }]) => ref === undefined && !NOT_WORDS.has(name) && (schema instanceof z.ZodString || Array.isArray(record.view[name])))
    .map(([name]) => name)
  const first = TITLE_FIELDS.find((name) => names.includes(name))
  const inOrder = first === undefined ? names : [first, ...names.filter((name) => name !== first)]
  return inOrder.map((field) => ({ field, words: wordsOf(record.view[field]) })).filter(({ words }) => words !== '')
}

type Own = Pick<RecordDocument, 'id' | 'kind' | 'plan' | 'parent'>

function sectionDocument({ view }: RawRecord, own: Own, t: Translate): RecordDocument | undefined {
  const part = SECTION_PARTS.find((name) => name === view['part'])
  const title = wordsOf(view['title'])
  if (title !== '') return { ...own, title, text: '', field: 'content' }
  return part === undefined ? undefined : { ...own, title: t(`domain.part.${part}`), text: '', field: 'content', part }
}

function paragraphDocument(record: RawRecord, own: Own): RecordDocument | undefined {
  const words = paragraphText(record)
  if (words.trim() === '') return undefined
  const isHeading = record.view['style'] === 'heading'
  return { ...own, title: isHeading ? words : '', text: isHeading ? '' : words, field: 'content', isHeading }
}

function planTitle({ view, office }: RawRecord, t: Translate): string {
  const [start, end] = [yearOf(view['startYear']), yearOf(view['endYear'])]
  const name = wordsOf(view['title']) || t(view['kind'] === 'action' ? 'domain.planKind.action' : 'domain.planTitle')
  return `${name} ${start === end ? start : `${start}–${end}`} ${officeOf(office)?.name ?? ''}`.trim()
}

function yearOf(value: Json | undefined): string {
  return typeof value === 'number' ? String(value) : ''
}

/** A paragraph, its caption, the cells of its table and its footnotes, one per line. */
function paragraphText(record: RawRecord): string {
  const { content, table } = readRecord(paragraphRecord, record).fields
  const notes = content.flatMap(({ note }) => note ?? []).map(({ t }) => t)
  return [paragraphWords({ content, table }), ...notes].filter((words) => words !== '').join('\n')
}

function wordsOf(value: Json | undefined): string {
  if (typeof value === 'string') return UUID.test(value) || ONLY_FIGURES.test(value) ? '' : value
  return runsOf(value).join('')
}

/** The stretches of rich text, however deep they lie in tables and lists. */
function runsOf(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(runsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (name === 't' && typeof inner === 'string' ? [inner] : runsOf(inner)))
}

function parentOf({ fields }: RecordSpec, { kind, view }: RawRecord): string {
  const name = kind === 'comment' ? 'target' : Object.keys(fields).find((each) => fields[each]?.ref !== undefined)
  const parent = name === undefined ? undefined : view[name]
  return typeof parent === 'string' ? parent : ''
}
