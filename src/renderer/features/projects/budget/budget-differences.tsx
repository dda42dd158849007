import { CornerUpLeft } from 'lucide-react'
import { useMemo } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { NOTE_FIELDS, type LineNote } from '@shared/budget/line-notes'
import { commitmentsDifference, monthsDifference } from '@shared/budget/reconcile'
import { noteWords } from '@renderer/fields/budget-note-words'
import { useFieldWays } from '@renderer/fields/field-focus'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'

/** So many differences are spelled out; the others are counted. */
const MOST_SPELLED = 3

/** The sums that do not come to what they must, as the keys go, in figures and words, each with the way to its cell (brief §3.8). */
export function BudgetDifferences({ lines }: { readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const formats = useNumerals()
  const { jump } = useFieldWays()
  const found = useMemo(() => differencesOf(lines), [lines])
  return (
    <div className="budget-differences" role="status" aria-live="polite">
      {found.slice(0, MOST_SPELLED).map((note) => {
        const item = note.line.fields.item === '' ? t('figures.lineNotes.unnamed') : formats.text(note.line.fields.item)
        return (
          <div key={`${note.line.id} ${note.rule}`} className="budget-difference">
            <p><strong>▲ {item}</strong> {noteWords(t, formats, note)}</p>
            <Button variant="plain" dense icon={CornerUpLeft} aria-label={t('figures.lineNotes.goTo', { item })} onPress={() => { jump({ kind: 'budgetLine', record: note.line.id, field: NOTE_FIELDS[note.rule] }) }}>
              {t('figures.lineNotes.go')}
            </Button>
          </div>
        )
      })}
      {found.length > MOST_SPELLED && <p className="budget-differences-more">{t('budget.check.more', { count: formats.count(found.length - MOST_SPELLED) })}</p>}
    </div>
  )
}

type DifferenceNote = Extract<LineNote, { rule: 'months' | 'commitments' }>

function differencesOf(lines: readonly BudgetLine[]): readonly DifferenceNote[] {
  const found: DifferenceNote[] = []
  for (const line of lines) {
    const own = known.get(line) ?? notesOf(line)
    known.set(line, own)
    for (const note of own) found.push(note)
  }
  return found
}

/** A line is looked at once: every key asks about ten thousand again. */
const known = new WeakMap<BudgetLine, readonly DifferenceNote[]>()
const NONE: readonly DifferenceNote[] = []

function notesOf(line: BudgetLine): readonly DifferenceNote[] {
  const [months, commitments] = [monthsDifference(line.fields), commitmentsDifference(line.fields)]
  if (months === undefined && commitments === undefined) return NONE
  return [
    ...(months === undefined ? [] : [{ rule: 'months' as const, line, difference: months }]),
    ...(commitments === undefined ? [] : [{ rule: 'commitments' as const, line, difference: commitments }])
  ]
}
