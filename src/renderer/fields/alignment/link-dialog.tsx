import { useState } from 'react'
import { addAlignment, type Subject } from '@shared/alignment/alignment-commands'
import type { ItemRef } from '@shared/catalogue/library'
import { useCommand } from '@renderer/fields/use-command'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { TextArea } from '@renderer/ui/text-field'
import { ItemPicker } from './item-picker'
import { itemNumber } from './item-marks'
import type { Alignments } from './use-alignments'

export interface LinkDialogProps {
  readonly subject: Subject
  /** What the subject calls itself. */
  readonly subjectTitle: string
  readonly alignments: Alignments
  readonly year: number
  readonly start?: string | undefined
  readonly onClose: () => void
}

/** Links a project or an issue to as many items as it serves, each with a reason; stays open until the person is done. */
export function LinkDialog({ subject, subjectTitle, alignments: { links, library }, year, start, onClose }: LinkDialogProps) {
  const t = useT()
  const formats = useNumerals()
  const { run, refused } = useCommand()
  const [reason, setReason] = useState('')
  const own = links.filter(({ fields }) => fields.project === (subject.project ?? '') && fields.issue === (subject.issue ?? ''))
  const link = async (item: ItemRef): Promise<void> => {
    const added = await run(addAlignment, { ...subject, ...item, reason })
    if (added.ok) setReason('')
  }
  return (
    <ItemPicker
      title={t('alignment.picker.title')}
      subject={subjectTitle}
      library={library}
      year={year}
      start={start}
      links={own}
      onTake={(item) => { void link(item) }}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('alignment.picker.close')}</Button>}
      foot={({ catalogue, item }, isLinked) => {
        const here = { catalogue: catalogue.id, version: catalogue.version, goal: item.code }
        return (
          <>
            {!isLinked && <ReasonField reason={reason} onChange={setReason} onDone={() => { void link(here) }} />}
            {/* The button stays where it is, so that the keyboard is not lost when the link is made. */}
            <Button variant={isLinked ? 'quiet' : 'primary'} isPending={isLinked} onPress={() => { void link(here) }}>
              {isLinked ? t('alignment.picker.linked') : t('alignment.picker.link')}
            </Button>
            <p role="status" className="picker-said">
              {isLinked && <StateMark state="done" bare>{t('alignment.picker.linkedNow', { goal: formats.digits(itemNumber(item)) })}</StateMark>}
            </p>
            {refused !== null && <PlanErrorNotice error={refused} />}
          </>
        )
      }}
    />
  )
}

interface ReasonFieldProps {
  readonly reason: string
  readonly onChange: (reason: string) => void
  /** Ctrl+Enter. */
  readonly onDone: () => void
}

function ReasonField({ reason, onChange, onDone }: ReasonFieldProps) {
  const t = useT()
  return (
    <TextArea
      label={t('alignment.reason')}
      description={t('alignment.reasonHint')}
      rows={2}
      maxLength={1_000}
      value={reason}
      onChange={onChange}
      onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone() }}
    />
  )
}
