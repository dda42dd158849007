import type { Block, DocSection } from '../outline'
import { allProjects } from '../book-source'
import { moneyWithWords } from '../figures'
import type { BookContext } from './book-context'
import { bookTitle, periodText } from './cover'
import { paragraph } from './compose'

function forewordText(context: BookContext): readonly string[] {
  const issues = context.source.issues.filter((entry) => entry.issue !== null)
  const kpis = issues.flatMap((entry) => entry.objectives.flatMap((objective) => objective.kpis))
  return [
    `${bookTitle(context)} ${periodText(context)} จัดทำขึ้นเพื่อใช้เป็นกรอบทิศทางการบริหารงานยุติธรรมในพื้นที่จังหวัด${context.names.province} `
      + 'และเป็นกรอบในการจัดทำแผนงาน โครงการ และคำของบประมาณของหน่วยงานที่เกี่ยวข้องให้เป็นไปในทิศทางเดียวกัน',
    `แผนฉบับนี้ประกอบด้วยประเด็นยุทธศาสตร์ จำนวน ${String(issues.length)} ประเด็น ตัวชี้วัด จำนวน ${String(kpis.length)} ตัวชี้วัด `
      + `และโครงการ จำนวน ${String(allProjects(context.source).length)} โครงการ กรอบวงเงินรวมทั้งสิ้น ${moneyWithWords(context.source.total)}`,
    `${context.names.office} ในฐานะฝ่ายเลขานุการ กพยจ. หวังเป็นอย่างยิ่งว่าแผนฉบับนี้จะเป็นประโยชน์ต่อการขับเคลื่อนงานยุติธรรมของจังหวัด `
      + 'และการอำนวยความยุติธรรมแก่ประชาชนอย่างทั่วถึงและเท่าเทียม'
  ]
}

/** สารบัญภาพ, when somebody put a picture into the plan. */
function figureList({ snapshot }: BookContext): readonly Block[] {
  const shown = snapshot.sections.some(({ paragraphs }) => paragraphs.some(({ fields }) => fields.style === 'figure' && snapshot.figures.has(fields.figure)))
  return shown ? [{ type: 'pageBreak' }, paragraph('frontTitle', 'สารบัญภาพ'), { type: 'toc', of: 'figures' }] : []
}

/** คำนำ, สารบัญ and สารบัญตาราง on pages ก ข ค. */
export function frontMatter(context: BookContext): DocSection {
  return {
    id: 'front',
    orientation: 'portrait',
    numbering: { format: 'letters', start: 1, hideFirst: false },
    header: '',
    blocks: [
      paragraph('frontTitle', 'คำนำ'),
      ...forewordText(context).map((words) => paragraph('body', words)),
      { type: 'space', height: 400 },
      paragraph('right', 'ฝ่ายเลขานุการ กพยจ.'),
      paragraph('right', context.names.office),
      { type: 'pageBreak' },
      paragraph('frontTitle', 'สารบัญ'),
      { type: 'toc', of: 'headings' },
      { type: 'pageBreak' },
      paragraph('frontTitle', 'สารบัญตาราง'),
      { type: 'toc', of: 'tables' },
      ...figureList(context)
    ]
  }
}
