import { plainText, richTextSchema } from '@shared/kernel/rich-text'
import { wordDiff } from '@shared/kernel/word-diff'
import { fieldKey, kindKey } from '@shared/i18n/domain-keys'
import type { Library } from '@shared/catalogue/library'
import type { Translate } from '@shared/i18n/translator'
import type { Json } from '@shared/kernel/json'
import { comparePlans, type FieldDifference, type PlanDifference } from '@shared/plan/compare-plans'
import type { Plan } from '@shared/plan/plan-record'
import { readLibrary } from '@renderer/data/queries/library'
import { rowsOfPlan } from '@renderer/data/queries/records'
import type { RecordRow } from '@shared/sync/client-row'
import type { Store } from '@renderer/data/store'
import { useFieldWays } from '@renderer/fields/field-focus'
import { usePlanName } from '@renderer/fields/plan-name'
import { formOf, rowTitle, textOf, valueText } from '@renderer/fields/value-words'
import { useLive } from '@renderer/live/store-context'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { WordChanges } from '@renderer/ui/word-changes'
import { targetOfRecord } from '../plan-part'
import type { PlanView } from '../use-plan-contents'

/** More than this is told by its number only: nobody reads it, and the list stays quick. */
const MOST_SHOWN = 200

interface Comparison {
  readonly base: Plan | undefined
  readonly differences: readonly PlanDifference[]
  readonly rows: readonly RecordRow[]
  readonly library?: Library | undefined
}

/** What this plan made of the one it was copied from. */
export function CompareList({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { count } = useNumerals()
  const nameOf = usePlanName()
  const { plan } = view
  const compared = useLive((store) => compare(store, plan), [plan])
  if (compared === undefined) return null
  const { base, differences } = compared
  if (base === undefined) return <p className="inspector-empty">{t('structure.compare.noBase')}</p>
  const kinds = [...new Set(differences.map(({ record }) => record.kind))]
  const shown = differences.slice(0, MOST_SHOWN)
  return (
    <div className="inspector-list">
      <p className="muted small">{t('structure.compare.with', { name: nameOf(base) })}</p>
      {differences.length === 0 && <p>{t('structure.compare.same')}</p>}
      {kinds.map((kind) => (
        <section key={kind}>
          <h3 className="inspector-heading">{t(kindKey(kind))} <span className="muted num">{count(differences.filter(({ record }) => record.kind === kind).length)}</span></h3>
          <ul className="compare-list">
            {shown.filter(({ record }) => record.kind === kind).map((difference) => <Difference key={difference.record.id} view={view} difference={difference} compared={compared} />)}
          </ul>
        </section>
      ))}
      {differences.length > MOST_SHOWN && <p className="muted">{t('structure.compare.more', { count: count(differences.length - MOST_SHOWN) })}</p>}
    </div>
  )
}

async function compare(store: Pick<Store, 'db'>, plan: Plan): Promise<Comparison> {
  const [own, base] = await Promise.all([rowsOfPlan(store, plan.id), rowsOfPlan(store, plan.fields.basePlan)])
  const live = base.filter(({ viewDel }) => !viewDel)
  const raw = live.find(({ kind }) => kind === 'plan')
  if (raw === undefined) return { base: undefined, differences: [], rows: [] }
  const basePlan = { ...plan, id: raw.id, fields: { ...plan.fields, revision: 0, title: '', kind: 'strategic', ...raw.view } } as Plan
  const differences = comparePlans(plan, own.filter(({ viewDel }) => !viewDel), live)
  return { base: basePlan, differences, rows: [...base, ...own], library: await readLibrary(store, plan.id) }
}

const TONES = { added: 'green', changed: 'amber', moved: 'accent', removed: 'red' } as const

interface DifferenceProps {
  readonly view: PlanView
  readonly difference: PlanDifference
  readonly compared: Comparison
}

function Difference({ view, difference: { state, record, fields }, compared }: DifferenceProps) {
  const t = useT()
  const { jump } = useFieldWays()
  const target = state === 'removed' ? undefined : targetOfRecord(record.id, view)
  const name = nameOfRecord(record.view)
  return (
    <li className="compare-item">
      <div>
        <Badge tone={TONES[state]}>{t(`structure.compare.${state}`)}</Badge>{' '}
        {target === undefined ? <span>{name}</span> : <Button variant="plain" dense className="place-link" onPress={() => { jump(target) }}>{name === '' ? t(kindKey(record.kind)) : name}</Button>}
      </div>
      {fields.map((field) => <FieldChange key={field.field} record={record} change={field} compared={compared} />)}
    </li>
  )
}

/** Words are compared word by word; figures, codes and links stand whole, the old one struck through. */
interface FieldChangeProps extends Pick<DifferenceProps, 'compared'> {
  readonly record: PlanDifference['record']
  readonly change: FieldDifference
}

function FieldChange({ record: { kind, view }, change: { field, before, after }, compared: { rows, library } }: FieldChangeProps) {
  const t = useT()
  const formats = useNumerals()
  const form = formOf(kind, field)
  const words = (value: Json): string => valueText(t, formats, { kind, field }, value, titlesOf(t, rows, [before, after]), { library, view })
  const parts = form === 'text' || form === 'rich'
    ? wordDiff(form === 'rich' ? lettersOf(before) : textOf(before), form === 'rich' ? lettersOf(after) : textOf(after))
    : ([{ kind: 'removed', text: words(before) }, { kind: 'added', text: words(after) }] as const)
  return <p className="compare-change"><span className="muted small">{t(fieldKey(kind, field))}</span> <WordChanges parts={parts} /></p>
}

/** What the records that a value names are called. */
function titlesOf(t: Translate, rows: readonly RecordRow[], ids: readonly Json[]): ReadonlyMap<string, string> {
  return new Map(rows.filter(({ id }) => ids.includes(id)).map((row) => [row.id, rowTitle(t, row)]))
}

function lettersOf(value: Json): string {
  const read = richTextSchema.safeParse(value)
  return read.success ? plainText(read.data) : ''
}

/** What a record calls itself; a paragraph by its first words. */
function nameOfRecord(fields: Readonly<Record<string, Json>>): string {
  const named = ['title', 'item', 'text'].map((field) => fields[field]).find((value) => typeof value === 'string' && value !== '')
  return typeof named === 'string' ? named : lettersOf(fields['content'] ?? null).slice(0, 80)
}
