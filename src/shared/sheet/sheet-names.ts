const LONGEST = 31
const FORBIDDEN = /[\\/?*[\]:]/g
/** Marks above and below a Thai letter: a name is never cut before one. */
const MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/

/**
 * Names that Excel takes, in the order given: at most 31 characters, none of \ / ? * [ ] :, no apostrophe at the ends, none twice
 * (capitals do not count), never empty, never the reserved "History".
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name, index) => {
    const tidy = name.replace(FORBIDDEN, '-').replace(/[\x00-\x1f]/g, ' ').replace(/^'+|'+$/g, '').trim()
    const plain = tidy === '' || tidy.toLowerCase() === 'history' ? `Sheet${String(index + 1)}` : tidy
    let given = cut(plain, LONGEST)
    for (let turn = 2; taken.has(given.toLowerCase()); turn += 1) {
      const tail = ` (${String(turn)})`
      given = `${cut(plain, LONGEST - tail.length)}${tail}`
    }
    taken.add(given.toLowerCase())
    return given
  })
}

function cut(name: string, most: number): string {
  let end = Math.min(name.length, most)
  while (end > 1 && end < name.length && MARK.test(name[end] ?? '')) end -= 1
  return name.slice(0, end).trim().replace(/'+$/, '')
}
