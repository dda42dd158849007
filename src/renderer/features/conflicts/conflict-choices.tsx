import { Radio, RadioGroup } from 'react-aria-components'
import { fieldKey } from '@shared/i18n/domain-keys'
import type { Json } from '@shared/kernel/json'
import { Badge } from '@renderer/ui/badge'
import { classes } from '@renderer/ui/given'
import { useLanguage } from '@renderer/ui/language'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { sideName, sidesOf, type ConflictView, type Side } from './conflict-view'
import { formOf, valueText } from '@renderer/fields/value-words'
import { canWrite } from './own-value'
import { ValueChanges } from './value-changes'

/** A side of the card, or a value of the user's own. */
export type Choice = Side['id'] | 'own'

interface Props {
  readonly view: ConflictView
  readonly myName: string
  readonly label: string
  readonly choice: Choice | null
  readonly onChoice: (choice: Choice) => void
  readonly own: string
  readonly onOwn: (typed: string) => void
}

/** The values side by side, each with whose hand and when; below them a value of one's own. */
export function ConflictChoices(props: Props) {
  const { view, choice, onChoice } = props
  const form = formOf(view.conflict.fields.targetKind, view.conflict.fields.field)
  return (
    <>
      <RadioGroup className="conflict-choices" aria-label={props.label} value={choice} onChange={(id) => { onChoice(id as Choice) }}>
        {sidesOf(view.conflict).map((side) => <SideChoice key={side.id} side={side} view={view} myName={props.myName} />)}
        {canWrite(form) && <Radio value="own" className={sideClass}><OwnChoice /></Radio>}
      </RadioGroup>
      {choice === 'own' && <OwnValue {...props} />}
    </>
  )
}

function sideClass({ isSelected }: { readonly isSelected: boolean }): string {
  return classes('conflict-side', isSelected && 'conflict-side-chosen')
}

function OwnChoice() {
  const { t } = useLanguage()
  return <><strong>{t('sync.conflict.edit')}</strong><span className="muted">{t('sync.conflict.editNote')}</span></>
}

function SideChoice({ side, view, myName }: { readonly side: Side; readonly view: ConflictView; readonly myName: string }) {
  const { t, formats } = useLanguage()
  const { targetKind: kind, field, base } = view.conflict.fields
  const wordsOf = (value: Json): string => valueText(t, formats, { kind, field }, value, view.titles, view.beside)
  return (
    <Radio value={side.id} className={sideClass}>
      <span className="conflict-side-head">
        <strong>{sideName(t, side, view.conflict, myName)}</strong>
        {side.isShown && <Badge tone="accent">{t('sync.conflict.shown')}</Badge>}
      </span>
      <span className="conflict-value">
        <ValueChanges kind={kind} field={field} base={base} value={side.value} words={{ base: wordsOf(base), value: wordsOf(side.value) }} />
      </span>
      {side.at !== null && <span className="muted small">{t('sync.conflict.by', { name: side.by, time: formats.dayTime(side.at) })}</span>}
    </Radio>
  )
}

function OwnValue({ view, own, onOwn }: Props) {
  const { t } = useLanguage()
  const { targetKind, field } = view.conflict.fields
  const form = formOf(targetKind, field)
  const label = `${t('sync.conflict.own')} · ${t(fieldKey(targetKind, field))}`
  if (form === 'text' || form === 'rich') {
    const description = form === 'rich' ? t('sync.conflict.plain') : undefined
    return <TextArea label={label} description={description} value={own} onChange={onOwn} rows={2} autoFocus />
  }
  return <TextField label={label} value={own} onChange={onOwn} autoFocus className="conflict-own-figure" />
}
