import { afterEach, beforeEach, expect, test } from 'vitest'
import { GUESSED } from '@shared/sheet/mapping'
import { mappingFor, rememberMapping } from '@renderer/data/sheet-mappings'
import { openOfficeStore, type TestStore } from './fixtures'

let desk: TestStore
beforeEach(async () => { desk = await openOfficeStore() })
afterEach(() => desk.store.close())

test('how a sheet was read is found by its headings, the latest one of each, and the oldest go', async () => {
  expect(await mappingFor(desk.store, 'a')).toBeUndefined()
  await rememberMapping(desk.store, 'a', { ...GUESSED, name: 'one' })
  await rememberMapping(desk.store, 'a', { ...GUESSED, name: 'two' })
  expect((await mappingFor(desk.store, 'a'))?.name).toBe('two')
  for (let i = 0; i < 60; i += 1) await rememberMapping(desk.store, `s${String(i)}`, GUESSED)
  expect(await mappingFor(desk.store, 'a')).toBeUndefined()
  expect(await mappingFor(desk.store, 's0')).toEqual(GUESSED)
})
