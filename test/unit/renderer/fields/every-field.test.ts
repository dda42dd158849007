import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { libraryOf } from '@shared/alignment/plan-library'
import { translator } from '@shared/i18n/translator'
import type { Json } from '@shared/kernel/json'
import type { FieldSpec } from '@shared/record/define-record'
import { RECORD_SPECS } from '@shared/sync/record-registry'
import { valueText } from '@renderer/fields/value-words'
import { formatsOf } from '@renderer/ui/formats'

const ID = '0190a000-0000-7000-8000-000000000001'
const NAME = 'ชื่อของรายการที่อ้างถึง'
const INSTANT = 1_795_000_000_000
/** A conflict's own fields hold values of other fields, which the card reads under their names. */
const UNSEEN: ReadonlySet<string> = new Set(['conflict'])
/** Text fields that hold an id, a code or a key, though nothing in their shape says so. */
const NAMING = /^(plan\.(basePlan|submission)|section\.copiedFrom|project\.copiedFrom|comment\.target|paragraph\.figure|alignment\.(catalogue|goal|kept)|submission\.digest|catalogueEdition\.(signature|signer)|[a-zA-Z]+\.order)$/
/** Plain counts, however large. */
const COUNTS = /^(plan\.edition|submission\.(receipt|missing|criteria))$/
const FREE_TEXT_THAT_IS_AN_ID = /[0-9a-f]{8}-[0-9a-f]{4}-/u

const fields = RECORD_SPECS.filter(({ kind }) => !UNSEEN.has(kind)).flatMap(({ kind, fields: specs }) =>
  Object.entries(specs).map(([field, spec]): [string, string, FieldSpec] => [kind, field, spec]))

/** The choices a field offers, whatever wraps them. */
function choicesOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodArray) return choicesOf(schema.element as z.ZodType)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => choicesOf(option as z.ZodType))
  return []
}

const takes = (spec: FieldSpec, value: Json): boolean => spec.schema.safeParse(value).success

describe.each(['th', 'en'] as const)('every field of every kind, in %s', (language) => {
  const t = translator(language)
  const formats = formatsOf(t, language, 'arabic')
  const beside = {
    library: libraryOf({ editions: [], goals: [] }),
    view: { catalogue: 'justice-it-master-plan-4', version: 1, targetKind: 'kpi' }
  }
  const show = (kind: string, field: string, value: Json): string => valueText(t, formats, { kind, field }, value, new Map([[ID, NAME]]), beside)

  it.each(fields)('%s.%s: a choice is a word', (kind, field, spec) => {
    const choices = choicesOf(spec.schema).filter((choice) => choice !== '')
    const isList = spec.schema instanceof z.ZodArray
    const raw = choices.filter((choice) => {
      const words = show(kind, field, isList ? [choice] : choice)
      return words.includes('domain.') || words.includes('undefined') || words === choice || words.startsWith('[')
    })
    expect(raw).toEqual([])
  })

  it.each(fields.filter(([kind, field, spec]) => spec.ref !== undefined || NAMING.test(`${kind}.${field}`)))('%s.%s: what names something shows its name', (kind, field, spec) => {
    const words = show(kind, field, ID)
    expect(words).not.toMatch(FREE_TEXT_THAT_IS_AN_ID)
    expect(words).not.toBe(ID)
    if (spec.ref !== undefined) expect(words).toBe(NAME)
    expect(show(kind, field, '0190a000-0000-7000-8000-00000000dead')).not.toMatch(FREE_TEXT_THAT_IS_AN_ID)
  })

  it.each(fields.filter(([, , spec]) => takes(spec, true)))('%s.%s: yes and no', (kind, field) => {
    expect([show(kind, field, true), show(kind, field, false)]).toEqual([t('sync.conflict.yes'), t('sync.conflict.no')])
  })

  it.each(fields.filter(([kind, field, spec]) => takes(spec, INSTANT) && takes(spec, 0) && !COUNTS.test(`${kind}.${field}`)))('%s.%s: large numbers are money or moments', (kind, field) => {
    expect(show(kind, field, INSTANT)).not.toBe(String(INSTANT))
  })

  it.each(fields.filter(([, , spec]) => takes(spec, []) || takes(spec, null)))('%s.%s: nothing structured is shown as it is stored', (kind, field, spec) => {
    for (const value of [[], null, {}] as const) if (takes(spec, value)) expect(show(kind, field, value)).not.toMatch(/[[{]/)
  })
})

describe('what a link to a reference plan is read as', () => {
  const t = translator('th')
  const formats = formatsOf(t, 'th', 'arabic')
  const show = (field: string, value: Json, view: Record<string, Json> = { catalogue: 'justice-it-master-plan-4', version: 1 }): string =>
    valueText(t, formats, { kind: 'alignment', field }, value, new Map(), { view })

  it('is the wording of the item with its edition, never the code alone', () => {
    expect(show('goal', '2.1')).toBe('เป้าหมาย 2.1 การบูรณาการการทำงานระหว่างหน่วยงาน (แผนแม่บท IT ฉบับที่ 4)')
    expect(show('catalogue', 'justice-it-master-plan-4')).toBe('แผนแม่บท IT ฉบับที่ 4')
    expect(show('version', 1)).toBe('รุ่นข้อมูล 1')
    expect(show('kept', 'justice-it-master-plan-4@1')).toBe('แผนแม่บท IT ฉบับที่ 4 · รุ่นข้อมูล 1')
  })

  it('says so when this device does not have it', () => {
    expect(show('goal', '9.9')).toBe('รหัส 9.9 (แผนแม่บท IT ฉบับที่ 4)')
    expect(show('goal', ID, { catalogue: 'provincial-plan', version: 1 })).toBe('เป้าหมายที่ไม่มีในเครื่องนี้')
    expect(show('catalogue', 'unknown-plan')).toBe('แผนอ้างอิงที่ไม่มีในเครื่องนี้')
    expect(show('kept', 'unknown-plan@2')).toBe('แผนอ้างอิงที่ไม่มีในเครื่องนี้')
  })
})
