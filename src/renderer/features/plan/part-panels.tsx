import type { ComponentType } from 'react'
import type { SectionPart } from '@shared/narrative/section-record'
import { AlignmentPanel } from './alignment/alignment-panel'
import { EnvironmentPanel } from './analysis/environment-panel'
import { ProvincePanel, SituationPanel } from './analysis/fact-panels'
import { CoverPanel } from './cover/cover-panel'
import { DirectionPanel } from './direction/direction-panel'
import { PastResultsPanel } from './direction/past-results-panel'
import type { PlanView } from './use-plan-contents'

/** What some parts hold above their text: figures, tables and lists that are records of their own. */
export const PART_PANELS: Partial<Record<SectionPart, ComponentType<{ readonly view: PlanView }>>> = {
  foreword: CoverPanel,
  alignment: AlignmentPanel,
  provinceData: ProvincePanel,
  situation: SituationPanel,
  environment: EnvironmentPanel,
  direction: DirectionPanel,
  pastResults: PastResultsPanel
}
