import { weightText } from '@shared/activity/weight'
import { th } from '@shared/i18n/dictionary'
import { isIsoDay } from '@shared/kernel/calendar'
import { formatDay, formatDayRange } from '@shared/kernel/thai-date'
import type { Project } from '@shared/project/project-record'
import type { SnapshotActivity } from '@shared/plan/snapshot-project'
import type { TableBlock } from '../../outline'
import type { ProjectEntry } from '../../book-source'
import { paragraph } from '../compose'
import { field, label, numbered, textPart, type FormPart } from './form-parts'
import { monthWords } from './schedule'

/** พื้นที่และสถานที่ดำเนินการ (P25, P26) */
export function areaPart({ fields }: Project): FormPart {
  const { areaLevel, districts, area, place, position } = fields
  return {
    title: 'พื้นที่และสถานที่ดำเนินการ',
    blocks: (head) => [
      label(head),
      field('พื้นที่ดำเนินการ', [areaLevel === '' ? '' : th.proposal.areaLevel[areaLevel], area].filter((words) => words !== '').join(' : ')),
      ...(districts.length === 0 ? [] : [field(th.domain.field.project.districts, districts.join(', '))]),
      ...(place === '' ? [] : [field(th.domain.field.project.place, place)]),
      ...(position === '' ? [] : [field(th.domain.field.project.position, [{ text: position, verbatim: true }])])
    ]
  }
}

/** "1 พฤศจิกายน 2570 – 30 กันยายน 2571"; one day alone says which it is. */
function periodOf({ startDay, endDay }: Project['fields']): string {
  if (isIsoDay(startDay) && isIsoDay(endDay) && startDay <= endDay) return formatDayRange(startDay, endDay)
  return [isIsoDay(startDay) ? `เริ่มวันที่ ${formatDay(startDay)}` : '', isIsoDay(endDay) ? `สิ้นสุดวันที่ ${formatDay(endDay)}` : ''].filter((words) => words !== '').join(' ')
}

/** ระยะเวลาดำเนินการ (P27) */
export function periodPart({ fields }: Project): FormPart {
  return { title: 'ระยะเวลาดำเนินการ', blocks: (head) => [field(head, periodOf(fields))] }
}

/** "จัดอบรม (ม.ค. 2571 – ก.พ. 2571, น้ำหนักร้อยละ 50.00)" */
function activityWords({ activity: { fields: { title, start, end, weight } } }: SnapshotActivity): string {
  const months = start === '' || end === '' ? '' : start === end ? monthWords(start) : `${monthWords(start)} – ${monthWords(end)}`
  const facts = [months, weight === 0 ? '' : `น้ำหนักร้อยละ ${weightText(weight)}`].filter((words) => words !== '')
  return facts.length === 0 ? title : `${title} (${facts.join(', ')})`
}

/** วิธีดำเนินการ/กิจกรรม (P28, P29); the months stand in tables of their own, which this names. */
export function stepsPart({ project, activities }: ProjectEntry, schedules: readonly TableBlock[]): FormPart {
  const title = 'วิธีดำเนินการ/กิจกรรม'
  const methods = project.fields.methods.map((method) => th.proposal.methods[method]).join(', ')
  const how = methods === '' ? [] : [field(th.domain.field.project.methods, methods)]
  if (activities.length === 0) return { ...textPart(title, ''), blocks: (head) => [field(head, ''), ...how] }
  const more = schedules.map(({ number }) => number).join(' และ')
  return {
    title,
    blocks: (head) => [
      label(head), ...how, numbered(activities.map(activityWords)),
      ...(more === '' ? [] : [paragraph('flush', `รายละเอียดรายเดือนอยู่ใน${more}`)])
    ]
  }
}
