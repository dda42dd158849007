import { memo } from 'react'
import { proposalGaps, PROPOSAL_GAPS, PROPOSAL_SECTIONS, sectionStates, type Proposal, type ProposalGap, type ProposalSection, type SectionState } from '@shared/project/proposal-checks'
import type { TextKey } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useActions } from '@renderer/ui/actions'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { showSection } from './section-place'
import './proposal.css'

/** A shape for where a part stands, so that it is read without colour. */
const SHAPES: Readonly<Record<SectionState, string>> = { empty: '○', begun: '◐', filled: '●' }

/** The parts of the form with where each stands, and what is still lacking: each of them leads there. */
export function ProposalIndex({ proposal }: { readonly proposal: Proposal }) {
  const t = useT()
  const states = sectionStates(proposal)
  useActions(PROPOSAL_SECTIONS.map((name) => ({
    id: `proposal.section.${name}`, words: t('proposal.index.go', { section: t(`proposal.section.${name}`) }), run: () => { showSection(name) }
  })))
  return (
    <nav className="proposal-index" aria-label={t('proposal.index.title')}>
      <ul className="proposal-index-list">
        {PROPOSAL_SECTIONS.map((name) => <li key={name}><Way name={name} state={states[name]} /></li>)}
      </ul>
      <Lacking proposal={proposal} />
    </nav>
  )
}

const Way = memo(SectionWay)

function SectionWay({ name, state }: { readonly name: ProposalSection; readonly state: SectionState }) {
  const t = useT()
  return (
    <Button variant="plain" dense className={`proposal-way proposal-way-${state}`} onPress={() => { showSection(name) }}>
      <span className="proposal-way-shape" aria-hidden>{SHAPES[state]}</span>
      {t(`proposal.section.${name}`)}
      <span className="ui-hidden"> {t(`proposal.state.${state}`)}</span>
    </Button>
  )
}

/** "ขาด 3 จาก 16:" and what; nothing lacking is said too. */
function Lacking({ proposal }: { readonly proposal: Proposal }) {
  const t = useT()
  const { count } = useNumerals()
  const { canEdit } = usePlanFields()
  const gaps = proposalGaps(proposal)
  if (gaps.length === 0) return <p className="proposal-lacking"><StateMark state="done">{t('proposal.complete')}</StateMark></p>
  return (
    <div className="proposal-lacking">
      <span className="proposal-lacking-count">▲ {t('proposal.lacking', { count: count(gaps.length), all: count(PROPOSAL_GAPS.length) })}</span>
      {gaps.map((gap) => (canEdit ? <GapWay key={gap.code} gap={gap} project={proposal.project.id} /> : <span key={gap.code}>{gapWords(t, gap)}</span>))}
    </div>
  )
}

function GapWay({ gap, project }: { readonly gap: ProposalGap; readonly project: string }) {
  const t = useT()
  const { jump } = useFieldWays()
  const go = (): void => {
    if (gap.code === 'budget') showSection('budget')
    else jump(gap.figure ?? { kind: 'project', record: project, field: gap.field })
  }
  return <Button variant="plain" dense className="proposal-gap" onPress={go}>{gapWords(t, gap)}</Button>
}

/** What is missing altogether, or only the figure of what is there. */
function gapWords(t: Translate, { code, figure }: ProposalGap): string {
  return figure === undefined ? t(`proposal.gap.${code}`) : t(`proposal.gapFigure.${code}` as TextKey)
}
