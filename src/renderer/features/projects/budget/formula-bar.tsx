import { storedAmount } from '@shared/budget/budget-amounts'
import { setBudgetLine } from '@shared/budget/budget-commands'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { factorsText } from '@shared/budget/factors-text'
import { formulaText } from '@shared/budget/formula-text'
import { parseFormula, type Formula } from '@shared/budget/parse-formula'
import { formatBaht } from '@shared/kernel/baht'
import { bahtText } from '@shared/kernel/baht-text'
import { type Satang, ZERO_SATANG } from '@shared/kernel/satang'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useStore } from '@renderer/live/store-context'
import { FigureField } from '@renderer/ui/figure-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import type { LineDrafts } from './use-line-drafts'

interface FormulaBarProps {
  /** The line of the active cell. */
  readonly line: BudgetLine | null
  /** The same as it is being typed. */
  readonly shown: BudgetLine | null
  readonly onType: LineDrafts['type']
}

/** Over the grid: how the line of the active cell is counted, as officers print it; typed here it changes factors and rate at once. */
export function FormulaBar({ line, shown, onType }: FormulaBarProps) {
  const t = useT()
  const formats = useNumerals()
  const words = bahtText(shown === null ? ZERO_SATANG : storedAmount(shown))
  return (
    <div className="formula-bar" role="group" aria-label={t('budget.formula.title')}>
      <span className="formula-sign" aria-hidden>ƒ</span>
      {line === null || shown === null
        ? <span className="formula-none">{t('budget.formula.none')}</span>
        : (
          <>
            <span className="formula-item" title={line.fields.item}>{line.fields.item === '' ? t('budget.grid.noItem') : line.fields.item}</span>
            <FormulaField key={line.id} line={line} onType={onType} />
            <output className="formula-amount num">
              {t('budget.formula.amount', { amount: formats.money(storedAmount(shown)) })}
              {words.ok && <span className="formula-words" lang="th">({words.value})</span>}
            </output>
          </>
          )}
    </div>
  )
}

function FormulaField({ line, onType }: { readonly line: BudgetLine; readonly onType: LineDrafts['type'] }) {
  const t = useT()
  const formats = useNumerals()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { factors, rate } = line.fields
  const save = ({ factors: read, rate: satang }: Formula, base: Formula) => store.runCommand(
    setBudgetLine,
    { line: line.id, fields: { factors: [...read], rate: satang } },
    [{ record: line.id, field: 'factors', value: base.factors.map((factor) => ({ ...factor })) }, { record: line.id, field: 'rate', value: base.rate }]
  )
  const follow = (typed: string | null): void => {
    const read = typed === null ? null : parseFormula(typed)
    onType(line, 'factors', read?.ok === true ? factorsText(read.value.factors, 'arabic') : null)
    onType(line, 'rate', read?.ok === true ? formatBaht(read.value.rate) : null)
  }
  return (
    <FigureField<Formula>
      aria-label={t('budget.formula.field')}
      value={{ factors, rate: rate as Satang }}
      format={(value) => formulaText({ factors: [...value.factors], rate: value.rate }, formats.numerals)}
      parse={(typed) => {
        const read = parseFormula(typed)
        return read.ok ? read : { ok: false, error: `${errorWords(t, read.error).what} ${t('budget.formula.example')}` }
      }}
      onCommit={save}
      onType={follow}
      isReadOnly={!canEdit}
      dense
      className="formula-field"
    />
  )
}
