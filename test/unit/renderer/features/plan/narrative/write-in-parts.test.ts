import { expect, it } from 'vitest'
import { planError } from '@shared/kernel/error-codes'
import { err, ok } from '@shared/kernel/result'
import type { ParagraphEdit } from '@shared/narrative/edit-section'
import { writeInParts } from '@renderer/features/plan/narrative/write-in-parts'

function pasted(count: number, letters: number): ParagraphEdit[] {
  return Array.from({ length: count }, (_, at) => ({ type: 'put', id: `p${at}`, order: `a${at}`, style: 'body', content: [{ t: 'ก'.repeat(letters) }] }))
}

it.each([[3, 10, 1], [1_200, 1, 3], [400, 1_000, 5]])('%i paragraphs of %i letters become %i edits, all in order', async (count, letters, parts) => {
  const edits = pasted(count, letters)
  const written: (readonly ParagraphEdit[])[] = []
  expect(await writeInParts(edits, (part) => { written.push(part); return Promise.resolve(ok(null)) })).toMatchObject({ ok: true })
  expect(written).toHaveLength(parts)
  expect(written.flat()).toEqual(edits)
})

it('ends at the first refusal and says why', async () => {
  let calls = 0
  const refused = await writeInParts(pasted(1_200, 1), () => Promise.resolve((calls += 1) === 2 ? err(planError('DISK_FULL')) : ok(null)))
  expect(refused).toMatchObject({ error: { code: 'DISK_FULL' } })
  expect(calls).toBe(2)
})
