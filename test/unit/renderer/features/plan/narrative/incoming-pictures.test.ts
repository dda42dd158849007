import { expect, it } from 'vitest'
import type { ParagraphEdit } from '@shared/narrative/edit-section'
import type { FigureFields } from '@shared/narrative/figure-record'
import { IncomingPictures, type Arrival } from '@renderer/features/plan/narrative/incoming-pictures'

const fields: FigureFields = { mime: 'image/png', width: 1, height: 1, alt: '', data: 'iVBORw==' }
const shows = (id: string, figure: string): ParagraphEdit => ({ type: 'put', id, order: 'a0', style: 'figure', content: [], figure })

it('waits for a picture that is still being read, and leaves out the block of one that was refused', async () => {
  const incoming = new IncomingPictures()
  let finish = (_: Arrival): void => undefined
  incoming.expect('slow', new Promise((resolve) => { finish = resolve }))
  incoming.expect('refused', Promise.resolve(null))
  incoming.expect('held', Promise.resolve('held'))
  const edits = [shows('1', 'slow'), shows('2', 'refused'), shows('3', 'held'), shows('4', 'stored long ago'), { type: 'remove', id: '5' } as const]
  const arriving = incoming.arrive(edits)
  finish(fields)
  const arrived = await arriving
  expect(arrived.edits.map(({ id }) => id)).toEqual(['1', '3', '4', '5'])
  expect([...arrived.figures.values()]).toEqual([{ id: 'slow', ...fields }])
  incoming.stored(['slow'])
  expect((await incoming.arrive(edits)).figures.size).toBe(0)
})
