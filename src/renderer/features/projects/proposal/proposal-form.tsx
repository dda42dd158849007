import { memo, type ReactNode } from 'react'
import type { Proposal, ProposalSection } from '@shared/project/proposal-checks'
import { RecordDistrictsField } from '@renderer/fields/districts/record-districts-field'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { AlignmentPanel } from '../alignment-panel'
import { useSaveProject } from '../use-save-project'
import { GeneralSection } from './general-section'
import { GroupRows } from './group-rows'
import { IndicatorRows } from './indicator-rows'
import { LinksSection } from './links-section'
import { Advice, Choice, Choices, Day, Money, Words, Year } from './proposal-fields'
import { RiskRows } from './risk-rows'
import { SectionPlace } from './section-place'
import { SignatoryRows } from './signatory-rows'
import { YearsSection } from './years-section'

export interface ProposalFormProps {
  readonly proposal: Proposal
  /** The panels that stand in the form without belonging to it. */
  readonly activities: ReactNode
  readonly budget: ReactNode
  readonly attachments: ReactNode
}

/** The proposal of a project, part after part in the officials' order; any of them may be filled in first. */
export function ProposalForm({ proposal: { project, groups, indicators, risks, signatories }, activities, budget, attachments }: ProposalFormProps) {
  return (
    <>
      <BeforeBudget project={project} groups={groups} indicators={indicators} />
      <SectionPlace name="activities">{activities}</SectionPlace>
      <SectionPlace name="budget">{budget}</SectionPlace>
      <AfterBudget project={project} risks={risks} signatories={signatories} />
      <SectionPlace name="attachments">{attachments}</SectionPlace>
    </>
  )
}

/** Drawn apart from the budget: a figure of a line changes nothing in it. */
const BeforeBudget = memo(function BeforeBudget({ project, groups, indicators }: Pick<Proposal, 'project' | 'groups' | 'indicators'>) {
  const t = useT()
  return (
    <>
      <Section name="general"><GeneralSection project={project} /></Section>
      <Section name="nature"><Nature project={project} /></Section>
      <SectionPlace name="links">
        <Panel title={t('proposal.section.links')}><div className="project-facts"><LinksSection project={project} /></div></Panel>
        <AlignmentPanel project={project} />
      </SectionPlace>
      <Section name="reasons">
        <Words project={project} field="rationale" hint={t('project.rationaleHint')} rows={6} advice={['rationaleShort']} />
        <Words project={project} field="purpose" hint={t('proposal.hint.purpose')} rows={3} advice={['objectiveStart', 'objectiveCount']} />
      </Section>
      <Section name="targets">
        <Words project={project} field="output" rows={2} />
        <GroupRows project={project} groups={groups} />
        <IndicatorRows project={project} level="output" indicators={indicators} />
        <IndicatorRows project={project} level="outcome" indicators={indicators} />
      </Section>
      <Section name="area"><Area project={project} /></Section>
    </>
  )
})

const AfterBudget = memo(function AfterBudget({ project, risks, signatories }: Pick<Proposal, 'project' | 'risks' | 'signatories'>) {
  const t = useT()
  return (
    <>
      <Section name="years"><YearsSection project={project} /></Section>
      <Section name="risks"><RiskRows project={project} risks={risks} /></Section>
      <Section name="benefits">
        <Words project={project} field="benefits" hint={t('proposal.hint.onePerLine')} rows={3} />
        <Words project={project} field="monitoringMethod" />
        <Words project={project} field="monitoringTool" />
        <Words project={project} field="monitoringRound" />
      </Section>
      <Section name="people">
        <People project={project} />
        <SignatoryRows project={project} signatories={signatories} />
      </Section>
      <Section name="readiness"><Choices project={project} field="readiness" /></Section>
    </>
  )
})

function Section({ name, children }: { readonly name: ProposalSection; readonly children: ReactNode }) {
  const t = useT()
  return <SectionPlace name={name}><Panel title={t(`proposal.section.${name}`)}><div className="project-facts">{children}</div></Panel></SectionPlace>
}

type PartProps = Pick<Proposal, 'project'>

function Nature({ project }: PartProps) {
  const { continuity } = project.fields
  return (
    <>
      <Choice project={project} field="workKind" />
      <Choice project={project} field="nature" />
      <Choice project={project} field="origin" />
      <Words project={project} field="originNote" />
      <Choice project={project} field="repetition" />
      <Choice project={project} field="continuity" />
      {(continuity === 'continuing' || continuity === 'extended') && (
        <>
          <Year project={project} field="firstYear" />
          <Year project={project} field="lastYear" />
          <Money project={project} field="envelope" />
        </>
      )}
      <Choice project={project} field="expenseKind" />
      <Choice project={project} field="missionKind" />
      <Choice project={project} field="policyKind" />
    </>
  )
}

function Area({ project }: PartProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const save = useSaveProject(project.id)('districts')
  return (
    <>
      <Choice project={project} field="areaLevel" />
      <RecordDistrictsField
        target={{ kind: 'project', record: project.id, field: 'districts' }}
        label={t('domain.field.project.districts')}
        description={canEdit ? t('proposal.hint.districts') : undefined}
        placeholder={canEdit ? undefined : t('project.blank')}
        value={project.fields.districts}
        save={save}
        className="project-fact-wide"
      />
      <Words project={project} field="area" />
      <Words project={project} field="place" />
      <Day project={project} field="startDay" />
      <Day project={project} field="endDay" />
      <div className="project-fact-wide"><Advice project={project} about={['daysOrder', 'daysOutside']} /></div>
      <Words project={project} field="position" hint={t('proposal.hint.position')} />
      <Choices project={project} field="methods" />
    </>
  )
}

function People({ project }: PartProps) {
  return (
    <>
      <Words project={project} field="leadAgency" />
      <Words project={project} field="workGroup" />
      <Words project={project} field="officer" />
      <Words project={project} field="officerPosition" />
      <Words project={project} field="phone" />
      <Words project={project} field="email" />
      <Words project={project} field="supportAgencies" />
    </>
  )
}
