import { describe, expect, it } from 'vitest'
import type { Satang } from '@shared/kernel/satang'
import { projectRecord } from '@shared/project/project-record'
import { wayOf } from '@shared/project/standing'
import { readRecord } from '@shared/record/define-record'
import { filterRows, sumRows, type ProjectRow } from '@renderer/features/projects/use-projects'

function row(title: string, fiscalYear: number, total: number, counts = true): ProjectRow {
  const project = readRecord(projectRecord, { id: title, kind: 'project', office: '64', plan: 'p', view: { issue: 'i1', title, fiscalYear, area: '9 อำเภอ' } })
  return { project, order: 1, issue: undefined, lines: [], total: total as Satang, counts, lacksGoal: false, way: wayOf([]) }
}

const rows = [row('โครงการน้ำใจ', 2571, 100), row('โครงการ ศยช.', 2572, 20), row('โครงการเดิม', 2565, 5_000, false)]
const NOTHING = { words: '', year: '', issue: '', standing: '' }

describe('the list of projects', () => {
  it('is narrowed by words however they are typed, by year and by issue', () => {
    expect(filterRows(rows, { ...NOTHING, words: 'นํ้าใจ' }).map(({ project }) => project.id)).toEqual(['โครงการน้ำใจ'])
    expect(filterRows(rows, { ...NOTHING, words: '๙ อำเภอ', year: '2572' })).toHaveLength(1)
    expect(filterRows(rows, { ...NOTHING, issue: 'i2' })).toEqual([])
    expect([filterRows(rows, { ...NOTHING, standing: 'draft' }).length, filterRows(rows, { ...NOTHING, standing: 'agreed' }).length]).toEqual([3, 0])
  })

  it('sums what is shown, without projects of other periods', () => {
    expect(sumRows(rows)).toBe(120)
    expect(sumRows(filterRows(rows, { ...NOTHING, year: '2565' }))).toBe(0)
  })
})
