import { bareDocx, bareHtml } from './bare-paper'
import { median, timed, type BenchRow } from './bench-row'
import { largeBook, largePlan } from './large-plan'
import { renderDocx } from '@shared/documents/docx/render-docx'
import { renderHtml } from '@shared/documents/html/render-html'

const PROJECTS = 120
const ROUNDS = 7

/** The plan book of a large office, against the same words put down without any of its form. */
export async function paper(): Promise<BenchRow[]> {
  const plan = largePlan(PROJECTS)
  const outline = largeBook(plan)
  const ours = { docx: [] as number[], html: [] as number[] }
  const bare = { docx: [] as number[], html: [] as number[] }
  // One round more than counted: the first warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = {
      docx: await timed(() => renderDocx(largeBook(plan))),
      bareDocx: await timed(() => bareDocx(outline)),
      html: await timed(() => renderHtml(largeBook(plan))),
      bareHtml: await timed(() => bareHtml(outline))
    }
    if (round === 0) continue
    ours.docx.push(times.docx)
    bare.docx.push(times.bareDocx)
    ours.html.push(times.html)
    bare.html.push(times.bareHtml)
  }
  const of = `plan book of ${PROJECTS} projects`
  return [
    { name: `${of}, DOCX`, measured: median(ours.docx), against: 'docx loop: same paragraphs and rows', limit: median(bare.docx) },
    { name: `${of}, HTML`, measured: median(ours.html), against: 'joined text: same paragraphs and rows', limit: median(bare.html) }
  ]
}
