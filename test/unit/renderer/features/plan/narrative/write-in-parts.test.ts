import { expect, it } from 'vitest'
import { planError } from '@shared/kernel/error-codes'
import { err, ok } from '@shared/kernel/result'
import type { NewFigure, ParagraphEdit } from '@shared/narrative/edit-section'
import { writeInParts } from '@renderer/features/plan/narrative/write-in-parts'

function pasted(count: number, letters: number): ParagraphEdit[] {
  return Array.from({ length: count }, (_, at) => ({ type: 'put', id: `p${at}`, order: `a${at}`, style: 'body', content: [{ t: 'ก'.repeat(letters) }] }))
}

it.each([[3, 10, 1], [1_200, 1, 3], [400, 1_000, 5]])('%i paragraphs of %i letters become %i edits, all in order', async (count, letters, parts) => {
  const edits = pasted(count, letters)
  const written: (readonly ParagraphEdit[])[] = []
  expect(await writeInParts(edits, new Map(), (part) => { written.push(part); return Promise.resolve(ok(null)) })).toMatchObject({ ok: true })
  expect(written).toHaveLength(parts)
  expect(written.flat()).toEqual(edits)
})

it('ends at the first refusal and says why', async () => {
  let calls = 0
  const refused = await writeInParts(pasted(1_200, 1), new Map(), () => Promise.resolve((calls += 1) === 2 ? err(planError('DISK_FULL')) : ok(null)))
  expect(refused).toMatchObject({ error: { code: 'DISK_FULL' } })
  expect(calls).toBe(2)
})

it('sends each new picture once, one a part, with the block that first shows it', async () => {
  const figures = new Map(['a', 'b'].map((id) => [id, { id, mime: 'image/png', width: 1, height: 1, alt: '', data: '' } satisfies NewFigure]))
  const shown = ['', 'a', 'held', 'a', 'b', 'b', ''].map((figure, at): ParagraphEdit => ({ type: 'put', id: `p${at}`, order: `a${at}`, style: 'body', content: [], figure }))
  const written: string[] = []
  await writeInParts(shown, figures, (part, arriving) => {
    written.push(`${part.map(({ id }) => id).join(' ')} + ${arriving.map(({ id }) => id).join(' ')}`)
    return Promise.resolve(ok(null))
  })
  expect(written).toEqual(['p0 p1 p2 p3 + a', 'p4 p5 p6 + b'])
})
