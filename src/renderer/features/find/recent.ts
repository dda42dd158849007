const KEY = 'planner.find.recent'
const MOST = 8

/** Ids of what was opened by the palette on this machine, latest first: records, and actions as `action:<id>`. A view, never data. */
export function readRecent(): readonly string[] {
  const stored = localStorage.getItem(KEY) ?? ''
  return stored.split('\n').filter((id) => id !== '')
}

export function rememberRecent(id: string): void {
  localStorage.setItem(KEY, [id, ...readRecent().filter((each) => each !== id)].slice(0, MOST).join('\n'))
}
