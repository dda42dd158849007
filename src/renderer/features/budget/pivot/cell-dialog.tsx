import { useMemo, useState } from 'react'
import type { PivotFact } from '@shared/budget/budget-pivot'
import { sumSatang } from '@shared/kernel/satang'
import { ProjectLink } from '@renderer/fields/open-project'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import type { Budget } from '../use-budget'
import { projectAmounts } from './pivot-sheet'

interface CellDialogProps {
  readonly budget: Budget
  readonly facts: readonly PivotFact[]
  readonly title: string
  readonly onClose: () => void
}

/** So many projects stand at first, and with every press. */
const STEP = 100

/** The projects behind a figure with what each adds to it, and the way to its page. */
export function CellDialog({ budget, facts, title, onClose }: CellDialogProps) {
  const t = useT()
  const formats = useNumerals()
  const [most, setMost] = useState(STEP)
  const named = useMemo(() => new Map(budget.projects.map((project) => [project.id, project.fields])), [budget.projects])
  const rows = useMemo(() => projectAmounts(facts), [facts])
  const left = rows.length - most
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={title}>
      <p className="budget-quiet">{t('figures.pivot.behind', { count: formats.count(rows.length), total: formats.money(sumSatang(facts.map(({ amount }) => amount))) })}</p>
      <table className="ui-table pivot-behind">
        <caption className="ui-hidden">{title}</caption>
        <thead><tr><th scope="col">{t('figures.pivot.project')}</th><th scope="col" className="num-cell">{t('figures.pivot.amount')}</th></tr></thead>
        <tbody>
          {rows.slice(0, most).map(({ project, amount }) => (
            <tr key={project}>
              <th scope="row"><ProjectLink project={project}>{formats.text(named.get(project)?.title ?? '')}</ProjectLink> <span className="budget-quiet num">{named.get(project)?.code}</span></th>
              <td className="num num-cell">{formats.money(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <Button dense onPress={() => { setMost(most + STEP) }}>{t('figures.findings.more', { count: formats.count(Math.min(left, STEP)) })}</Button>}
    </Dialog>
  )
}
