import { fieldKey, kindKey } from '@shared/i18n/domain-keys'
import { formatOf, MIMES } from '@shared/attachment/file-format'
import type { TextKey } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'
import type { Json } from '@shared/kernel/json'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { plainText, richTextSchema } from '@shared/kernel/rich-text'
import { textTableSchema } from '@shared/narrative/text-table'
import { templateContentSchema } from '@shared/project/template-content'
import type { RecordRow } from '@shared/sync/client-row'
import type { Formats } from '@renderer/ui/formats'
import { referenceWords, type ReferenceWorld } from './alignment/reference-words'

/** How the value of a field is read: by what it is, not by how it is stored. */
export type ValueForm =
  | 'text' | 'rich' | 'money' | 'decimal' | 'year' | 'day' | 'instant' | 'scale' | 'word' | 'flag' | 'factors' | 'link' | 'reference' | 'kind' | 'field' | 'place' | 'signature'
  | 'table' | 'picture' | 'words' | 'lines' | 'moneys' | 'commitments' | 'columns' | 'frozen' | 'weight' | 'month' | 'fileKind' | 'bytes' | 'other'

const YEARS: ReadonlySet<string> = new Set([
  'plan.startYear', 'plan.endYear', 'project.fiscalYear', 'kpi.baselineYear', 'pastResult.year', 'provincialGoal.startYear', 'provincialGoal.endYear', 'fact.year',
  'project.firstYear', 'project.lastYear', 'activityYear.fiscalYear', 'ceiling.fiscalYear'
])
const DECIMALS = /^(kpi\.(baseline|target[1-5]|weight|minimum|maximum)|pastResult\.(target|actual)|fact\.value|targetGroup\.count|projectIndicator\.(target|baseline))$/
const DAYS: ReadonlySet<string> = new Set([
  'fact.sourceDate', 'project.startDay', 'project.endDay', 'signatory.day', 'unitRate.effectiveFrom', 'unitRate.effectiveTo', 'stepAmount.day', 'projectStep.day', 'submission.dueDay', 'attachment.attachedOn', 'projectTemplate.savedOn'
])
const INSTANTS = /^(submission\.(sentAt|decidedAt)|comment\.at|projectStep\.at|catalogueEdition\.takenInAt)$/
const REFERENCES = /^alignment\.(catalogue|version|goal|kept)$/
const SIGNATURES: ReadonlySet<string> = new Set(['catalogueEdition.signer', 'catalogueEdition.signature', 'submission.digest', 'attachment.hash'])
const SCALES = /^(swotEntry\.priority|need\.priority|stakeholder\.(influence|interest)|risk\.(likelihood|impact)|projectRisk\.(likelihood|impact))$/
const MONEY: ReadonlySet<string> = new Set([
  'budgetLine.rate', 'budgetLine.thisYear', 'budgetLine.marketPrice', 'pastResult.budget', 'pastResult.disbursed', 'project.envelope',
  'project.previousAllocated', 'project.previousSpent', 'ceiling.satang', 'unitRate.ceiling', 'stepAmount.satang'
])
const FLAGS = /\.(sample|acting|encrypted|fromFile|round(6|9|12))$/
const LINKS = /^(plan\.(basePlan|submission)|comment\.target|section\.(parent|issue|copiedFrom)|project\.copiedFrom|paragraph\.section|strategy\.issue|objective\.issue|kpi\.objective|project\.issue|project\.strategy|budgetLine\.(project|activity)|(targetGroup|projectIndicator|projectRisk|signatory|activity|attachment|projectStep)\.project|activityYear\.activity|stepAmount\.line|projectStep\.after|alignment\.(project|issue)|projectKpi\.(project|kpi)|towsCitation\.(tows|swot))$/
const WORDS: Readonly<Record<string, string>> = {
  'kpi.direction': 'domain.direction', 'kpi.measure': 'domain.measure', 'kpi.type': 'domain.kpiType', 'kpi.level': 'domain.kpiLevel', 'project.fundSource': 'domain.fundSource', 'budgetLine.category': 'domain.category',
  'paragraph.style': 'domain.paragraphStyle', 'paragraph.look': 'domain.listLook', 'section.part': 'domain.part', 'plan.kind': 'domain.planKind', 'comment.state': 'domain.commentState', 'plan.state': 'domain.planState',
  'submission.decision': 'domain.decision', 'conflict.state': 'domain.conflictState',
  'swotEntry.quadrant': 'analysis.quadrant', 'towsStrategy.cell': 'analysis.cell', 'stakeholder.sector': 'analysis.sector', 'fact.table': 'analysis.table',
  'project.workKind': 'proposal.workKind', 'project.origin': 'proposal.origin', 'project.nature': 'proposal.nature', 'project.repetition': 'proposal.repetition',
  'project.continuity': 'proposal.continuity', 'project.areaLevel': 'proposal.areaLevel', 'project.expenseKind': 'proposal.expenseKind',
  'project.missionKind': 'proposal.missionKind', 'project.policyKind': 'proposal.policyKind', 'targetGroup.kind': 'proposal.groupKind',
  'projectIndicator.level': 'proposal.indicatorLevel', 'projectIndicator.measure': 'proposal.indicatorMeasure', 'signatory.role': 'proposal.signatoryRole',
  'budgetLine.fundSource': 'domain.fundSource', 'budgetLine.assetUse': 'budget.assetUse', 'ceiling.fundSource': 'domain.fundSource', 'stepAmount.step': 'budget.step',
  'projectStep.act': 'standing.act', 'projectStep.from': 'standing.at', 'projectStep.to': 'standing.at', 'projectStep.role': 'domain.role',
  'attachment.documentType': 'attachment.documentType', 'sheetLayout.form': 'sheet.export.form', 'sheetLayout.unit': 'sheet.unit'
}

