import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { PIVOT_AXES, type PivotAxis, type PivotFact } from '@shared/budget/budget-pivot'
import type { ComparePivotKeys } from '@shared/budget/pivot-order'
import { fold } from '@shared/kernel/thai-text'
import { Button } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { useNumerals, useT } from '@renderer/ui/language'
import { Popover } from '@renderer/ui/popover'
import { SearchField } from '@renderer/ui/text-field'
import type { AxisWords } from '../axis-words'
import { withFilter, type PivotView } from './pivot-view'

interface PivotFiltersProps {
  readonly facts: readonly PivotFact[]
  readonly view: PivotView
  readonly onView: (view: PivotView) => void
  readonly words: AxisWords
  readonly compare: ComparePivotKeys
}

/** Every axis narrows, whether it makes rows, columns or neither; what narrows now stands on its button. */
export function PivotFilters({ facts, view, onView, words, compare }: PivotFiltersProps) {
  const t = useT()
  const keysOf = useMemo(() => {
    const found = new Map<PivotAxis, Set<string>>(PIVOT_AXES.map((axis) => [axis, new Set()]))
    for (const { keys } of facts) for (const axis of PIVOT_AXES) found.get(axis)?.add(keys[axis])
    return (axis: PivotAxis): readonly string[] => [...found.get(axis) ?? []].sort((a, b) => compare(axis, a, b))
  }, [facts, compare])
  return (
    <div className="pivot-filters" role="group" aria-label={t('figures.pivot.filters')}>
      <span className="pivot-label">{t('figures.pivot.filters')}</span>
      {PIVOT_AXES.map((axis) => <AxisFilter key={axis} axis={axis} keys={keysOf(axis)} view={view} onView={onView} words={words} />)}
      {Object.keys(view.filters).length > 0 && <Button dense variant="plain" onPress={() => { onView({ ...view, filters: {} }) }}>{t('project.filter.clear')}</Button>}
    </div>
  )
}

interface AxisFilterProps extends Pick<PivotFiltersProps, 'view' | 'onView' | 'words'> {
  readonly axis: PivotAxis
  /** In their order. */
  readonly keys: readonly string[]
}

/** A list this long is searched. */
const LONG = 12

function AxisFilter({ axis, keys, view, onView, words }: AxisFilterProps) {
  const t = useT()
  const { count } = useNumerals()
  const [typed, setTyped] = useState('')
  const chosen = view.filters[axis]
  const name = t(`figures.pivot.axis.${axis}`)
  const [only] = chosen ?? []
  const said = chosen === undefined ? t('figures.pivot.all') : chosen.length === 1 && only !== undefined ? words(axis, only) : t('figures.pivot.some', { count: count(chosen.length), of: count(keys.length) })
  const isChosen = (key: string): boolean => chosen === undefined || chosen.includes(key)
  const choose = (key: string, isOn: boolean): void => {
    const next = keys.filter((each) => (each === key ? isOn : isChosen(each)))
    onView(withFilter(view, axis, next.length === keys.length ? null : next))
  }
  const asked = fold(typed)
  const shown = keys.filter((key) => fold(words(axis, key)).includes(asked))
  return (
    <Popover
      trigger={<Button dense variant={chosen === undefined ? 'plain' : 'quiet'} className="pivot-filter">{`${name}: ${said}`}<ChevronDown size={14} aria-hidden /></Button>}
      label={t('figures.pivot.filterBy', { name })} placement="bottom start"
    >
      <div className="pivot-filter-sheet">
        {keys.length > LONG && <SearchField aria-label={t('figures.pivot.search', { name })} placeholder={t('figures.pivot.search', { name })} value={typed} onChange={setTyped} />}
        <Checkbox isSelected={chosen === undefined} onChange={(isAll) => { onView(withFilter(view, axis, isAll ? null : [])) }}>{t('figures.pivot.everything')}</Checkbox>
        <div className="pivot-filter-list">
          {shown.map((key) => <Checkbox key={key} isSelected={isChosen(key)} onChange={(isOn) => { choose(key, isOn) }}>{words(axis, key)}</Checkbox>)}
        </div>
      </div>
    </Popover>
  )
}
