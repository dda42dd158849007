import { ChevronsDownUp, ChevronsUpDown, Copy, FileSpreadsheet, Printer, SlidersHorizontal } from 'lucide-react'
import type { RememberedViews } from '@renderer/fields/named-views'
import { ViewMenu } from '@renderer/fields/view-menu'
import { Button } from '@renderer/ui/button'
import { Checkbox, RadioGroup } from '@renderer/ui/checkbox'
import { useT } from '@renderer/ui/language'
import { Popover } from '@renderer/ui/popover'
import type { PivotOut } from './use-pivot-out'
import { MONEY_UNITS, PLAIN_PIVOT, withAll, type PivotView } from './pivot-view'

interface PivotToolsProps {
  readonly remembered: RememberedViews<PivotView>
  readonly out: PivotOut
  /** There are levels to fold. */
  readonly isDeep: boolean
}

/** What is counted and how it is shown, the views a person named, and the ways out. */
export function PivotTools({ remembered, out, isDeep }: PivotToolsProps) {
  const t = useT()
  const { view, setView } = remembered
  return (
    <div className="pivot-tools">
      <ViewMenu remembered={remembered} plain={PLAIN_PIVOT} plainWords={t('figures.pivot.plain')} hint={t('figures.pivot.nameHint')} />
      <Button icon={ChevronsUpDown} isDisabled={!isDeep} onPress={() => { setView(withAll(view, true)) }}>{t('figures.pivot.openAll')}</Button>
      <Button icon={ChevronsDownUp} isDisabled={!isDeep} onPress={() => { setView(withAll(view, false)) }}>{t('figures.pivot.foldAll')}</Button>
      <PivotOptions view={view} onView={setView} />
      <span className="pivot-ways">
        <Button icon={Copy} onPress={out.copy}>{t('figures.pivot.copy')}</Button>
        <Button icon={FileSpreadsheet} isPending={out.working === 'book'} onPress={out.book}>{t('figures.pivot.book')}</Button>
        <Button icon={Printer} isPending={out.working === 'paper'} onPress={out.paper}>{t('figures.pivot.print')}</Button>
      </span>
    </div>
  )
}

/** The unit, and what is counted and where; the button says what is set. */
function PivotOptions({ view, onView }: { readonly view: PivotView; readonly onView: (view: PivotView) => void }) {
  const t = useT()
  const said = [t('figures.pivot.unitWords', { unit: t(`figures.pivot.${view.unit}`) }), ...(view.commitments ? [t('figures.pivot.saidCommitments')] : []), ...(view.sharesDistricts ? [t('figures.pivot.saidShares')] : [])]
  return (
    <Popover trigger={<Button icon={SlidersHorizontal}>{said.join(' · ')}</Button>} label={t('figures.pivot.options')} placement="bottom start">
      <div className="pivot-options">
        <RadioGroup label={t('figures.pivot.unit')} isRow options={MONEY_UNITS.map((id) => ({ id, label: t(`figures.pivot.${id}`) }))} value={view.unit} onChange={(unit) => { onView({ ...view, unit }) }} />
        <Checkbox isSelected={view.commitments} onChange={(commitments) => { onView({ ...view, commitments }) }}>{t('figures.pivot.commitments')}</Checkbox>
        <Checkbox isSelected={view.sharesDistricts} onChange={(sharesDistricts) => { onView({ ...view, sharesDistricts }) }}>{t('figures.pivot.sharesDistricts')}</Checkbox>
      </div>
    </Popover>
  )
}
