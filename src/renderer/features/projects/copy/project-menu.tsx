import { BookmarkPlus, Copy, MoreHorizontal } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import type { Project } from '@shared/project/project-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useActions } from '@renderer/ui/actions'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Menu } from '@renderer/ui/menu'
import { SaveTemplateDialog } from '../template/save-template-dialog'
import { CopyDialog } from './copy-dialog'

interface ProjectMenuProps {
  readonly project: Project
  readonly inList?: boolean | undefined
  /** Tab goes past it. */
  readonly isPassedBy?: boolean | undefined
}

/** What can be done with a whole project, in its row of the list and on its page. Only its office may. */
export function ProjectMenu({ project, inList = false, isPassedBy = false }: ProjectMenuProps) {
  const t = useT()
  const formats = useNumerals()
  const navigate = useNavigate()
  const { role, canEdit } = usePlanFields()
  const [doing, setDoing] = useState<'copy' | 'template' | null>(null)
  const entries = [
    { id: 'copy' as const, words: t('proposal.copy.action'), icon: Copy },
    ...(canEdit ? [{ id: 'template' as const, words: t('proposal.template.saveAction'), icon: BookmarkPlus }] : [])
  ]
  useActions(role === 'office' && !inList ? entries.map(({ id, ...entry }) => ({ ...entry, id: `project.${id}`, run: () => { setDoing(id) } })) : [])
  if (role !== 'office') return null
  const label = inList ? t('proposal.copy.rowMenu', { title: formats.text(project.fields.title) }) : t('proposal.copy.menu')
  const close = (): void => { setDoing(null) }
  const open = (id: string): void => { void navigate({ to: '/projects/$projectId', params: { projectId: id } }) }
  return (
    <span className="project-menu" {...(inList ? OWN_PRESSES : {})}>
      <Menu
        trigger={<IconButton label={label} icon={MoreHorizontal} dense excludeFromTabOrder={isPassedBy} />}
        label={label}
        groups={[{ id: 'whole', entries }]}
        onAction={(id) => { setDoing(id === 'template' ? 'template' : 'copy') }}
      />
      {doing === 'copy' && <CopyDialog project={project} onClose={close} onMade={open} />}
      {doing === 'template' && <SaveTemplateDialog project={project} onClose={close} />}
    </span>
  )
}

/** A press in the menu of a row, or in what it opens, is none on the row. */
const OWN_PRESSES = { onClick: keep, onDoubleClick: keep, onKeyDown: keep }

function keep(event: SyntheticEvent): void {
  event.stopPropagation()
}
