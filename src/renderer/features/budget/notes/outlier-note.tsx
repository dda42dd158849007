import { useState } from 'react'
import { storedAmount } from '@shared/budget/budget-amounts'
import { setBudgetLine } from '@shared/budget/budget-commands'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { formulaText } from '@shared/budget/formula-text'
import { isOpenOutlier, type Outlier } from '@shared/budget/outliers'
import type { Project } from '@shared/project/project-record'
import { ProjectLink } from '@renderer/fields/open-project'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { SideBySide, type Side } from './side-by-side'

interface OutlierNoteProps {
  readonly outlier: Outlier
  readonly projects: ReadonlyMap<string, Project>
}

/** A price that is far from what the office usually pays: how far, beside a line that pays the usual one, and why. */
export function OutlierNote({ outlier, projects }: OutlierNoteProps) {
  const t = useT()
  const formats = useNumerals()
  const [isBeside, setBeside] = useState(false)
  const { line, median, usual, among } = outlier
  const { item, rate } = line.fields
  const name = item === '' ? t('figures.lineNotes.unnamed') : formats.text(item)
  const titleOf = (each: BudgetLine): string => formats.text(projects.get(each.fields.project)?.fields.title ?? '')
  const times = formats.decimal((rate / median).toFixed(1))
  const said = { rate: formats.shortMoney(rate), median: formats.shortMoney(median), count: formats.count(among), times }
  const side = (each: BudgetLine, foot: Side['foot']): Side => {
    const project = projects.get(each.fields.project)
    return {
      id: each.id, head: <ProjectLink project={each.fields.project} at={each.id} field="rate">{formats.text(each.fields.item)}</ProjectLink>, foot,
      cells: [
        titleOf(each), project === undefined ? '' : formats.year(project.fields.fiscalYear), formats.money(each.fields.rate), formulaText(each.fields, formats.numerals),
        formats.money(storedAmount(each)), formats.text(each.fields.justification)
      ]
    }
  }
  return (
    <li>
      <p><ProjectLink project={line.fields.project} at={line.id} field="rate">{name} · {titleOf(line)}</ProjectLink>{!isOpenOutlier(outlier) && <> · <StateMark state="done" bare>{t('figures.findings.settled')}</StateMark></>}</p>
      <p>{t(rate > median ? 'figures.findings.outlierAbove' : 'figures.findings.outlierBelow', said)}</p>
      <p className="budget-quiet">{t('figures.findings.usual')}: <ProjectLink project={usual.fields.project} at={usual.id} field="rate">{titleOf(usual)}</ProjectLink></p>
      <Button dense aria-expanded={isBeside} onPress={() => { setBeside(!isBeside) }}>{t(isBeside ? 'figures.findings.closeBeside' : 'figures.findings.beside')}<span className="ui-hidden"> {name}</span></Button>
      {isBeside && (
        <SideBySide
          caption={t('figures.findings.outliers')} sides={[side(line, <Reason line={line} />), side(usual, '–')]} footWords={t('domain.field.budgetLine.priceReason')}
          rows={[t('figures.pivot.project'), t('figures.pivot.axis.year'), t('domain.field.budgetLine.rate'), t('figures.findings.formula'), t('figures.pivot.amount'), t('domain.field.budgetLine.justification')]}
        />
      )}
    </li>
  )
}

function Reason({ line }: { readonly line: BudgetLine }) {
  const t = useT()
  const store = useStore()
  return (
    <RecordTextField
      target={{ kind: 'budgetLine', record: line.id, field: 'priceReason' }} label={t('figures.findings.priceOf', { item: line.fields.item })} hideLabel dense
      shape="title" maxLength={500} placeholder={t('figures.findings.priceHint')} value={line.fields.priceReason}
      save={(priceReason, seen) => store.runCommand(setBudgetLine, { line: line.id, fields: { priceReason } }, seen)}
    />
  )
}
