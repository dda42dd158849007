import type { BudgetCategory } from '@shared/budget/budget-line-record'
import type { CatalogueLevel } from '@shared/catalogue/catalogue'
import type { FundSource } from '@shared/project/project-record'
import type { SectionPart } from '@shared/narrative/section-record'
import type { PlanKind } from '@shared/plan/plan-kind'
import type { Kpi, RoundField } from '@shared/kpi/kpi-record'

/** Official documents are Thai whatever the language of the screen, so their words stand here and not in i18n. */

/** แหล่งงบประมาณ, short enough for a table column (pick-list: brief §3.4). */
export const FUND_SOURCE_WORDS: Readonly<Record<FundSource, string>> = {
  function: 'งบ สป.ยธ. (Function)',
  province: 'งบพัฒนาจังหวัด (Area)',
  provinceGroup: 'งบกลุ่มจังหวัด (Area)',
  integrated: 'แผนงานบูรณาการ (Agenda)',
  central: 'งบกลาง',
  justiceFund: 'กองทุนยุติธรรม',
  narcoticsFund: 'กองทุนป้องกัน ปราบปราม และบำบัดยาเสพติด',
  localGovernment: 'องค์กรปกครองส่วนท้องถิ่น',
  otherAgency: 'หน่วยงานอื่นในจังหวัด',
  donation: 'ภาคเอกชน/เงินบริจาค',
  none: 'ไม่ใช้งบประมาณ'
}

/** หมวดรายจ่าย: the five heads and their parts (brief §3.1). */
export const CATEGORY_WORDS: Readonly<Record<BudgetCategory, { readonly head: string; readonly part: string }>> = {
  '1': { head: 'งบบุคลากร', part: 'งบบุคลากร' },
  '2.1': { head: 'งบดำเนินงาน', part: 'ค่าตอบแทน' },
  '2.2': { head: 'งบดำเนินงาน', part: 'ค่าใช้สอย' },
  '2.3': { head: 'งบดำเนินงาน', part: 'ค่าวัสดุ' },
  '2.4': { head: 'งบดำเนินงาน', part: 'ค่าสาธารณูปโภค' },
  '3.1': { head: 'งบลงทุน', part: 'ค่าครุภัณฑ์' },
  '3.2': { head: 'งบลงทุน', part: 'ค่าที่ดินและสิ่งก่อสร้าง' },
  '4.1': { head: 'งบเงินอุดหนุน', part: 'เงินอุดหนุนทั่วไป' },
  '4.2': { head: 'งบเงินอุดหนุน', part: 'เงินอุดหนุนเฉพาะกิจ' },
  '5': { head: 'งบรายจ่ายอื่น', part: 'งบรายจ่ายอื่น' }
}

/** "งบดำเนินงาน : ค่าใช้สอย"; a head without parts stands alone. */
export function categoryTitle(category: BudgetCategory): string {
  const { head, part } = CATEGORY_WORDS[category]
  return head === part ? head : `${head} : ${part}`
}

/** ประเภทและระดับของตัวชี้วัด (KPI template, brief §1.4). */
export const KPI_TYPE_WORDS: Readonly<Record<Kpi['fields']['type'], string>> = {
  '': '', quantity: 'เชิงปริมาณ', quality: 'เชิงคุณภาพ', time: 'เชิงเวลา', cost: 'เชิงต้นทุน'
}
export const KPI_LEVEL_WORDS: Readonly<Record<Kpi['fields']['level'], string>> = { '': '', output: 'ผลผลิต', outcome: 'ผลลัพธ์', impact: 'ผลกระทบ' }
export const MEASURE_WORDS: Readonly<Record<Kpi['fields']['measure'], string>> = {
  level: 'ค่าของปี', rate: 'อัตราเปลี่ยนแปลงต่อปี', cumulative: 'ยอดสะสม'
}
export const ROUND_WORDS: Readonly<Record<RoundField, string>> = { round6: '6 เดือน', round9: '9 เดือน', round12: '12 เดือน' }

export const DIRECTION_WORDS: Readonly<Record<Kpi['fields']['direction'], string>> = { up: 'เพิ่มขึ้น', down: 'ลดลง', hold: 'คงที่' }

/** Official headings of the parts; where they stand in the book follows from the plan (`plan-book/pages.ts`). */
export const PART_HEADINGS: Readonly<Record<SectionPart, string>> = {
  foreword: 'คำนำ',
  summary: 'บทสรุปผู้บริหาร',
  introduction: 'บทนำ',
  province: 'ข้อมูลพื้นฐานจังหวัด',
  provinceData: 'ข้อมูลทั่วไปของจังหวัด',
  situation: 'สถานการณ์ด้านการบริหารงานยุติธรรมในจังหวัด',
  pastResults: 'ผลการดำเนินงานตามแผนที่ผ่านมา',
  alignment: 'ความสอดคล้องกับแผนระดับต่าง ๆ',
  environment: 'การวิเคราะห์สภาพแวดล้อม',
  direction: 'ทิศทางยุทธศาสตร์',
  principle: 'หลักการและเหตุผล',
  link: 'ความเชื่อมโยงกับแผนยุทธศาสตร์',
  issues: 'รายละเอียดประเด็นยุทธศาสตร์',
  projects: 'แผนงาน/โครงการและกรอบงบประมาณ',
  drive: 'การขับเคลื่อนและการติดตามประเมินผล',
  monitoring: 'การติดตามและประเมินผล',
  annex: 'ภาคผนวก'
}

/** Levels of the plans that this one serves (brief §1.1). */
export const LEVEL_WORDS: Readonly<Record<CatalogueLevel, string>> = {
  1: 'แผนระดับ 1', 2: 'แผนระดับ 2', 3: 'แผนระดับ 3', province: 'แผนของจังหวัด', sdg: 'เป้าหมายสากล'
}
export const NOT_CONFIRMED = 'ยังไม่ยืนยันกับต้นฉบับ'

/** Titles of the two kinds of book, before the name of the province (brief §1.1, §1.3). */
export const BOOK_TITLES: Readonly<Record<PlanKind, string>> = {
  strategic: 'แผนยุทธศาสตร์การบริหารงานยุติธรรมจังหวัด',
  action: 'แผนปฏิบัติการประจำปีด้านการบริหารงานยุติธรรมจังหวัด'
}
export const NOT_WRITTEN = '(ยังไม่ได้จัดทำเนื้อหาส่วนนี้)'
/** Stand where a text names what is no longer in the plan, so that nobody overlooks it. */
export const BROKEN_REFERENCE = '[ข้อมูลที่อ้างถึงถูกลบแล้ว]'
export const MISSING_FIGURE = '[ไม่พบภาพ]'
export const NOTES_TITLE = 'เชิงอรรถ'
export const SAMPLE = 'ตัวอย่าง'
export const SAMPLE_WARNING = 'ข้อมูลในเอกสารนี้เป็นข้อมูลตัวอย่าง ใช้อ้างอิงเป็นข้อมูลราชการไม่ได้'
export const AVERAGING_NOTE = 'หมายเหตุ : ทุกรายการถัวเฉลี่ยจ่ายตามที่จ่ายจริง'
/** Months of the four quarters of a fiscal year (brief §1.4). */
export const QUARTER_MONTHS = ['ต.ค.–ธ.ค.', 'ม.ค.–มี.ค.', 'เม.ย.–มิ.ย.', 'ก.ค.–ก.ย.'] as const
/** What no quarter was given, in the two lines of its head. */
export const NOT_IN_QUARTERS = ['ยังไม่ได้', 'แบ่งไตรมาส'] as const
export const UNIT_BAHT = 'หน่วย : บาท'
