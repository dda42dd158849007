import { useState } from 'react'
import type { Project } from '@shared/project/project-record'
import { saveProjectTemplate } from '@shared/project/template-commands'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { TextField } from '@renderer/ui/text-field'
import './template.css'

/** Keeps a project as a template of the office; says what goes in and what does not. Enter keeps it. */
export function SaveTemplateDialog({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const t = useT()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  const [title, setTitle] = useState(project.fields.title.slice(0, 300))
  const keep = async (): Promise<void> => {
    if (title.trim() === '') return
    await flushDrafts()
    const kept = await run(saveProjectTemplate, { project: project.id, title })
    if (!kept.ok) return
    onClose()
    undoToast(saveProjectTemplate.name, t('proposal.template.saved'))
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={title.trim() === ''} onPress={() => { void keep() }}>{t('proposal.template.save')}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('proposal.template.saveTitle')} actions={actions}>
      <TextField
        label={t('domain.field.projectTemplate.title')} value={title} onChange={setTitle} maxLength={300} autoFocus isRequired
        error={title.trim() === '' ? t('error.TITLE_EMPTY.what') : undefined}
        onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep() }}
      />
      <p className="muted">{t('proposal.template.saveNote')}</p>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </Dialog>
  )
}
