import { Minus, Plus } from 'lucide-react'
import { lineAmount } from '@shared/budget/budget-amounts'
import { setBudgetLine } from '@shared/budget/budget-commands'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { formulaText } from '@shared/budget/formula-text'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { Button, IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { Popover } from '@renderer/ui/popover'
import type { ActivityView } from './use-activities'

interface ActivityMoneyProps {
  readonly view: ActivityView
  readonly loose: readonly BudgetLine[]
}

/** What an activity costs; pressed, it shows the lines that come to it, each with the way to its place in the grid. */
export function ActivityMoney({ view, loose }: ActivityMoneyProps) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const money = formats.money(view.money)
  if (view.lines.length === 0 && (!canEdit || loose.length === 0)) return money
  const name = view.activity.fields.title
  const label = t('activity.money.of', { name, money, count: formats.count(view.lines.length) })
  return (
    <Popover trigger={<Button variant="plain" dense className="activity-money-button" aria-label={label}>{money}</Button>} label={t('activity.money.title', { name })}>
      {(close) => <Lines view={view} loose={canEdit ? loose : []} close={close} />}
    </Popover>
  )
}

function Lines({ view: { activity, lines, money }, loose, close }: ActivityMoneyProps & { readonly close: () => void }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { jump } = useFieldWays()
  const { run, refused } = useCommand()
  const go = (line: BudgetLine): void => {
    close()
    jump({ kind: 'budgetLine', record: line.id, field: 'item' })
  }
  const pay = (line: BudgetLine, id: string): void => { void run(setBudgetLine, { line: line.id, fields: { activity: id } }) }
  const row = (line: BudgetLine, isOwn: boolean) => (
    <li key={line.id}>
      <Button variant="plain" dense className="activity-line" onPress={() => { go(line) }}>
        <span>{formats.text(line.fields.item)}<span className="muted small">{formulaText(line.fields, formats.numerals)}</span></span>
      </Button>
      <span className="num">{amountOf(line, formats.money)}</span>
      {canEdit && (
        <IconButton
          dense icon={isOwn ? Minus : Plus} label={t(isOwn ? 'activity.money.release' : 'activity.money.take', { item: line.fields.item })}
          onPress={() => { pay(line, isOwn ? '' : activity.id) }}
        />
      )}
    </li>
  )
  return (
    <div className="activity-lines">
      <h3>{t('activity.money.title', { name: formats.text(activity.fields.title) })}</h3>
      {lines.length === 0 ? <p className="muted">{t('activity.money.none')}</p> : <ul>{lines.map((line) => row(line, true))}</ul>}
      <p className="activity-lines-sum"><span>{t('activity.total')}</span><span className="num">{formats.money(money)}</span></p>
      {loose.length > 0 && (
        <>
          <h3>{t('activity.money.loose', { count: formats.count(loose.length) })}</h3>
          <ul>{loose.map((line) => row(line, false))}</ul>
        </>
      )}
      {refused !== null && <p role="alert" className="refused">{errorWords(t, refused).what}</p>}
    </div>
  )
}

function amountOf({ fields }: BudgetLine, money: (satang: number) => string): string {
  const amount = lineAmount(fields)
  return amount.ok ? money(amount.value) : ''
}