/** Lists of codes, read as words. */
const WORD_LISTS: Readonly<Record<string, string>> = { 'plan.copied': 'domain.copyGroup', 'project.methods': 'proposal.methods', 'project.copyChecked': 'proposal.copy.remark', 'project.readiness': 'proposal.readiness' }
const LISTS: Readonly<Record<string, ValueForm>> = {
  'project.districts': 'lines', 'project.forwardTargets': 'lines', 'projectIndicator.quarters': 'lines', 'activityYear.plan': 'lines', 'activityYear.result': 'lines',
  'budgetLine.months': 'moneys', 'budgetLine.forward': 'moneys', 'budgetLine.commitments': 'commitments', 'projectStep.baseline': 'frozen', 'sheetLayout.columns': 'columns', 'activity.weight': 'weight',
  'activity.start': 'month', 'activity.end': 'month'
}

export function formOf(kind: string, field: string): ValueForm {
  const name = `${kind}.${field}`
  if (MONEY.has(name)) return 'money'
  if (name === 'budgetLine.factors') return 'factors'
  if (name === 'paragraph.content') return 'rich'
  if (name === 'paragraph.table') return 'table'
  if (name === 'paragraph.figure' || name === 'figure.data' || name === 'figure.mime') return 'picture'
  return field === 'order' ? 'place' : formByName(name)
}

function formByName(name: string): ValueForm {
  if (name === 'comment.targetKind') return 'kind'
  if (name === 'comment.field') return 'field'
  if (name === 'attachment.mime') return 'fileKind'
  if (name === 'attachment.size') return 'bytes'
  if (REFERENCES.test(name)) return 'reference'
  if (INSTANTS.test(name)) return 'instant'
  if (SIGNATURES.has(name)) return 'signature'
  if (YEARS.has(name)) return 'year'
  if (DECIMALS.test(name)) return 'decimal'
  if (DAYS.has(name)) return 'day'
  if (SCALES.test(name)) return 'scale'
  if (LINKS.test(name)) return 'link'
  if (name in WORDS) return 'word'
  if (FLAGS.test(name)) return 'flag'
  if (name in WORD_LISTS) return 'words'
  const list = LISTS[name]
  if (list !== undefined) return list
  return 'text'
}

/**
 * A stored value as people read it: money in baht, years in B.E., rich text plain, codes as words, links as titles. `beside` is what
 * the value alone does not say: the reference plans of the plan, and the other values of the record.
 */
export function valueText(
  t: Translate, formats: Formats, subject: { readonly kind: string; readonly field: string }, value: Json, titles: ReadonlyMap<string, string>, beside: ReferenceWorld = {}
): string {
  if (value === null || value === '') return t('sync.conflict.empty')
  switch (formOf(subject.kind, subject.field)) {
    case 'flag': return t(value === true ? 'sync.conflict.yes' : 'sync.conflict.no')
    case 'money': return Number(value) === UNKNOWN_AMOUNT && subject.kind !== 'stepAmount' ? t('sync.conflict.empty') : t('sync.conflict.baht', { amount: formats.money(Number(value)) })
    case 'year': return value === 0 ? t('sync.conflict.empty') : formats.year(Number(value))
    case 'day': return formats.isoDay(textOf(value))
    case 'scale': return value === 0 ? t('analysis.scale.none') : formats.count(Number(value))
    case 'decimal': return formats.decimal(textOf(value))
    case 'word': return t(`${WORDS[`${subject.kind}.${subject.field}`] ?? ''}.${textOf(value).replace('.', '_')}` as TextKey)
    case 'instant': return value === 0 ? t('sync.conflict.empty') : formats.dayTime(Number(value))
    case 'link': return titles.get(textOf(value)) ?? t('alignment.value.gone')
    case 'reference': return formats.text(referenceWords(t, subject.field, value, beside))
    case 'kind': return t(kindKey(textOf(value)))
    case 'field': return t(fieldKey(textOf(beside.view?.['targetKind'] ?? ''), textOf(value)))
    case 'fileKind': return fileKindText(t, value)
    case 'bytes': return formats.size(Number(value))
    case 'place': return t('alignment.value.place')
    case 'signature': return t('alignment.value.signature')
    case 'factors': return factorsText(t, formats, value)
    case 'rich': return richTextOf(t, value) || t('sync.conflict.empty')
    case 'table': return tableText(value) || t('sync.conflict.empty')
    case 'picture': return t('narrative.conflict.picture')
    case 'words': return listOf(t, value, (each) => t(`${WORD_LISTS[`${subject.kind}.${subject.field}`] ?? ''}.${textOf(each)}` as TextKey))
    case 'lines': return listOf(t, value, (each) => formats.text(textOf(each) || '\u2013'))
    case 'moneys': return listOf(t, value, (each) => formats.money(Number(each)))
    case 'frozen': return listOf(t, value, (each) => frozenText(t, formats, each))
    case 'commitments': return listOf(t, value, (each) => commitmentText(t, formats, each))
    case 'columns': return listOf(t, value, (each) => formats.text(headingText(each)))
    case 'weight': return t('sync.conflict.percent', { value: formats.decimal(String(Number(value) / 100)) })
    case 'month': return formats.month(textOf(value))
    case 'text':
    case 'other': return subject.kind === 'projectTemplate' ? templateText(t, formats, value) : formats.text(subject.kind === 'catalogueEdition' ? editionText(subject.field, value) : textOf(value))
  }
}

