import type { ReactNode } from 'react'
import { rateTable, type Rate } from '@shared/budget/rate-table'
import { unitRateRecord } from '@shared/budget/unit-rate-record'
import { sentencesOf } from '@shared/project/proposal-text'
import type { TemplateContent } from '@shared/project/template-content'
import { useRecords } from '@renderer/live/use-records'
import { Badge } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'
import { categoryTitle } from '../category-title'
import { OwnTemplate } from './own-template'
import type { ProjectTemplateChoice } from './use-project-templates'
import './template.css'

/** What a project will hold when it begins from this template, before it is made. */
export function TemplatePreview({ choice, plan }: { readonly choice: ProjectTemplateChoice; readonly plan: string }) {
  const t = useT()
  const formats = useNumerals()
  const rates = rateTable(useRecords(unitRateRecord, plan) ?? [])
  const { texts, groups, indicators, activities, risks, lines } = choice.content
  const own = choice.own
  return (
    <section className="template-preview" aria-label={t('proposal.template.preview')}>
      {own === undefined
        ? <p className="template-preview-head"><Badge tone="gold">{t('proposal.template.ofProgram')}</Badge><span>{t('proposal.template.source')}</span></p>
        : <OwnTemplate key={own.id} template={own} plan={plan} />}
      <Part title={t('proposal.template.previewRationale')} rows={sentencesOf(texts.rationale).map((line) => formats.text(line))} />
      <Part title={t('proposal.template.previewPurpose')} rows={sentencesOf(texts.purpose).map((line) => formats.text(line))} isNumbered />
      <Part title={t('proposal.template.previewGroups')} rows={groups.map(({ title, unit }) => `${formats.text(title)} (${unit})`)} />
      <Part title={t('proposal.template.previewIndicators')} rows={indicators.map(({ title, unit }) => `${formats.text(title)} (${unit})`)} />
      <Part title={t('proposal.template.previewActivities')} rows={activities.map((each) => <ActivityLine key={each.title} activity={each} />)} isNumbered />
      <Part title={t('proposal.template.previewLines')} rows={lines.map((line) => <BudgetLine key={line.item} line={line} rates={rates} />)} />
      <Part title={t('proposal.template.previewRisks')} rows={risks.map(({ title }) => formats.text(title))} />
    </section>
  )
}

function Part({ title, rows, isNumbered = false }: { readonly title: string; readonly rows: readonly ReactNode[]; readonly isNumbered?: boolean | undefined }) {
  if (rows.length === 0) return null
  const List = isNumbered ? 'ol' : 'ul'
  return (
    <>
      <h3>{title}</h3>
      <List>{rows.map((row, at) => <li key={at}>{row}</li>)}</List>
    </>
  )
}

function ActivityLine({ activity: { title, from, to } }: { readonly activity: TemplateContent['activities'][number] }) {
  const t = useT()
  const formats = useNumerals()
  return (
    <>
      {formats.text(title)}
      {from !== null && to !== null && <span className="muted small"> · {t('proposal.template.months', { from: formats.count(from), to: formats.count(to) })}</span>}
    </>
  )
}

function BudgetLine({ line, rates }: { readonly line: TemplateContent['lines'][number]; readonly rates: readonly Rate[] }) {
  const t = useT()
  const formats = useNumerals()
  const rate = rates.find(({ code }) => code === line.rateCode)
  const words = rate !== undefined
    ? t('proposal.template.lineRate', { rate: formats.money(rate.ceiling), unit: rate.unit, source: rate.confirmed ? rate.source : t('proposal.template.unconfirmed') })
    : line.rate > 0 ? t('proposal.template.lineOwnRate', { rate: formats.money(line.rate) }) : t('proposal.template.lineNoRate')
  return (
    <>
      {formats.text(line.item)} <span className="muted small">{categoryTitle(t, line.category)}</span><br />
      <span className="muted small">{line.units.length > 0 && `${t('proposal.template.lineUnits', { units: line.units.join(' × ') })} · `}{words}</span>
    </>
  )
}
