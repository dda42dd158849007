import { Redo2, Undo2, type LucideIcon } from 'lucide-react'
import { commandWords } from '@shared/i18n/command-words'
import type { RecordRow } from '@shared/sync/client-row'
import type { NamedStep } from '@renderer/data/undo-history'
import { getRows } from '@renderer/data/queries/records'
import { rowTitle } from '@renderer/fields/value-words'
import { useLive, useObserved, useStore } from '@renderer/live/store-context'
import { Button, IconButton } from '@renderer/ui/button'
import { KeyHint } from '@renderer/ui/key-hint'
import { useNumerals, useT } from '@renderer/ui/language'
import { Popover } from '@renderer/ui/popover'
import { FIRST_STEP, useStepBack } from '../use-step-back'

/** Steps listed at once; the keys walk on to the ones before. */
const LISTED = 12

/** The last steps of this session by name, over all screens; choosing one takes back everything down to it. */
export function StepsMenu() {
  const t = useT()
  const { undo } = useObserved(useStore().steps)
  const [next] = undo
  const label = next === undefined ? t('history.steps.button') : t('history.steps.undoNext', { command: commandWords(t, next.name) })
  return (
    <Popover trigger={<IconButton label={label} icon={Undo2} />} label={t('history.steps.title')}>
      {(close) => <Steps onDone={close} />}
    </Popover>
  )
}

function Steps({ onDone }: { readonly onDone: () => void }) {
  const t = useT()
  const steps = useObserved(useStore().steps)
  const undo = steps.undo.filter(({ name }) => name !== FIRST_STEP).slice(0, LISTED)
  const redo = steps.redo.slice(0, LISTED)
  const stepBack = useStepBack()
  if (undo.length === 0 && redo.length === 0) return <p className="frame-steps frame-steps-none">{t('history.steps.none')}</p>
  const take = (direction: 'undo' | 'redo') => (count: number): void => {
    onDone()
    stepBack(direction, count)
  }
  return (
    <div className="frame-steps">
      {undo.length > 0 && <StepList heading={t('history.steps.undo')} keys="Ctrl+Z" icon={Undo2} words="history.steps.upTo" steps={undo} onTake={take('undo')} />}
      {redo.length > 0 && <StepList heading={t('history.steps.redo')} keys="Ctrl+Y" icon={Redo2} words="history.steps.upToRedo" steps={redo} onTake={take('redo')} />}
    </div>
  )
}

/** A deletion names the children before their parent: among the last few records is the one the step is about. */
const MOST_NAMED = 5

function subjectOf({ name, ents }: NamedStep, records: ReadonlyMap<string, RecordRow> | undefined): RecordRow | undefined {
  const rows = ents.slice(-MOST_NAMED).flatMap((id) => records?.get(id) ?? [])
  return rows.find(({ kind }) => kind === name.split('.')[0]) ?? rows[0]
}

interface StepListProps {
  readonly heading: string
  readonly keys: string
  readonly icon: LucideIcon
  readonly words: 'history.steps.upTo' | 'history.steps.upToRedo'
  readonly steps: readonly NamedStep[]
  readonly onTake: (count: number) => void
}

function StepList({ heading, keys, icon, words, steps, onTake }: StepListProps) {
  const t = useT()
  const { count } = useNumerals()
  const named = steps.flatMap(({ ents }) => ents.slice(-MOST_NAMED))
  const records = useLive((store) => getRows(store, named), [named.join()])
  return (
    <section aria-label={heading}>
      <h3 className="frame-steps-heading">{heading} <KeyHint keys={keys} /></h3>
      <ol className="frame-steps-list">
        {steps.map((step, index) => {
          const title = rowTitle(t, subjectOf(step, records))
          const command = [commandWords(t, step.name), title].filter((part) => part !== '').join(' · ')
          return (
            <li key={step.opId}>
              <Button
                variant="plain" dense icon={icon} className="frame-step" onPress={() => { onTake(index + 1) }}
                aria-label={index === 0 ? `${heading}: ${command}` : t(words, { count: count(index + 1), command })}
              >
                {command}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
