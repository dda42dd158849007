import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { stepAmountRecord, type StepAmount } from '@shared/budget/step-amount-record'
import { isAdding } from '@shared/budget/step-totals'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { projectRecord, type Project } from '@shared/project/project-record'
import { projectStepRecord, type ProjectStep } from '@shared/project/project-step-record'
import { wayOf, type Way } from '@shared/project/standing'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import type { Op } from '@shared/sync/op'
import type { OpResult } from '@shared/sync/wire'
import type { Reads } from '@renderer/data/queries/reads'
import { getRecord, listRecords } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'

/** A refused block may hold hundreds. */
const MOST_AMOUNTS = 5

/** A refused step of a project or amount of one: what it said, what the centre holds instead, and what making it again would mean. */
export function ParkedStep({ op, code }: { readonly op: Op; readonly code: OpResult['code'] }) {
  const t = useT()
  const { text, count } = useNumerals()
  const about = useLive((store) => readAbout(store, op), [op])
  if (about === undefined) return null
  const { project, way, steps, amounts } = about
  return (
    <div className="sync-parked-step">
      <p className="sync-parked-project">{project === undefined ? t('standing.parked.gone') : text(project.fields.title)}</p>
      {steps.map((step) => <StepSaid key={step.id} step={step} />)}
      {amounts.slice(0, MOST_AMOUNTS).map(({ amount, item }) => <AmountSaid key={amount.id} amount={amount} item={item} />)}
      {amounts.length > MOST_AMOUNTS && <p className="muted">{t('standing.parked.moreAmounts', { count: count(amounts.length - MOST_AMOUNTS) })}</p>}
      <StepWhy code={code} way={way} isStep={steps.length > 0} />
    </div>
  )
}

const SAID = ['meeting', 'agenda', 'resolution', 'letter', 'reason'] as const

function StepSaid({ step: { fields } }: { readonly step: ProjectStep }) {
  const t = useT()
  const { isoDay, text } = useNumerals()
  const title = fields.act === 'move' ? t('standing.moveTo', { to: t(`standing.at.${fields.to}`) }) : t(`standing.act.${fields.act}`)
  const said = SAID.filter((field) => fields[field] !== '').map((field) => `${t(`domain.field.projectStep.${field}`)} ${text(fields[field])}`)
  return <p>{[title, ...(fields.day === '' ? [] : [isoDay(fields.day)]), ...said].join(' · ')}</p>
}

function AmountSaid({ amount: { fields }, item }: { readonly amount: StepAmount; readonly item: string }) {
  const t = useT()
  const { isoDay, money, text } = useNumerals()
  const baht = t('standing.parked.amount', { step: t(`budget.step.${fields.step}`), amount: fields.satang === UNKNOWN_AMOUNT && !isAdding(fields.step) ? t('standing.amount.withdrawn') : money(fields.satang), item: text(item) })
  return <p>{[baht, isoDay(fields.day), ...[fields.reference, fields.note].filter((each) => each !== '').map(text)].join(' · ')}</p>
}

/** Why it was refused, in the words of this work: most often somebody else's step came first. */
function StepWhy({ code, way, isStep }: { readonly code: OpResult['code']; readonly way: Way; readonly isStep: boolean }) {
  const t = useT()
  const { isoDay } = useNumerals()
  const tip = way.tip?.fields
  const here = t(`standing.at.${way.standing}`)
  const why = code === 'STALE' || code === 'STATE' || code === 'FORBIDDEN' ? t(`standing.parked.${code}`) : t('standing.parked.other')
  return (
    <>
      <p>{why}</p>
      {isStep && tip !== undefined && <p className="muted">{t('standing.parked.now', { at: here, name: tip.by, day: tip.day === '' ? '' : isoDay(tip.day) })}</p>}
      <p className="muted">{t(isStep ? 'standing.parked.todo' : 'standing.parked.todoAmount')}</p>
    </>
  )
}

interface About {
  readonly project: Project | undefined
  readonly way: Way
  readonly steps: readonly ProjectStep[]
  readonly amounts: readonly { readonly amount: StepAmount; readonly item: string }[]
}

async function readAbout(store: Reads, op: Op): Promise<About> {
  const steps = made(op, projectStepRecord)
  const amounts = await Promise.all(made(op, stepAmountRecord).map(async (amount) => ({ amount, line: await getRecord(store, budgetLineRecord, amount.fields.line) })))
  const id = steps[0]?.fields.project ?? amounts[0]?.line?.fields.project ?? ''
  const all = await listRecords(store, projectStepRecord, op.plan)
  return {
    project: await getRecord(store, projectRecord, id),
    way: wayOf(all.filter(({ fields }) => fields.project === id)),
    steps,
    amounts: amounts.map(({ amount, line }) => ({ amount, item: line?.fields.item ?? '' }))
  }
}

function made<R extends RecordSpec>(op: Op, spec: R): RecordOf<R>[] {
  return op.changes.filter(({ kind }) => kind === spec.kind).map(({ ent, fields }) => {
    const view = Object.fromEntries(Object.entries(fields).map(([field, edit]) => [field, edit.v]))
    return readRecord(spec, { id: ent, kind: spec.kind, office: op.office, plan: op.plan, view })
  })
}
