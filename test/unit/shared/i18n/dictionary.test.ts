import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BUDGET_CATEGORIES } from '@shared/budget/budget-line-record'
import { categoryGroupKey, categoryKey, commandKey, fieldKey, kindKey } from '@shared/i18n/domain-keys'
import { en, th } from '@shared/i18n/dictionary'
import { translator } from '@shared/i18n/translator'
import { ERROR_CODES } from '@shared/kernel/error-codes'
import { KPI_DIRECTIONS } from '@shared/kpi/kpi-record'
import { PARAGRAPH_STYLES } from '@shared/narrative/paragraph-record'
import { SECTION_PARTS } from '@shared/narrative/section-record'
import { COMMANDS } from '@shared/plan/command-registry'
import { PLAN_STATES } from '@shared/plan/plan-record'
import { FUND_SOURCES } from '@shared/project/project-record'
import { COMMENT_STATES } from '@shared/review/comment-record'
import { DECISIONS } from '@shared/review/submission-record'
import { RECORD_SPECS } from '@shared/sync/record-registry'

const folder = new URL('../../../../src/shared/i18n/', import.meta.url)
type Words = { readonly [key: string]: string | Words }

function leaves(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`)
  )
}
const read = (path: string): Words => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as Words
const files = readdirSync(new URL('th', folder)).filter((file) => file.endsWith('.json'))
const slots = (sentence: string): string[] => (sentence.match(/\{\{[^}]+\}\}/g) ?? []).sort()

describe.each(files)('%s', (file) => {
  const thai = new Map(leaves(read(`th/${file}`)))
  const english = new Map(leaves(read(`en/${file}`)))

  it('has the same keys in both languages, in the same slots, none empty', () => {
    expect([...english.keys()].sort()).toEqual([...thai.keys()].sort())
    for (const [key, sentence] of thai) {
      expect(sentence.trim(), key).not.toBe('')
      expect(english.get(key)?.trim(), key).not.toBe('')
      expect(slots(english.get(key) ?? ''), key).toEqual(slots(sentence))
    }
  })

  it('is typed cleanly', () => {
    for (const [key, sentence] of thai) expect(sentence, key).not.toMatch(/\u0E4D[\u0E48-\u0E4B]?\u0E32|\u0E40\u0E40|[\u200B\uFEFF]/)
  })
})

describe('the dictionary', () => {
  const needed = [
    ...ERROR_CODES.flatMap((code) => ['what', 'data', 'todo'].map((part) => `error.${code}.${part}`)),
    ...COMMANDS.map(({ name }) => commandKey(name)),
    ...RECORD_SPECS.flatMap(({ kind, fields }) => [kindKey(kind), ...Object.keys(fields).map((field) => fieldKey(kind, field))]),
    ...BUDGET_CATEGORIES.flatMap((category) => [categoryKey(category), categoryGroupKey(category)]),
    ...PLAN_STATES.map((state) => `domain.planState.${state}`),
    ...DECISIONS.map((decision) => `domain.decision.${decision}`),
    ...COMMENT_STATES.map((state) => `domain.commentState.${state}`),
    ...KPI_DIRECTIONS.map((direction) => `domain.direction.${direction}`),
    ...FUND_SOURCES.map((source) => `domain.fundSource.${source}`),
    ...SECTION_PARTS.map((part) => `domain.part.${part}`),
    ...PARAGRAPH_STYLES.map((style) => `domain.paragraphStyle.${style}`)
  ]

  it.each([['th', th], ['en', en]] as const)('names every code, command, kind, field and state in %s', (_, words) => {
    const known = new Set(leaves(words as Words).map(([key]) => key))
    expect(needed.filter((key) => !known.has(key))).toEqual([])
  })

  it('speaks', () => {
    expect(translator('th')('error.OPEN_CONFLICTS.what', { count: 3 })).toContain('3 รายการ')
    expect(translator('th')(categoryKey('2.1'))).toBe('ค่าตอบแทน')
    expect(translator('en')('command.issue.setTitle')).toBe('Rename issue')
  })
})
