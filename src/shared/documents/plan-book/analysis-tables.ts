import { riskBand, type RiskBand } from '@shared/analysis/risk-record'
import type { Sector } from '@shared/analysis/stakeholder-record'
import { citedBy, QUADRANTS, swotCodes, TOWS_CELLS, type Quadrant, type TowsCell } from '@shared/analysis/swot-record'
import type { Block, TableCell, TableRow } from '../outline'
import { PORTRAIT_WIDTH } from '../page-geometry'
import type { BookContext } from './book-context'
import { cell, figures, linesCell, NONE, row, sampleNotes, table, text } from './compose'
import { scaleText } from './fact-tables'

const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  strength: 'จุดแข็ง (Strengths)', weakness: 'จุดอ่อน (Weaknesses)', opportunity: 'โอกาส (Opportunities)', threat: 'อุปสรรค (Threats)'
}
const CELL_WORDS: Readonly<Record<TowsCell, string>> = {
  so: 'SO ใช้จุดแข็งคว้าโอกาส', wo: 'WO ใช้โอกาสลดจุดอ่อน', st: 'ST ใช้จุดแข็งรับมืออุปสรรค', wt: 'WT ลดจุดอ่อน เลี่ยงอุปสรรค'
}
const SECTOR_WORDS: Readonly<Record<Sector, string>> = {
  '': NONE, government: 'ภาครัฐ', local: 'ท้องถิ่น', private: 'ภาคเอกชน', civil: 'ประชาสังคม', people: 'ประชาชน', other: 'อื่น ๆ'
}
const BAND_WORDS: Readonly<Record<RiskBand, string>> = { low: 'ต่ำ', medium: 'ปานกลาง', high: 'สูง', severe: 'สูงมาก' }

/** T8: the SWOT with what proves each entry. */
function swotTable(context: BookContext): readonly Block[] {
  const { swot } = context.source.analysis
  if (swot.length === 0) return []
  const codes = swotCodes(swot)
  const rows = QUADRANTS.flatMap((quadrant): readonly TableRow[] => {
    const entries = swot.filter(({ fields }) => fields.quadrant === quadrant)
    return [
      row('group', cell(QUADRANT_WORDS[quadrant], { align: 'left', colSpan: 5 })),
      ...entries.map(({ id, fields }) => row(
        'body', cell(codes.get(id) ?? '', { align: 'center' }), linesCell(fields.title), linesCell(fields.evidence), linesCell(fields.evidenceSource), scaleText(fields.priority)
      ))
    ]
  })
  return [table(context.marks, {
    caption: 'การวิเคราะห์สภาพแวดล้อม (SWOT)',
    numbered: true,
    notes: sampleNotes(context.source.plan),
    width: PORTRAIT_WIDTH,
    columns: [text(0, 640, 'center'), text(3, 2200), text(3, 2000), text(2, 1500), figures('center', 1000)],
    header: [row('body', 'รหัส', 'ปัจจัย', 'หลักฐาน/ข้อมูลสนับสนุน', 'แหล่งที่มา', cell(['ความ', 'สำคัญ']))],
    rows
  })]
}

/** T9: the TOWS matrix as a list of strategies, each with the codes it cites. */
function towsTable(context: BookContext): readonly Block[] {
  const { swot, tows, citations } = context.source.analysis
  if (tows.length === 0) return []
  const codes = swotCodes(swot)
  const rows = TOWS_CELLS.flatMap((of): readonly TableRow[] => {
    const strategies = tows.filter(({ fields }) => fields.cell === of)
    if (strategies.length === 0) return []
    return [
      row('group', cell(CELL_WORDS[of], { align: 'left', colSpan: 3 })),
      ...strategies.map(({ id, fields }, index) => {
        const cited = citedBy(id, citations, swot).map((entry) => codes.get(entry.id) ?? '')
        return row('body', String(index + 1), linesCell(fields.title), cited.length === 0 ? '(ยังไม่อ้างอิง)' : cited.join(', '))
      })
    ]
  })
  return [table(context.marks, {
    caption: 'กลยุทธ์จากการจับคู่ปัจจัย (TOWS Matrix)',
    numbered: true,
    notes: sampleNotes(context.source.plan),
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 520), text(4, 4000), text(1, 1700, 'center')],
    header: [row('body', 'ที่', 'กลยุทธ์', 'อ้างอิง SWOT')],
    rows
  })]
}

function stakeholderTable(context: BookContext): readonly Block[] {
  const { stakeholders } = context.source.analysis
  if (stakeholders.length === 0) return []
  return [table(context.marks, {
    caption: 'การวิเคราะห์ผู้มีส่วนได้ส่วนเสีย',
    numbered: true,
    notes: ['ระดับอิทธิพลและระดับความสนใจ : 1 น้อยที่สุด ถึง 5 มากที่สุด', ...sampleNotes(context.source.plan)],
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 520), text(2, 1700), text(0.3, 1300, 'center'), text(2, 1600), figures('center', 950), figures('center', 950), text(2, 1600)],
    header: [row('body', 'ที่', 'ผู้มีส่วนได้ส่วนเสีย', 'กลุ่ม', 'ความต้องการ/ความคาดหวัง', cell(['อิทธิ', 'พล']), cell(['ความ', 'สนใจ']), 'แนวทางสร้างความร่วมมือ')],
    rows: stakeholders.map(({ fields }, index) => row(
      'body', String(index + 1), fields.title, SECTOR_WORDS[fields.sector], linesCell(fields.expectation), scaleText(fields.influence), scaleText(fields.interest),
      linesCell(fields.approach)
    ))
  })]
}

/** "สูง (12)": the level of a risk, likelihood × impact; a dash while either was not said. */
export function riskLevel(likelihood: number, impact: number): TableCell {
  const band = riskBand(likelihood, impact)
  return cell(band === undefined ? NONE : [BAND_WORDS[band], `(${String(likelihood * impact)})`])
}

/** The level is likelihood × impact; no regulation fixes its four bands, so the note says them and whose they are, as the screen does. */
function riskTable(context: BookContext): readonly Block[] {
  const { risks } = context.source.analysis
  if (risks.length === 0) return []
  return [table(context.marks, {
    caption: 'ความเสี่ยงและแนวทางจัดการ',
    numbered: true,
    notes: ['ระดับ = โอกาสเกิด × ผลกระทบ : 1–3 ต่ำ 4–9 ปานกลาง 10–16 สูง 17–25 สูงมาก เป็นเกณฑ์ที่โปรแกรมใช้ ไม่ใช่เกณฑ์ตามระเบียบ', ...sampleNotes(context.source.plan)],
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 520), text(2, 1450), text(2, 1250), figures('center', 920), figures('center', 920), text(0.1, 1150, 'center'), text(2, 1400), text(0.5, 1420)],
    header: [row('body', 'ที่', 'ความเสี่ยง', 'สาเหตุ', cell(['โอกาส', 'เกิด']), cell(['ผล', 'กระทบ']), 'ระดับ', 'มาตรการจัดการ', 'ผู้รับผิดชอบ')],
    rows: risks.map(({ fields }, index) => {
      const { likelihood, impact } = fields
      return row('body', String(index + 1), fields.title, linesCell(fields.cause), scaleText(likelihood), scaleText(impact), riskLevel(likelihood, impact), linesCell(fields.measure), fields.owner || NONE)
    })
  })]
}

/** The tables of ส่วนที่ ๔, each only when it has entries. */
export function analysisTables(context: BookContext): readonly Block[] {
  return [...swotTable(context), ...towsTable(context), ...stakeholderTable(context), ...riskTable(context)]
}
