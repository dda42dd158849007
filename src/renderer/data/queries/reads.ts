import type { Store } from '../store'

/** What a query needs of the store: read access only. */
export type Reads = Pick<Store, 'db'>
