import type { Block } from '../outline'
import { columnAmounts } from '../figures'
import { PORTRAIT_WIDTH } from '../page-geometry'
import { UNIT_BAHT } from '../words'
import { alignmentText } from './alignment-part'
import { analysisTables } from './analysis-tables'
import type { BookContext } from './book-context'
import { bold, cell, figures, paragraph, row, table, text } from './compose'
import { directionPart } from './direction-part'
import { needsTable, provinceFacts, trendTables } from './fact-tables'
import { addedPages, partHead, partText, plainPart } from './pages'
import { pastResults } from './past-results'
import { summary } from './summary'

/** Projects of other years, kept for reference: named with where their figures come from, in no total of the plan. */
function references(context: BookContext): readonly Block[] {
  const { references: entries } = context.source
  if (entries.length === 0) return []
  const amount = columnAmounts(entries.map((entry) => entry.total))
  return [table(context.marks, {
    caption: 'โครงการปีก่อนเพื่ออ้างอิง (ไม่รวมในวงเงินของแผน)',
    numbered: true,
    unit: UNIT_BAHT,
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 520), text(3, 3000), figures('center', 1250), figures('right', 1250), text(2, 2000)],
    header: [row('body', 'ที่', 'โครงการ', cell(['ปีงบ', 'ประมาณ']), cell(['งบ', 'ประมาณ']), 'อ้างอิง')],
    rows: entries.map(({ project, total }, index) => row(
      'body', String(index + 1), project.fields.title, String(project.fields.fiscalYear), amount(total), project.fields.reference || '-'
    ))
  })]
}

/** From the executive summary to the text of ส่วนที่ ๓, whose tables lie on wide pages. */
export function firstParts(context: BookContext): readonly Block[] {
  return [
    ...summary(context),
    ...plainPart('introduction', context),
    ...partHead('province', context),
    ...partText('province', context),
    ...plainPart('provinceData', context),
    ...provinceFacts(context),
    ...plainPart('situation', context),
    ...trendTables(context),
    ...needsTable(context),
    ...partHead('pastResults', context),
    ...partText('pastResults', context),
    ...pastResults(context),
    ...addedPages('pastResults', context),
    ...references(context),
    ...addedPages('province', context),
    ...alignmentText(context)
  ]
}

/** What follows the tables of ส่วนที่ ๓, to ส่วนที่ ๕. */
export function middleParts(context: BookContext): readonly Block[] {
  return [
    ...addedPages('alignment', context),
    ...plainPart('environment', context),
    ...analysisTables(context),
    ...directionPart(context)
  ]
}

/** The first parts of an action plan: why it is made, and the direction that it carries out for one year. */
export function actionParts(context: BookContext): readonly Block[] {
  const vision = context.source.plan.fields.vision.trim()
  return [
    ...plainPart('principle', context),
    ...partHead('link', context),
    ...(vision === '' ? [] : [paragraph('center', [bold(`“${vision}”`)])]),
    ...partText('link', context),
    ...addedPages('link', context)
  ]
}
