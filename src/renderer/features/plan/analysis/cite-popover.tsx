import { Link2 } from 'lucide-react'
import { citeSwot, unciteSwot } from '@shared/analysis/swot-commands'
import { quadrantsOf, swotCodes, type Quadrant, type TowsStrategy } from '@shared/analysis/swot-record'
import { useCommand } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Popover } from '@renderer/ui/popover'
import type { PlanView } from '../use-plan-contents'

interface CiteProps {
  readonly view: PlanView
  readonly strategy: TowsStrategy
  /** "SO 1" */
  readonly name: string
}

/** Chooses the entries a strategy rests on; each tick is written at once. */
export function CitePopover(props: CiteProps) {
  const t = useT()
  const label = t('analysis.tows.citeOf', { name: props.name })
  const trigger = <Button variant="plain" dense icon={Link2} aria-label={label} className="tows-cite">{t('analysis.tows.cite')}</Button>
  return <Popover trigger={trigger} label={label} placement="bottom start"><CiteList {...props} /></Popover>
}

function CiteList({ view, strategy }: CiteProps) {
  const t = useT()
  const { run, refused } = useCommand()
  const { swot, citations } = view.analysis
  const { cell } = strategy.fields
  const isCited = (entry: string): boolean => citations.some(({ fields }) => fields.tows === strategy.id && fields.swot === entry)
  const toggle = (entry: string): void => { void run(isCited(entry) ? unciteSwot : citeSwot, { tows: strategy.id, swot: entry }) }
  const choices = quadrantsOf(cell)
  const isEmpty = !swot.some(({ fields }) => choices.includes(fields.quadrant))
  return (
    <div className="cite-list">
      {refused !== null && <PlanErrorNotice error={refused} />}
      {isEmpty && <p>{t('analysis.tows.nothing')}</p>}
      {choices.map((quadrant) => <CiteGroup key={quadrant} view={view} quadrant={quadrant} isCited={isCited} toggle={toggle} />)}
    </div>
  )
}

interface CiteGroupProps {
  readonly view: PlanView
  readonly quadrant: Quadrant
  readonly isCited: (entry: string) => boolean
  readonly toggle: (entry: string) => void
}

function CiteGroup({ view, quadrant, isCited, toggle }: CiteGroupProps) {
  const t = useT()
  const { text } = useNumerals()
  const codes = swotCodes(view.analysis.swot)
  const entries = view.analysis.swot.filter(({ fields }) => fields.quadrant === quadrant)
  if (entries.length === 0) return null
  return (
    <div role="group" aria-label={t(`analysis.quadrant.${quadrant}`)}>
      <p className="cite-heading" aria-hidden>{t(`analysis.quadrant.${quadrant}`)}</p>
      {entries.map(({ id, fields }) => (
        <Checkbox key={id} isSelected={isCited(id)} onChange={() => { toggle(id) }}>
          <span><span className="analysis-code num">{codes.get(id)}</span> {text(fields.title)}</span>
        </Checkbox>
      ))}
    </div>
  )
}
