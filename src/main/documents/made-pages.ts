import { randomBytes } from 'node:crypto'

/** Pages the shell makes itself; the protocol serves each of them under the scriptless policy. */
export interface MadePagesStore {
  /** Offers a page under an address nobody can guess, for one reading. */
  readonly offerOnce: (html: string) => string
  /** Offers a page under a fixed path as long as the program runs. */
  readonly offer: (pathname: string, html: string) => void
  readonly take: (pathname: string) => string | undefined
}

/** Makes an empty store. */
export function makePagesStore(): MadePagesStore {
  const once = new Map<string, string>()
  const lasting = new Map<string, string>()
  return {
    offerOnce(html) {
      const pathname = `/print/${randomBytes(16).toString('hex')}`
      once.set(pathname, html)
      return pathname
    },
    offer: (pathname, html) => void lasting.set(pathname, html),
    take(pathname) {
      const page = once.get(pathname)
      once.delete(pathname)
      return page ?? lasting.get(pathname)
    }
  }
}
