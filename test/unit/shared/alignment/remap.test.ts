import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignmentRecord, type Alignment } from '@shared/alignment/alignment-record'
import type { CatalogueEdition } from '@shared/alignment/catalogue-edition-record'
import { libraryOf } from '@shared/alignment/plan-library'
import { openRemaps, remapsOf } from '@shared/alignment/remap'
import type { Catalogue } from '@shared/catalogue/catalogue'
import { readRecord } from '@shared/record/define-record'
import { nextEdition } from './next-edition'

const own = { office: '64', plan: 'p' }
function link(goal: string, more: Record<string, string | number> = {}): Alignment {
  return readRecord(alignmentRecord, { ...own, id: `a-${goal}`, kind: 'alignment', view: { issue: 'i', catalogue: 'justice-it-master-plan-4', goal, ...more } })
}
const libraryWith = (...contents: readonly Catalogue[]) => libraryOf({
  goals: [], editions: contents.map((content, at): CatalogueEdition => ({ ...own, id: `e${String(at)}`, kind: 'catalogueEdition', fields: { content, file: '', takenInAt: 0, takenInBy: '', signer: '', signature: '' } }))
})

describe('links to an edition with a successor', () => {
  it('are told apart: the same, reworded, moved, gone; suggestions by code and by wording', () => {
    const remaps = remapsOf(['1.1', '2.1', '3.1', '3.2', '9'].map((goal) => link(goal)), libraryWith(nextEdition()))
    expect(remaps.map(({ item, change, suggestion }) => [item?.code, change, suggestion?.code])).toEqual([
      ['1.1', 'same', '1.1'], ['2.1', 'reworded', '2.1'], ['3.1', 'moved', '3.3'], ['3.2', 'gone', undefined], [undefined, 'unknown', undefined]
    ])
    expect(remaps.every(({ to }) => to.catalogue.id === 'justice-it-master-plan-5')).toBe(true)
  })

  it('suggest nothing by a wording that stands under two codes', () => {
    const newer = { ...nextEdition(), items: nextEdition().items.map((item) => (item.code === '2.2' ? { ...item, code: '2.4' } : item)) }
    const [remap] = remapsOf([link('2.2')], libraryWith(newer))
    expect([remap?.change, remap?.suggestion]).toEqual(['gone', undefined])
  })

  it('are none without a successor, and none once they point to it', () => {
    expect(remapsOf([link('2.1')], libraryWith())).toEqual([])
    expect(remapsOf([link('2.1', { catalogue: 'justice-it-master-plan-5' })], libraryWith(nextEdition()))).toEqual([])
    expect(remapsOf([link('2.1', { catalogue: 'national-strategy-2561', goal: '6' })], libraryWith(nextEdition()))).toEqual([])
  })

  it('also follow a corrected version of the same edition, and an old record keeps the wording of its version', () => {
    const corrected = { ...nextEdition(), id: 'justice-it-master-plan-4', version: 2, startYear: 2566, endYear: 2569 }
    const [remap] = remapsOf([link('2.1')], libraryWith(corrected))
    expect([remap?.item?.title, remap?.suggestion?.title]).toEqual(['การบูรณาการการทำงานระหว่างหน่วยงาน', 'การบูรณาการและการแลกเปลี่ยนข้อมูลระหว่างหน่วยงาน'])
  })

  it('that a person kept stay in the list as kept, until a still newer edition comes', () => {
    const kept = link('3.2', { kept: 'justice-it-master-plan-5@1' })
    expect(openRemaps(remapsOf([kept], libraryWith(nextEdition())))).toEqual([])
    const sixth = { ...nextEdition(), id: 'justice-it-master-plan-6', startYear: 2575, endYear: 2579 }
    expect(openRemaps(remapsOf([kept], libraryWith(nextEdition(), sixth)))).toHaveLength(1)
  })

  it('are only read: no record changes by looking', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('1', '1.1', '2.1', '2.2', '3.1', '3.2', 'x')), (goals) => {
      const links = goals.map((goal, at) => Object.freeze({ ...link(goal), id: String(at), fields: Object.freeze(link(goal).fields) }))
      const before = JSON.stringify(links)
      remapsOf(links, libraryWith(nextEdition()))
      expect(JSON.stringify(links)).toBe(before)
    }))
  })
})
