/** The parsed address, or null when the text is none. (`URL.canParse` is missing in the oldest runtime we support.) */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** Scheme and host of an address; Node calls every custom scheme's origin `null`, so `URL.origin` will not do. */
export function schemeAndHost(text: string): string {
  const url = parseUrl(text)
  return url === null ? '' : `${url.protocol}//${url.host}`
}
