import { CornerUpLeft } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { setBudgetLine } from '@shared/budget/budget-commands'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { capitalGroups, type CapitalGroup } from '@shared/budget/capital-groups'
import { isOpenNote, lineNotes, NOTE_FIELDS, ratesOfFamily, wholeExcess, type LineNote } from '@shared/budget/line-notes'
import { rateTable, type Rate } from '@shared/budget/rate-table'
import { unitRateRecord } from '@shared/budget/unit-rate-record'
import { categoryKey } from '@shared/i18n/domain-keys'
import type { Translate } from '@shared/i18n/translator'
import { formatMillionBaht } from '@shared/kernel/baht'
import { useFieldWays } from '@renderer/fields/field-focus'
import { noteWords } from '@renderer/fields/budget-note-words'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useRecords } from '@renderer/live/use-records'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import type { Formats } from '@renderer/ui/formats'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import './budget-notes.css'

const MORE_NOTES = 40

/** What a second reader would ask about these lines, each note with the way to its cell; not there while there is nothing to ask. */
export function BudgetNotes({ plan, lines }: { readonly plan: string; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const formats = useNumerals()
  const own = useRecords(unitRateRecord, plan)
  const rates = useMemo(() => (own === undefined ? undefined : rateTable(own)), [own])
  const notes = useMemo(() => (rates === undefined ? [] : lineNotes(lines, rates)), [lines, rates])
  const capital = useMemo(() => capitalGroups(lines), [lines])
  // A long list is drawn piece by piece, what waits for somebody first: the page scrolls as a whole.
  const [most, setMost] = useState(MORE_NOTES)
  const shown = useMemo(() => (notes.length <= MORE_NOTES ? notes : [...notes.filter(isOpenNote), ...notes.filter((note) => !isOpenNote(note))].slice(0, most)), [notes, most])
  const words = capital.flatMap((group) => capitalWords(t, formats, group))
  if (rates === undefined || (notes.length === 0 && words.length === 0)) return null
  return (
    <Panel title={t('figures.lineNotes.title')} actions={notes.length > 0 && <span className="project-quiet">{t('figures.findings.count', { count: formats.count(notes.length) })}</span>}>
      <ul className="budget-notes">
        {shown.map((note) => <KnownNote key={`${note.line.id} ${note.rule}`} note={note} rates={rates} />)}
        {words.map((line) => <li key={line} className="budget-note"><span>{line}</span></li>)}
      </ul>
      {notes.length > shown.length && <Button variant="plain" onPress={() => { setMost((now) => now + MORE_NOTES) }}>{t('budget.check.showMore', { count: formats.count(notes.length - shown.length) })}</Button>}
    </Panel>
  )
}

// A note stays the same object as long as its line does.
const KnownNote = memo(NoteRow)

function NoteRow({ note, rates }: { readonly note: LineNote; readonly rates: readonly Rate[] }) {
  const t = useT()
  const formats = useNumerals()
  const { jump } = useFieldWays()
  const item = note.line.fields.item === '' ? t('figures.lineNotes.unnamed') : formats.text(note.line.fields.item)
  const go = (): void => { jump({ kind: 'budgetLine', record: note.line.id, field: NOTE_FIELDS[note.rule] }) }
  return (
    <li className="budget-note">
      <div className="budget-note-head">
        <span className="budget-note-item">{item}</span>
        <NoteMark note={note} />
        <Button variant="plain" dense icon={CornerUpLeft} onPress={go} aria-label={t('figures.lineNotes.goTo', { item })}>{t('figures.lineNotes.go')}</Button>
      </div>
      <p>{noteWords(t, formats, note)}{note.rule === 'overRate' && <Excess note={note} />}</p>
      {note.rule === 'overRate' && <RateChoice note={note} rates={rates} item={item} />}
    </li>
  )
}

function NoteMark({ note }: { readonly note: LineNote }) {
  const t = useT()
  if (note.rule !== 'overRate') return null
  return <StateMark state={note.isExplained ? 'done' : 'missing'}>{t(note.isExplained ? 'figures.lineNotes.explained' : 'figures.lineNotes.reason')}</StateMark>
}

function Excess({ note }: { readonly note: Extract<LineNote, { rule: 'overRate' }> }) {
  const t = useT()
  const formats = useNumerals()
  const excess = wholeExcess(note)
  return excess === undefined || excess === note.over ? null : <> · {t('figures.lineNotes.excess', { amount: formats.shortMoney(excess) })}</>
}

/** Stands for "by the words of the item": an empty code is no choice a list can hold. */
const BY_WORDS = 'words'

interface RateChoiceProps {
  readonly note: Extract<LineNote, { rule: 'overRate' }>
  readonly rates: readonly Rate[]
  readonly item: string
}

/** Another rate of the family, and the reason that is asked for. */
function RateChoice({ note: { line, rate }, rates, item }: RateChoiceProps) {
  const t = useT()
  const formats = useNumerals()
  const store = useStore()
  const family = ratesOfFamily(rate, rates)
  const option = (each: Rate): { readonly id: string; readonly label: string } => {
    const state = each.confirmed ? '' : ` · ${t('figures.lineNotes.unconfirmed')}`
    return { id: each.code, label: `${formats.text(each.title)} ${formats.shortMoney(each.ceiling)} ${each.unit}${state}` }
  }
  return (
    <div className="budget-note-fields">
      <RecordSelectField
        target={{ kind: 'budgetLine', record: line.id, field: 'rateCode' }}
        label={t('figures.lineNotes.rateOf', { item })}
        hideLabel
        dense
        options={[{ id: BY_WORDS, label: t('figures.lineNotes.byWords') }, ...family.map(option)]}
        value={line.fields.rateCode === '' ? BY_WORDS : line.fields.rateCode}
        save={(code, seen) => store.runCommand(setBudgetLine, { line: line.id, fields: { rateCode: code === BY_WORDS ? '' : code } }, { ...seen, value: line.fields.rateCode })}
      />
      <RecordTextField
        target={{ kind: 'budgetLine', record: line.id, field: 'overRateReason' }}
        label={t('figures.lineNotes.reasonOf', { item })}
        hideLabel
        dense
        placeholder={t('figures.lineNotes.reasonHint')}
        maxLength={1_000}
        value={line.fields.overRateReason}
        save={(overRateReason, seen) => store.runCommand(setBudgetLine, { line: line.id, fields: { overRateReason } }, seen)}
      />
    </div>
  )
}

/** How the capital lines will be printed: small ones together, large ones each with its place (brief §3.1). */
function capitalWords(t: Translate, formats: Formats, { category, threshold, small, large }: CapitalGroup): readonly string[] {
  const known = { category: t(categoryKey(category)), threshold: formats.digits(formatMillionBaht(threshold).replace(/\.0000$/u, '')) }
  return [
    ...(small.items === 0 ? [] : [t('figures.lineNotes.capital', { ...known, items: formats.count(small.items), units: formats.count(small.units), amount: formats.shortMoney(small.total) })]),
    ...(large.length === 0 ? [] : [t('figures.lineNotes.capitalLarge', { ...known, items: formats.count(large.length) })])
  ]
}