function listOf(t: Translate, value: Json, word: (each: Json) => string): string {
  return Array.isArray(value) && value.length > 0 ? value.map((each) => word(each as Json)).join(' · ') : t('sync.conflict.empty')
}

/** One year of an item that is paid over several. */
function commitmentText(t: Translate, formats: Formats, value: Json): string {
  const { fiscalYear, satang } = (value ?? {}) as { readonly fiscalYear?: Json; readonly satang?: Json }
  return `${formats.year(Number(fiscalYear ?? 0))}: ${t('sync.conflict.baht', { amount: formats.money(Number(satang ?? 0)) })}`
}

/** A column of a form is read as its heading. */
function headingText(value: Json): string {
  const { heading } = (value ?? {}) as { readonly heading?: Json }
  return textOf(heading ?? '')
}

function frozenText(t: Translate, formats: Formats, value: Json): string {
  const { item, satang } = (value ?? {}) as { readonly item?: Json; readonly satang?: Json }
  return `${textOf(item ?? '')}: ${t('sync.conflict.baht', { amount: formats.money(Number(satang ?? 0)) })}`
}

/** A template of a project is read by what it holds. */
function templateText(t: Translate, formats: Formats, value: Json): string {
  const read = templateContentSchema.safeParse(value)
  if (!read.success) return formats.text(textOf(value))
  const { activities, lines } = read.data
  return t('proposal.template.holds', { activities: formats.count(activities.length), lines: formats.count(lines.length) })
}

/** A whole reference plan is read as its name. */
function editionText(field: string, value: Json): string {
  const title = field === 'content' && value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as { readonly title?: Json }).title : value
  return textOf(title ?? '')
}

/** "PDF document (.pdf)"; a kind of a newer program as it is stored. */
function fileKindText(t: Translate, value: Json): string {
  const mime = MIMES.find((each) => each === value)
  return mime === undefined ? textOf(value) : `${t(`native.save.family.${formatOf(mime).family}`)} (.${formatOf(mime).ending})`
}

/** Footnotes stand in brackets where their marks are. */
function richTextOf(t: Translate, value: Json): string {
  const read = richTextSchema.safeParse(value)
  if (!read.success) return ''
  return read.data.map((run) => (run.note === undefined ? plainText([run]) : t('narrative.conflict.note', { text: plainText(run.note) }))).join('')
}

function tableText(value: Json): string {
  const read = textTableSchema.safeParse(value)
  return read.success ? read.data.rows.map((row) => row.map((cell) => plainText(cell.c)).join(' · ')).join('\n') : ''
}

function factorsText(t: Translate, formats: Formats, value: Json): string {
  if (!Array.isArray(value) || value.length === 0) return t('sync.conflict.empty')
  return value.map((factor) => factorText(formats, factor as Json)).join(' × ')
}

function factorText(formats: Formats, factor: Json): string {
  if (factor === null || typeof factor !== 'object' || Array.isArray(factor)) return ''
  const { quantity, unit } = factor as { readonly quantity?: Json; readonly unit?: Json }
  return `${formats.count(Number(quantity ?? 0))} ${textOf(unit ?? '')}`.trim()
}

/** A value as plain text; anything that is not text or a number as its JSON. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** What a record calls itself: its title, item, text or part. */
export function rowTitle(t: Translate, row: RecordRow | undefined): string {
  if (row === undefined) return ''
  const named = ['title', 'item', 'text'].map((name) => row.view[name]).find((value) => typeof value === 'string' && value !== '')
  if (typeof named === 'string') return named
  const part = row.view['part']
  return typeof part === 'string' ? t(`domain.part.${part}` as TextKey) : ''
}
