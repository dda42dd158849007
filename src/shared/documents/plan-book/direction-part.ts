import type { Block, ListBlock } from '../outline'
import type { BookContext } from './book-context'
import { bold, heading, paragraph } from './compose'
import { headingBelow, pageOf, partHead, partText } from './pages'
import { issueTitle } from './summary'

const NOT_SET = '(ยังไม่ได้กำหนด)'

function numbered(items: readonly { readonly fields: { readonly title: string } }[]): Block {
  if (items.length === 0) return paragraph('flush', NOT_SET)
  return { type: 'list', items: items.map(({ fields }, at) => ({ marker: `${String(at + 1)})`, runs: [{ text: fields.title }] })) }
}

/** ค่านิยม, which a plan may do without. */
function values(context: BookContext): readonly Block[] {
  const { coreValues } = context.snapshot
  if (coreValues.length === 0) return []
  const items: ListBlock['items'] = coreValues.map(({ fields: { title, meaning } }) => (
    { marker: '•', runs: [bold(title), { text: meaning === '' ? '' : ` : ${meaning}` }] }
  ))
  return [heading(context.marks, 3, '', 'ค่านิยม'), { type: 'list', items }]
}

/** Missions and goals from the records; a plan that holds them as text only keeps its text under one heading. */
function between(context: BookContext): readonly Block[] {
  const { missions, coreValues, planGoals } = context.snapshot
  const text = partText('direction', context)
  const isTextOnly = missions.length + coreValues.length + planGoals.length === 0
  if (isTextOnly) {
    return [headingBelow('direction', 'missions', 'พันธกิจ', context), ...text, headingBelow('direction', 'goals', 'เป้าประสงค์รวม', context), numbered([])]
  }
  return [
    headingBelow('direction', 'missions', 'พันธกิจ', context), numbered(missions), ...values(context),
    headingBelow('direction', 'goals', 'เป้าประสงค์รวม', context), numbered(planGoals), ...text
  ]
}

/** ส่วนที่ ๕: vision, missions, values, goals and the issues by name. The map and what officers added follow on their own pages. */
export function directionPart(context: BookContext): readonly Block[] {
  if (pageOf('direction', context) === undefined) return []
  const vision = context.source.plan.fields.vision.trim()
  const issues = context.source.issues.flatMap((entry, index) => (entry.issue === null ? [] : [{ marker: '•', runs: [{ text: issueTitle(entry, index) }] }]))
  return [
    ...partHead('direction', context),
    headingBelow('direction', 'vision', 'วิสัยทัศน์', context),
    paragraph('center', vision === '' ? '(ยังไม่ได้กำหนดวิสัยทัศน์)' : [bold(`“${vision}”`)]),
    ...between(context),
    headingBelow('direction', 'issues', 'ประเด็นยุทธศาสตร์', context),
    issues.length === 0 ? paragraph('flush', '(ยังไม่ได้กำหนดประเด็นยุทธศาสตร์)') : { type: 'list', items: issues }
  ]
}
