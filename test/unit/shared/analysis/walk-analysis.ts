import { createFact, deleteFact, moveFact, setFactField, setFactItem, setFactYear } from '@shared/analysis/fact-commands'
import {
  createNeed, createRisk, createStakeholder, deleteNeed, deleteRisk, deleteStakeholder, moveNeed, moveRisk, moveStakeholder, setNeedField,
  setRiskField, setStakeholderField
} from '@shared/analysis/row-commands'
import { citeSwot, createSwot, createTows, deleteSwot, deleteTows, moveSwot, moveTows, setSwotField, setTowsField, unciteSwot } from '@shared/analysis/swot-commands'
import type { Command } from '@shared/record/command'

/** Runs every command of the analysis once, each with an effect, and leaves a cited entry behind. */
export function walkAnalysis(go: <A>(command: Command<A>, args: A) => string, plan: string): void {
  const [s1, s2] = ['เครือข่ายเข้มแข็ง', 'มีศูนย์ครบทุกตำบล'].map((title) => go(createSwot, { plan, within: 'strength', title })) as [string, string]
  const o1 = go(createSwot, { plan, within: 'opportunity', title: 'นโยบายดิจิทัล' })
  go(setSwotField, { record: s1, field: 'evidence', value: 'ศูนย์ 84 แห่ง' })
  go(moveSwot, { record: s2, before: s1 })
  const [so, other] = ['ใช้เครือข่าย', 'ขยายศูนย์'].map((title) => go(createTows, { plan, within: 'so', title })) as [string, string]
  go(setTowsField, { record: so, field: 'title', value: 'ใช้เครือข่ายให้บริการดิจิทัล' })
  go(moveTows, { record: other, before: so })
  for (const swot of [s1, s2, o1]) go(citeSwot, { tows: so, swot })
  go(unciteSwot, { tows: so, swot: s2 })
  go(citeSwot, { tows: other, swot: s1 })
  go(deleteSwot, { record: s1 })
  go(citeSwot, { tows: other, swot: o1 })
  go(deleteTows, { record: other })
  const walk = <F>(
    create: Command<{ plan: string; within: string; title: string }>, move: Command<{ record: string; before: string | null }>,
    remove: Command<{ record: string }>, edit: (record: string) => F
  ): void => {
    const [first, second] = ['หนึ่ง', 'สอง'].map((title) => go(create, { plan, within: '', title })) as [string, string]
    edit(first)
    go(move, { record: second, before: first })
    go(remove, { record: second })
  }
  walk(createStakeholder, moveStakeholder, deleteStakeholder, (record) => go(setStakeholderField, { record, field: 'influence', value: 5 }))
  walk(createRisk, moveRisk, deleteRisk, (record) => go(setRiskField, { record, field: 'likelihood', value: 4 }))
  walk(createNeed, moveNeed, deleteNeed, (record) => go(setNeedField, { record, field: 'district', value: 'เมือง' }))
  const fact = go(createFact, { plan, table: 'prison', items: [{ title: 'ผู้ต้องขัง', unit: 'คน' }] })
  const second = go(createFact, { plan, table: 'prison', items: [{ title: 'ความจุ', unit: 'คน' }] })
  go(setFactYear, { plan, facts: [fact], year: 2567, value: '๑,๒๐๐' })
  const next = go(setFactYear, { plan, facts: [fact], year: 2568, value: '1250' })
  go(setFactItem, { plan, facts: [fact, next], field: 'source', value: 'เรือนจำจังหวัด' })
  go(setFactField, { record: next, field: 'sourceDate', value: '30/9/2568' })
  go(moveFact, { plan, facts: [second], before: fact })
  go(deleteFact, { plan, facts: [second] })
}
