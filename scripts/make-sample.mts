// Writes resources/sample/sukhothai-2571.json from the words in scripts/sample: the same input gives the same bytes.
import { writeFileSync } from 'node:fs'
import { generateNKeysBetween } from 'fractional-indexing'
import { uuidFromDigest } from '@shared/kernel/ids'
import type { Json } from '@shared/kernel/json'
import { richText } from '@shared/kernel/rich-text'
import { sha256Bytes } from '@shared/kernel/sha256'
import { sectionId } from '@shared/narrative/section-id'
import { SECTION_PARTS } from '@shared/narrative/section-record'
import { planId } from '@shared/plan/plan-ids'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type SnapshotRecord } from '@shared/plan/snapshot'
import { ISSUES } from './sample/issues.mjs'
import { NARRATIVE } from './sample/narrative.mjs'
import { PROJECTS } from './sample/projects.mjs'

const OFFICE = '64'
const START = 2571
const END = 2575
const BASELINE_YEAR = 2569
const plan = planId(OFFICE, START, END)
const records: SnapshotRecord[] = []

const idOf = (path: string): string => uuidFromDigest(sha256Bytes(`sample/${plan}/${path}`))

function add(id: string, kind: string, fields: Readonly<Record<string, unknown>>): string {
  records.push({ id, kind, office: OFFICE, plan, fields: fields as Record<string, Json> })
  return id
}

/** Calls `make` for each item with its place in the list. */
function placed<T>(items: readonly T[], make: (item: T, order: string, index: number) => void): void {
  const orders = generateNKeysBetween(null, null, items.length)
  items.forEach((item, index) => make(item, orders[index] ?? '', index))
}

add(plan, 'plan', {
  startYear: START, endYear: END, sample: true,
  vision: 'ประชาชนจังหวัดสุโขทัยเข้าถึงความยุติธรรมอย่างรวดเร็ว ทั่วถึง และเท่าเทียม ด้วยการบริหารงานยุติธรรมแบบบูรณาการ'
})

for (const part of SECTION_PARTS) {
  const words = NARRATIVE[part]
  if (words === undefined) continue
  const section = add(sectionId(plan, part), 'section', { part })
  placed(words, ([style, text], order, index) => {
    add(idOf(`paragraph/${part}/${String(index)}`), 'paragraph', { section, order, style, content: richText(text) })
  })
}

placed(ISSUES, ({ key, title, objectives, strategies, alignments }, order) => {
  const issue = add(idOf(`issue/${key}`), 'issue', { order, title })
  placed(objectives, (item, place, index) => {
    const path = `objective/${key}/${String(index)}`
    const objective = add(idOf(path), 'objective', { issue, order: place, title: item.title })
    placed(item.kpis, ({ targets, baseline, note, ...kpi }, spot, number) => {
      const [target1, target2, target3, target4, target5] = targets
      add(idOf(`kpi/${path}/${String(number)}`), 'kpi', {
        ...kpi, objective, order: spot, baseline, baselineYear: baseline === '' ? 0 : BASELINE_YEAR, baselineNote: note ?? '',
        target1, target2, target3, target4, target5, owner: 'สำนักงานยุติธรรมจังหวัดสุโขทัย', sample: true
      })
    })
  })
  placed(strategies, (words, place, index) => add(idOf(`strategy/${key}/${String(index)}`), 'strategy', { issue, order: place, title: words }))
  for (const { catalogue, goal, reason } of alignments) {
    add(idOf(`alignment/issue/${key}/${catalogue}/${goal}`), 'alignment', { issue, catalogue, version: 1, goal, reason })
  }
})

placed(PROJECTS, ({ key, issue, lines, alignment, ...fields }, order) => {
  const project = add(idOf(`project/${key}`), 'project', { ...fields, issue: idOf(`issue/${issue}`), order, sample: true })
  placed(lines, ([category, item, factors, baht, note], place, index) => {
    const counted = factors.map(([quantity, unit]) => ({ quantity, unit }))
    add(idOf(`line/${key}/${String(index)}`), 'budgetLine', {
      project, order: place, category, item, factors: counted, rate: baht * 100, ...(note === undefined ? {} : { note })
    })
  })
  if (alignment !== undefined) add(idOf(`alignment/${key}`), 'alignment', { project, catalogue: 'justice-it-master-plan-4', ...alignment })
})

const rows = records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')
const file = `{\n  "format": "${SNAPSHOT_FORMAT}",\n  "version": ${String(SNAPSHOT_VERSION)},\n  "records": [\n${rows}\n  ]\n}\n`
writeFileSync(new URL('../resources/sample/sukhothai-2571.json', import.meta.url), file)
console.log(`${String(records.length)} records`)
