import { sumSatang } from '@shared/kernel/satang'
import { MOST_COPIES } from '@shared/project/copy-project'
import type { Project } from '@shared/project/project-record'
import { projectRecord } from '@shared/project/project-record'
import { useRecords } from '@renderer/live/use-records'
import { StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'
import { TextField } from '@renderer/ui/text-field'
import { MoneyWords } from '../money-words'
import type { CopyDraft, PlannedCopy } from './copy-draft'
import type { CopySource } from './use-copy-source'

interface PreviewProps {
  readonly project: Project
  readonly draft: CopyDraft
  readonly source: CopySource
  readonly copies: readonly PlannedCopy[]
  readonly onTitle: (key: string, title: string) => void
}

/** The projects that will be made, each with a name that can be changed, and what they add to the budget. */
export function CopyPreview({ project, draft, source, copies, onTitle }: PreviewProps) {
  const t = useT()
  const formats = useNumerals()
  const totals = copies.map(({ copy }) => source.count(copy.fiscalYear, draft).total)
  return (
    <section className="copy-preview" aria-label={t('proposal.copy.preview', { count: formats.count(copies.length) })}>
      <h3>{t('proposal.copy.preview', { count: formats.count(copies.length) })}</h3>
      <WhyNone draft={draft} copies={copies} />
      {copies.length > 0 && (
        <table className="ui-table copy-table">
          <thead>
            <tr>
              <th scope="col">{t('proposal.copy.column.title')}</th>
              <th scope="col" className="num-cell copy-year">{t('proposal.copy.column.year')}</th>
              <th scope="col" className="num-cell copy-total">{t('proposal.copy.column.total')}</th>
            </tr>
          </thead>
          <tbody>
            {copies.map(({ key, copy }, at) => (
              <tr key={key}>
                <td>
                  <TextField
                    aria-label={t('proposal.copy.titleOf', { number: formats.count(at + 1) })} value={copy.title} maxLength={500} dense
                    onChange={(title) => { onTitle(key, title) }} error={copy.title.trim() === '' ? t('error.TITLE_EMPTY.what') : undefined}
                  />
                </td>
                <td className="num num-cell">{formats.year(copy.fiscalYear)}</td>
                <td className="num num-cell">{formats.money(totals[at] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {copies.length > 0 && <MoneyWords label={t('proposal.copy.sum')} amount={sumSatang(totals)} />}
      {!source.hasIssue && <p><StateMark state="missing" bare>{t('proposal.copy.lost')}</StateMark></p>}
      <Twins project={project} draft={draft} />
    </section>
  )
}

/** Why nothing would be made, or too much. */
function WhyNone({ draft, copies }: Pick<PreviewProps, 'draft' | 'copies'>) {
  const t = useT()
  const { count } = useNumerals()
  const why = draft.years.length === 0 ? t('proposal.copy.none') : copies.length === 0 ? t('proposal.copy.noDistrict')
    : copies.length > MOST_COPIES ? t('proposal.copy.tooMany', { most: count(MOST_COPIES) }) : null
  return why === null ? null : <p role="status"><StateMark state="missing" bare>{why}</StateMark></p>
}

/** Copies of the same original that stand in the chosen years already. */
function Twins({ project, draft }: Pick<PreviewProps, 'project' | 'draft'>) {
  const t = useT()
  const { text } = useNumerals()
  const projects = useRecords(projectRecord, draft.plan) ?? []
  const twins = projects.filter(({ fields }) => fields.copiedFrom === project.id && draft.years.includes(fields.fiscalYear))
  if (twins.length === 0) return null
  return <p><StateMark state="missing" bare>{t('proposal.copy.yearTwin', { title: twins.map(({ fields }) => text(fields.title)).join(', ') })}</StateMark></p>
}
