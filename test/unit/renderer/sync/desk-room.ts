import { afterEach, beforeEach } from 'vitest'
import { MemoryCentre } from '../memory-centre'
import { closeDesk, enrolledOffice, type Desk } from './sync-desk'

/** One centre a test, and the desks to be closed after it. */
export interface DeskRoom {
  readonly centre: MemoryCentre
  readonly keep: (desk: Desk) => void
  /** These alone are closed after the test: the others are closed, or another window of theirs is kept. */
  readonly keepOnly: (...desks: readonly Desk[]) => void
  /** An enrolled office at this centre, kept. */
  readonly office: (name?: string) => Promise<Desk>
}

/** A new room before every test of the file, empty again after it. */
export function deskRoom(): DeskRoom {
  let centre: MemoryCentre
  let desks: readonly Desk[]
  beforeEach(() => {
    centre = new MemoryCentre()
    desks = []
  })
  afterEach(async () => {
    for (const desk of desks) await closeDesk(desk)
  })
  const keep = (desk: Desk): void => { desks = [...desks, desk] }
  return {
    get centre() {
      return centre
    },
    keep,
    keepOnly: (...kept) => { desks = kept },
    async office(name) {
      const desk = await enrolledOffice(centre, name)
      keep(desk)
      return desk
    }
  }
}
