import { th } from '@shared/i18n/dictionary'
import { isIsoDay } from '@shared/kernel/calendar'
import { formatDay } from '@shared/kernel/thai-date'
import { SIGNATORY_ROLES, type Signatory } from '@shared/project/proposal-records'
import type { SignatureBlock } from '../../outline'

const MOST_IN_A_ROW = 3

/** Dots that fit a third of the page at 14 pt. */
const dots = (count: number): string => '.'.repeat(count)

type Place = SignatureBlock['places'][number]

/** One place to sign: what is known is printed, the rest is left to be written by hand (brief §8.4). */
function place(role: Signatory['fields']['role'], signatory: Signatory | undefined): Place {
  const { title = '', position = '', acting = false, day = '' } = signatory?.fields ?? {}
  const office = position === '' ? `ตำแหน่ง${dots(27)}` : position
  return {
    caption: th.proposal.signatoryRole[role],
    lines: ['', `(ลงชื่อ)${dots(28)}`, `(${title === '' ? dots(34) : title})`, acting ? `รักษาราชการแทน${office}` : office, isIsoDay(day) ? `วันที่ ${formatDay(day)}` : `วันที่${dots(30)}`]
  }
}

/** ผู้เสนอ | ผู้เห็นชอบ | ผู้อนุมัติ (P46), three beside each other; a role nobody was named for is left to be written by hand. */
export function signatureBlocks(signatories: readonly Signatory[]): readonly SignatureBlock[] {
  const places = SIGNATORY_ROLES.flatMap((role) => {
    const own = signatories.filter(({ fields }) => fields.role === role)
    return own.length === 0 ? [place(role, undefined)] : own.map((signatory) => place(role, signatory))
  })
  const rows = Math.ceil(places.length / MOST_IN_A_ROW)
  return Array.from({ length: rows }, (_, at) => ({ type: 'signature', places: places.slice(at * MOST_IN_A_ROW, (at + 1) * MOST_IN_A_ROW) }))
}
