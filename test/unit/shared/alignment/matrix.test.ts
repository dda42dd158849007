import { describe, expect, it } from 'vitest'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { editionFor, matrixColumns, matrixRows } from '@shared/alignment/matrix'
import { libraryOf } from '@shared/alignment/plan-library'
import { readRecord } from '@shared/record/define-record'
import { nextEdition } from './next-edition'

const own = { office: '64', plan: 'p' }
const edition = { ...own, id: 'e', kind: 'catalogueEdition' as const, fields: { content: nextEdition(), file: '', takenInAt: 0, takenInBy: '', signer: '', signature: '' } }
const library = libraryOf({ editions: [edition], goals: [] })
const link = (id: string, catalogue: string, goal: string) => readRecord(alignmentRecord, { ...own, id, kind: 'alignment', view: { issue: 'i', catalogue, goal } })

describe('the matrix of issues and reference plans', () => {
  it('has the seven columns of T7 even before the plan of the province was typed, one per series', () => {
    expect(matrixColumns(library).map(({ series, level, entry }) => [series, level, entry?.catalogue.id])).toEqual([
      ['national-strategy', '1', 'national-strategy-2561'], ['national-master-plan', '2', 'national-master-plan-2566'], ['national-plan', '2', 'national-plan-13'],
      ['justice-master-plan', '3', 'justice-master-plan-4'], ['justice-it-master-plan', '3', 'justice-it-master-plan-5'], ['provincial-plan', 'province', undefined], ['sdg', 'sdg', 'sdg-2030']
    ])
  })

  it('puts links to any edition into the column of the series, and marks the levels that are not served', () => {
    const [row] = matrixRows([{ id: 'i' }], [link('a', 'justice-it-master-plan-4', '2.1'), link('b', 'justice-it-master-plan-5', '2.1')], library)
    expect(row?.cells.map(({ links, isGap }) => [links.length, isGap])).toEqual([[0, true], [0, true], [0, true], [0, false], [2, false], [0, false], [0, false]])
    expect(row?.isComplete).toBe(false)
  })

  it('begins with the edition that holds in the year', () => {
    expect(editionFor(library, 'justice-it-master-plan', 2571)?.catalogue.id).toBe('justice-it-master-plan-5')
    expect(editionFor(library, 'justice-it-master-plan', 2568)?.catalogue.id).toBe('justice-it-master-plan-4')
    expect(editionFor(library, 'justice-it-master-plan', 2600)?.catalogue.id).toBe('justice-it-master-plan-5')
    expect(editionFor(library, 'moon', 2571)).toBeUndefined()
  })
})
