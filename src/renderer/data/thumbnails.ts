import { Dexie, type Table } from 'dexie'

interface ThumbnailRow {
  /** SHA-256 of the picture it was drawn from. */
  readonly hash: string
  /** `data:` address; empty when the picture could not be drawn. */
  readonly image: string
}

/** Small pictures of attachments. Drawn anew from the file when they are gone, so they need neither journal nor sync. */
class ThumbnailDb extends Dexie {
  declare readonly pictures: Table<ThumbnailRow, string>

  constructor() {
    super('planner-thumbnails')
    this.version(1).stores({ pictures: 'hash' })
  }
}

const MOST = 2_000
let opened: ThumbnailDb | undefined

/** The small picture of a file as a `data:` address, drawn by `draw` the first time; empty when there is none to draw. */
export async function thumbnailOf(hash: string, draw: () => Promise<string>): Promise<string> {
  opened ??= new ThumbnailDb()
  const { pictures } = opened
  // A store that cannot be read or written costs time, nothing else.
  const known = await pictures.get(hash).catch(() => undefined)
  if (known !== undefined) return known.image
  const image = await draw()
  await pictures.put({ hash, image }).catch(() => undefined)
  if (await pictures.count().catch(() => 0) > MOST) await pictures.clear().catch(() => undefined)
  return image
}
