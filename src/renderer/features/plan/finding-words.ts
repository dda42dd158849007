import type { FactTable } from '@shared/analysis/fact-record'
import type { CompletenessRule, Finding } from '@shared/plan/completeness'
import type { SectionPart } from '@shared/narrative/section-record'
import type { FundSource } from '@shared/project/project-record'
import { useNumerals, useT } from '@renderer/ui/language'

/** The findings of one rule, in the order of the plan book. */
export interface FindingGroup {
  readonly rule: CompletenessRule
  readonly findings: readonly Finding[]
}

/** Findings of the same rule together: twelve projects without a goal are one sentence with twelve names. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  return rules.map((rule) => ({ rule, findings: findings.filter((finding) => finding.rule === rule) }))
}

/** How many records the findings stand for. */
export function countFound({ findings }: FindingGroup): number {
  return findings.reduce((sum, { count = 1 }) => sum + count, 0)
}

/** The name of what a finding is about; empty for the plan itself. */
export function useFindingName(): (finding: Finding) => string {
  const t = useT()
  const { count, text, year } = useNumerals()
  return ({ rule, kind, name, count: many = 1 }) => {
    if (kind === 'ceiling') {
      const [source = '', fiscalYear = ''] = name.split(' ')
      return t('figures.chart.ceilingPlace', { source: t(`domain.fundSource.${source as FundSource}`), year: year(Number(fiscalYear)) })
    }
    if (kind === 'section') return t(`domain.part.${name as SectionPart}`)
    return rule === 'factNoYear' ? t('analysis.fact.noYearIn', { table: t(`analysis.table.${name as FactTable}`), count: count(many) }) : text(name)
  }
}

/** A group in one line: the rule with the one name, or with how many. */
export function useGroupWords(): (group: FindingGroup) => string {
  const t = useT()
  const { count } = useNumerals()
  const nameOf = useFindingName()
  return (group) => {
    const { rule, findings: [first, ...others] } = group
    const words = t(`workspace.check.${rule}`)
    if (others.length > 0) return t('workspace.checkMany', { rule: words, count: count(countFound(group)) })
    const name = first === undefined ? '' : nameOf(first)
    return name === '' ? words : t('workspace.checkOne', { rule: words, name })
  }
}
