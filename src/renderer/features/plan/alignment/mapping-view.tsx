import { useState } from 'react'
import { keepAlignment, repointAlignment } from '@shared/alignment/alignment-commands'
import { editionName } from '@shared/alignment/plan-library'
import { openRemaps, type Remap } from '@shared/alignment/remap'
import type { ItemRef } from '@shared/catalogue/library'
import { ItemPicker } from '@renderer/fields/alignment/item-picker'
import { itemNumber } from '@renderer/fields/alignment/item-marks'
import type { Alignments } from '@renderer/fields/alignment/use-alignments'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { Badge, StateMark, type MarkedState } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import type { PlanView } from '../use-plan-contents'
import { ItemChange } from './item-change'

export interface MappingViewProps {
  readonly view: PlanView
  readonly alignments: Alignments
  readonly remaps: readonly Remap[]
  /** Shows the reference plans, where a new edition is taken in. */
  readonly onPlans: () => void
}

/** Links to editions that have a successor: a person decides each, in any order, today or next week. */
export function MappingView({ view, alignments, remaps, onPlans }: MappingViewProps) {
  const t = useT()
  const { count } = useNumerals()
  const { canEdit } = usePlanFields()
  const [choosing, setChoosing] = useState<Remap | null>(null)
  if (remaps.length === 0) {
    return <EmptyState what={t('alignment.map.none')} why={t('alignment.map.noneWhy')} action={<Button onPress={onPlans}>{t('structure.empty.openPlans')}</Button>} />
  }
  const open = openRemaps(remaps)
  const inOrder = [...open, ...remaps.filter(({ isKept }) => isKept)]
  return (
    <>
      <p className="map-intro" role="status">{t(canEdit ? 'alignment.map.intro' : 'alignment.map.introRead', { open: count(open.length), all: count(remaps.length) })}</p>
      <ul className="map">
        {inOrder.map((remap) => <Entry key={remap.alignment.id} remap={remap} view={view} onChoose={() => { setChoosing(remap) }} />)}
      </ul>
      {choosing !== null && <ChooseDialog remap={choosing} view={view} alignments={alignments} onClose={() => { setChoosing(null) }} />}
    </>
  )
}

const STATES: Readonly<Record<Remap['change'], MarkedState>> = { same: 'done', reworded: 'returned', moved: 'returned', gone: 'missing', unknown: 'missing' }

function Entry({ remap, view, onChoose }: { readonly remap: Remap; readonly view: PlanView; readonly onChoose: () => void }) {
  const t = useT()
  const formats = useNumerals()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  const { alignment, from, to, item, change, suggestion, isKept } = remap
  const subject = useSubject(view)(remap)
  const move = async (code: string): Promise<void> => {
    const moved = await run(repointAlignment, { alignment: alignment.id, catalogue: to.catalogue.id, version: to.catalogue.version, goal: code })
    if (moved.ok) undoToast(repointAlignment.name, t('alignment.map.moved1'))
  }
  const keep = async (edition: string): Promise<void> => {
    const kept = await run(keepAlignment, { alignment: alignment.id, edition })
    if (kept.ok && edition !== '') undoToast(keepAlignment.name, t('alignment.map.kept1'))
  }
  return (
    <li className="map-entry" aria-label={subject}>
      <p className="map-subject">{formats.text(subject)}</p>
      <p className="map-marks">
        <StateMark state={STATES[change]}>{t(`alignment.map.${change}`)}</StateMark>
        {isKept && <Badge>{t('alignment.map.kept')}</Badge>}
      </p>
      <ItemChange remap={remap} />
      <p className="small muted">{formats.text(from.catalogue.shortTitle)} → {formats.text(to.catalogue.shortTitle)}</p>
      {canEdit && (
        <div className="map-actions">
          {!isKept && suggestion !== undefined && <Button dense variant="primary" onPress={() => { void move(suggestion.code) }}>{t('alignment.map.use', { goal: formats.digits(itemNumber(suggestion)) })}</Button>}
          {!isKept && <Button dense onPress={onChoose}>{t('alignment.map.other')}</Button>}
          {!isKept && item !== undefined && <Button dense onPress={() => { void keep(editionName(to.catalogue)) }}>{t('alignment.map.keep')}</Button>}
          {isKept && <Button dense onPress={() => { void keep('') }}>{t('alignment.map.reconsider')}</Button>}
        </div>
      )}
      {refused !== null && <PlanErrorNotice error={refused} />}
    </li>
  )
}

/** What a link hangs on, in words. */
function useSubject({ issues, projects }: PlanView): (remap: Remap) => string {
  const t = useT()
  return ({ alignment: { fields } }) => fields.issue !== ''
    ? t('alignment.map.issue', { title: issues.find(({ id }) => id === fields.issue)?.fields.title ?? '' })
    : t('alignment.map.project', { title: projects.find(({ id }) => id === fields.project)?.fields.title ?? '' })
}

/** Another item than the one suggested. */
function ChooseDialog({ remap, view, alignments, onClose }: { readonly remap: Remap; readonly view: PlanView; readonly alignments: Alignments; readonly onClose: () => void }) {
  const t = useT()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  const { alignment, to } = remap
  const move = async (item: ItemRef): Promise<void> => {
    const moved = await run(repointAlignment, { alignment: alignment.id, ...item })
    if (!moved.ok) return
    undoToast(repointAlignment.name, t('alignment.map.moved1'))
    onClose()
  }
  const own = alignments.links.filter(({ fields }) => fields.project === alignment.fields.project && fields.issue === alignment.fields.issue)
  return (
    <ItemPicker
      title={t('alignment.picker.titleChoose')}
      subject={useSubject(view)(remap)}
      library={alignments.library}
      year={view.plan.fields.endYear}
      start={to.catalogue.series}
      links={own}
      onTake={(item) => { void move(item) }}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('shell.ui.cancel')}</Button>}
      foot={({ catalogue, item }, isLinked) => (
        <>
          <Button variant="primary" isDisabled={isLinked} onPress={() => { void move({ catalogue: catalogue.id, version: catalogue.version, goal: item.code }) }}>{t('alignment.picker.choose')}</Button>
          {refused !== null && <PlanErrorNotice error={refused} />}
        </>
      )}
    />
  )
}
