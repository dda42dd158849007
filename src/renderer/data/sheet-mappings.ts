import { mappingSchema, type Mapping } from '@shared/sheet/mapping'
import { readMeta, writeMeta } from './meta'
import type { Store } from './store'

/** How the columns of workbooks with known headings were read on this device, latest last. A convenience, never part of a plan. */
export type KnownMappings = readonly { readonly signature: string; readonly mapping: Mapping }[]

const MOST = 60

/** The mapping that was used last for a sheet with these headings. */
export async function mappingFor(store: Pick<Store, 'db'>, signature: string): Promise<Mapping | undefined> {
  const known = (await readMeta(store.db, 'mappings')) ?? []
  const found = mappingSchema.safeParse(known.find((each) => each.signature === signature)?.mapping)
  return found.success ? found.data : undefined
}

/** Keeps how a sheet with these headings was read; the oldest ones go. */
export async function rememberMapping(store: Pick<Store, 'db'>, signature: string, mapping: Mapping): Promise<void> {
  const { db } = store
  await db.transaction('rw', db.meta, async () => {
    const known = (await readMeta(db, 'mappings')) ?? []
    await writeMeta(db, 'mappings', [...known.filter((each) => each.signature !== signature), { signature, mapping }].slice(-MOST))
  })
}
