import { useNumerals, useT } from '@renderer/ui/language'
import type { PlanView } from '../use-plan-contents'
import { PartTabs } from './part-tabs'
import { RiskTab } from './risk-tab'
import { StakeholderTab } from './stakeholder-tab'
import { SwotTab } from './swot-tab'
import { TowsTab } from './tows-tab'
import './analysis.css'

/** ส่วนที่ ๔: SWOT, TOWS, stakeholders and risks. */
export function EnvironmentPanel({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { count } = useNumerals()
  const { swot, tows, stakeholders, risks } = view.analysis
  const counted = (rows: readonly unknown[]): string | undefined => (rows.length === 0 ? undefined : count(rows.length))
  return (
    <PartTabs
      name="environment"
      label={t('analysis.environment')}
      tabs={[
        { id: 'swot', label: t('analysis.swot.tab'), count: counted(swot), kinds: ['swotEntry'], fields: ['swot'], content: <SwotTab view={view} /> },
        { id: 'tows', label: t('analysis.tows.tab'), count: counted(tows), kinds: ['towsStrategy', 'towsCitation'], content: <TowsTab view={view} /> },
        { id: 'stakeholders', label: t('analysis.stakeholder.tab'), count: counted(stakeholders), kinds: ['stakeholder'], content: <StakeholderTab view={view} /> },
        { id: 'risks', label: t('analysis.risk.tab'), count: counted(risks), kinds: ['risk'], content: <RiskTab view={view} /> }
      ]}
    />
  )
}
