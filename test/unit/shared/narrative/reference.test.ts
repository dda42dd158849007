import { describe, expect, test } from 'vitest'
import type { LiveReference } from '@shared/kernel/rich-text'
import { brokenReferences, REFERENCE_KINDS, resolveReference } from '@shared/narrative/reference'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import { smallBook, smallRecords } from '../documents/small-book'
import { writtenRecords } from '../documents/written-part'

const book = smallBook()
const say = (reference: LiveReference): string | null => resolveReference(reference, book)

describe('values of the plan in running text', () => {
  test.each<[LiveReference, string]>([
    [{ of: 'planTotal' }, '238,260 บาท'],
    [{ of: 'planTotal', as: 'words' }, 'สองแสนสามหมื่นแปดพันสองร้อยหกสิบบาทถ้วน'],
    [{ of: 'yearTotal', year: 2571 }, '94,800 บาท'],
    [{ of: 'yearTotal', year: 2575 }, '0 บาท'],
    [{ of: 'issueTotal', id: 'issue-0' }, '238,260 บาท'],
    [{ of: 'projectTotal', id: 'project-1' }, '143,460 บาท'],
    [{ of: 'projectCount' }, '3'],
    [{ of: 'issueCount' }, '1'],
    [{ of: 'kpiCount' }, '1'],
    [{ of: 'objectiveCount' }, '1'],
    [{ of: 'projectTitle', id: 'project-0' }, 'โครงการขับเคลื่อนศูนย์ยุติธรรมชุมชน'],
    [{ of: 'kpiBaseline', id: 'kpi-0' }, 'ร้อยละ 62'],
    [{ of: 'kpiTarget', id: 'kpi-0', year: 2573 }, 'ร้อยละ 80'],
    [{ of: 'planPeriod' }, 'พ.ศ. 2571 – 2575']
  ])('%o', (reference, words) => { expect(say(reference)).toBe(words) })

  test('what is gone is null: a record, a year outside the plan, a kind of a newer program', () => {
    expect([say({ of: 'projectTotal', id: 'x' }), say({ of: 'yearTotal', year: 2580 }), say({ of: 'kpiTarget', id: 'kpi-0', year: 2570 }), say({ of: 'moon' })])
      .toEqual([null, null, null, null])
  })

  test('every kind of the catalogue is answered', () => {
    const id = { kpi: 'kpi-0', project: 'project-0', issue: 'issue-0' }
    for (const of of REFERENCE_KINDS) {
      const owner = (['kpi', 'project', 'issue'] as const).find((kind) => of.startsWith(kind)) ?? 'kpi'
      expect([of, say({ of, id: id[owner], year: 2571 })]).not.toContain(null)
    }
  })

  test('deleting a project breaks the texts that name it, and the list says where', () => {
    const records = writtenRecords()
    const paragraphs = smallBook(records).sections.flatMap((section) => section.paragraphs)
    expect(brokenReferences(paragraphs, smallBook(records)).map(({ paragraph, reference }) => [paragraph, reference.of])).toEqual([['written-12', 'projectTitle']])
    const without = readSnapshot(smallRecords().filter(({ kind }) => kind !== 'plan'))
    expect(without).toBeUndefined()
  })
})
