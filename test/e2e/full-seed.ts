import { decidedPlan, samplePlan, seedId, type SeedRecord } from './plan-seed'

/** As long as the title of a project may be: 180 letters of a real kind. */
export const LONG_TITLE = 'โครงการพัฒนาศักยภาพเครือข่ายยุติธรรมชุมชนและอาสาสมัครไกล่เกลี่ยข้อพิพาทภาคประชาชนในพื้นที่ห่างไกลและกลุ่มเปราะบาง เพื่อการเข้าถึงความยุติธรรมอย่างรวดเร็ว ทั่วถึง และเท่าเทียม ระยะที่ 2'

function conflictOn(target: SeedRecord, number: number, field: string, values: readonly [string, string, string]): SeedRecord {
  const [base, committed, contender] = values.map((value) => JSON.stringify(value))
  return {
    ...target, id: seedId(number), kind: 'conflict',
    fields: {
      target: target.id, targetKind: target.kind, field, base, committed, committedBy: 'วิชัย ตรวจการ', committedAt: '', contender,
      contenderBy: 'สมหญิง ใจดี', contenderAt: '', contenderOp: seedId(1), shown: 'committed', state: 'open', resolvedBy: ''
    }
  }
}

/** The sample plan as it looks after a year: 120 projects with long names, remarks, conflicts. */
export function fullPlan(): SeedRecord[] {
  const sample = samplePlan()
  const first = (kind: string): SeedRecord => sample.find((record) => record.kind === kind)!
  const project = first('project')
  const many = Array.from({ length: 110 }, (_, at): SeedRecord => ({
    ...project, id: seedId(2_000 + at), fields: { ...project.fields, title: `${LONG_TITLE} (${String(at + 1)})`, order: `z${String(at).padStart(4, '0')}` }
  }))
  return [
    ...sample, ...many,
    conflictOn(first('kpi'), 700, 'target2', ['70', '75', '76']),
    conflictOn(first('project'), 701, 'title', [LONG_TITLE, `${LONG_TITLE} ฉบับส่วนกลาง`, `${LONG_TITLE} ฉบับของฉัน`])
  ]
}

/** The same plan sent back with remarks, or as it lies before the reviewer. */
export function fullDecided(state: 'submitted' | 'returned' | 'approved'): SeedRecord[] {
  const records = fullPlan().filter(({ kind }) => kind !== 'conflict')
  const kpi = records.find(({ kind }) => kind === 'kpi')!
  return decidedPlan(records, state, [
    { target: kpi.id, targetKind: 'kpi', field: 'target3', text: 'ควรสูงกว่าปีก่อน โปรดทบทวนและแสดงเหตุผลของค่าเป้าหมาย' },
    { target: kpi.id, targetKind: 'kpi', field: 'source', text: 'โปรดระบุแหล่งข้อมูลและรอบการจัดเก็บ' }
  ])
}
