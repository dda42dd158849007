import { foldOnce } from './cell-reading'
import words from './cell-words.json'

const totals = words.total.map((word) => foldOnce(word)).sort((a, b) => b.length - a.length)
/** What may follow: nothing, a remark, or the name of a head that is summed up. A word that goes on is another word. */
const GOES_ON = /^(?:$|[\s:()\d.*/-]|\u0E07\u0E1A|\u0E04\u0E48\u0E32|\u0E41\u0E1C\u0E19|\u0E42\u0E04\u0E23\u0E07\u0E01\u0E32\u0E23|\u0E2B\u0E21\u0E27\u0E14|\u0E15\u0E25\u0E2D\u0E14|\u0E17\u0E38\u0E01)/

/** Whether a folded text says that the row sums up others. */
export function isTotalWord(text: string): boolean {
  const key = foldOnce(text).replace(/^[\s\d.)(-]+/, '')
  const word = totals.find((each) => key.startsWith(each))
  return word !== undefined && GOES_ON.test(key.slice(word.length))
}
