import { describe, expect, it } from 'vitest'
import { planError } from '@shared/kernel/error-codes'
import { err, ok } from '@shared/kernel/result'
import { openWorkspaces, type SampleDoor } from '@renderer/app/workspaces/open-workspaces'
import { openOfficeStore, type TestStore } from '../../data/fixtures'

/** Real stores behind a door that notes what it was asked for. */
async function desk() {
  const own = await openOfficeStore()
  const stores: TestStore[] = []
  const asked: string[] = []
  let refuses = false
  const door: SampleDoor = {
    async open() {
      asked.push('open')
      if (refuses) return err(planError('DISK_FULL'))
      const opened = await openOfficeStore()
      stores.push(opened)
      return ok(opened.store)
    },
    async remove(store) {
      asked.push('remove')
      await store.close()
      return ok(null)
    },
    flush: () => Promise.resolve(asked.push('flush')),
    remember: (name) => { asked.push(name) },
    shown: () => Promise.resolve()
  }
  return { own, stores, asked, refuse: (now: boolean) => { refuses = now }, workspaces: openWorkspaces(own.store, door) }
}

describe('going between own work and sample', () => {
  it('writes what is being typed first, then shows the other store', async () => {
    const { workspaces, asked, stores } = await desk()
    expect(workspaces.shown.get()).toEqual({ name: 'own' })
    expect(await workspaces.openSample()).toEqual({ ok: true, value: null })
    expect(workspaces.shown.get()).toEqual({ name: 'sample', store: stores[0]?.store })
    await workspaces.openOwn()
    expect(workspaces.shown.get()).toEqual({ name: 'own' })
    expect(asked).toEqual(['open', 'flush', 'sample', 'flush', 'own'])
  })

  it('opens one store for twenty visits, leaves no timer, and both undo histories live on', async () => {
    const { workspaces, stores, own } = await desk()
    for (let visit = 0; visit < 20; visit += 1) {
      await workspaces.openSample()
      await workspaces.openOwn()
    }
    expect(stores).toHaveLength(1)
    expect(own.ports.timers.waiting.size + (stores[0]?.ports.timers.waiting.size ?? 0)).toBe(0)
    expect(stores[0]?.store.db.isOpen()).toBe(true)
    expect(await workspaces.removeSample()).toEqual({ ok: true, value: null })
    expect(stores[0]?.store.db.isOpen()).toBe(false)
    await workspaces.settled()
  })

  it('takes impatient presses one after the other', async () => {
    const { workspaces, stores } = await desk()
    await Promise.all([workspaces.openSample(), workspaces.openSample(), workspaces.openOwn(), workspaces.removeSample(), workspaces.openSample()])
    expect(workspaces.shown.get().name).toBe('sample')
    expect(stores).toHaveLength(2)
    expect(stores.map(({ store }) => store.db.isOpen())).toEqual([false, true])
  })

  it('stays with the own work when the sample cannot be opened', async () => {
    const { workspaces, refuse } = await desk()
    refuse(true)
    expect(await workspaces.openSample()).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } })
    expect(workspaces.shown.get()).toEqual({ name: 'own' })
    refuse(false)
    expect(await workspaces.openSample()).toMatchObject({ ok: true })
  })

  it('removes a sample that was not opened since the start', async () => {
    const { workspaces, asked } = await desk()
    expect(await workspaces.removeSample()).toMatchObject({ ok: true })
    expect(asked).toEqual(['open', 'remove'])
  })
})

