import { useMemo, useState } from 'react'
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import type { LiveReference } from '@shared/kernel/rich-text'
import { fold } from '@shared/kernel/thai-text'
import { AMOUNT_KINDS, resolveReference, type ReferenceSource } from '@shared/narrative/reference'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { Select } from '@renderer/ui/select'
import { referenceChoices, type ReferenceChoice } from './reference-choices'

/** So many lines are read; more letters narrow them. */
const MOST_SHOWN = 40

interface Props {
  readonly source: ReferenceSource
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChoose: (reference: LiveReference) => void
}

type AmountForm = 'figure' | 'both' | 'words'

/** Finds a value of the plan by any part of its name; it stands in the text and follows the plan from then on. */
export function ReferenceDialog({ source, isOpen, onClose, onChoose }: Props) {
  const t = useT()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('narrative.reference.insert')}>
      <ReferencePicker source={source} onChoose={onChoose} />
    </Dialog>
  )
}

function ReferencePicker({ source, onChoose }: Pick<Props, 'source' | 'onChoose'>) {
  const t = useT()
  const formats = useNumerals()
  const [typed, setTyped] = useState('')
  const [form, setForm] = useState<AmountForm>('figure')
  const choices = useMemo(() => referenceChoices(source, t, formats), [source, t, formats])
  const shown = useMemo(() => matching(choices, typed), [choices, typed])
  const withForm = (reference: LiveReference): LiveReference => (form === 'figure' || !AMOUNT_KINDS.has(reference.of) ? reference : { ...reference, as: form })
  const forms = (['figure', 'both', 'words'] as const).map((id) => ({ id, label: t(`narrative.reference.form.${id}`) }))
  return (
    <div className="reference-picker">
      <Select label={t('narrative.reference.amounts')} options={forms} value={form} onChange={setForm} dense />
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="ui-field" autoFocus aria-label={t('narrative.reference.find')}>
          <Label className="ui-field-label">{t('narrative.reference.find')}</Label>
          <Input className="ui-input" />
        </SearchField>
        <ListBox
          className="ui-options reference-options"
          aria-label={t('narrative.reference.insert')}
          items={shown}
          onAction={(key) => {
            const chosen = shown.find(({ id }) => id === key)
            if (chosen !== undefined) onChoose(withForm(chosen.reference))
          }}
          renderEmptyState={() => <div className="ui-options-empty">{t('narrative.reference.none')}</div>}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.words} className="ui-option reference-option">
              <span className="ui-option-words">{choice.words}</span>
              <span className="ui-option-note">{formats.text(resolveReference(withForm(choice.reference), source) ?? '')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      <p className="editor-sheet-hint">{t('narrative.reference.hint')}</p>
    </div>
  )
}

/** Every word typed must be found somewhere in the name, in any order, however it was typed. */
function matching(choices: readonly ReferenceChoice[], typed: string): readonly ReferenceChoice[] {
  const wanted = fold(typed).split(' ').filter((word) => word !== '')
  return choices.filter(({ folded }) => wanted.every((word) => folded.includes(word))).slice(0, MOST_SHOWN)
}
