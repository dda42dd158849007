import type { PlanNode } from '@shared/narrative/plan-tree'
import { createSection, renameSection } from '@shared/narrative/section-commands'
import { sectionKey, type PageKey } from '@shared/narrative/section-place'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { usePageWords } from '../page-title'
import type { PlanView } from '../use-plan-contents'
import { NameDialog } from './name-dialog'

export interface Asking {
  readonly page: PlanNode
  readonly for: 'add' | 'rename'
}

export interface AskNameProps {
  readonly view: PlanView
  readonly asking: Asking
  readonly onOpen: (part: PageKey) => void
  readonly onClose: () => void
}

/** The name of a new section, or the heading the office gives an official part. */
export function AskName({ view, asking, onOpen, onClose }: AskNameProps) {
  const t = useT()
  const store = useStore()
  const { page } = asking
  const plan = view.plan.id
  const words = usePageWords()(page)
  if (asking.for === 'rename') {
    return (
      <NameDialog
        title={t('structure.section.renameTitle', { title: words })}
        verb={t('structure.section.rename')}
        name={page.title}
        emptyNote={t('structure.section.officialNote', { title: t(`domain.part.${page.part}`) })}
        save={(title) => store.runCommand(renameSection, { plan, section: page.section, title })}
        onClose={onClose}
      />
    )
  }
  const add = async (title: string) => {
    const done = await store.runCommand(createSection, { plan, under: page.key, before: null, title })
    const made = done.ok ? done.value.created.at(-1) : undefined
    if (made !== undefined) onOpen(sectionKey(made))
    return done
  }
  return <NameDialog title={t('structure.section.addTitle', { title: words })} verb={t('structure.section.add')} name="" save={add} onClose={onClose} />
}
