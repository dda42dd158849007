import { LayoutList } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { Menu, type MenuGroup } from '@renderer/ui/menu'
import { TextField } from '@renderer/ui/text-field'
import { useToast } from '@renderer/ui/toast'
import type { RememberedViews } from './named-views'

interface ViewMenuProps<V> {
  readonly remembered: RememberedViews<V>
  /** The view that is always there, and what it is called. */
  readonly plain: V
  readonly plainWords: string
  /** What a named view holds. */
  readonly hint: string
}

/** The views a person named, to come back to them; the plain one is always there. */
export function ViewMenu<V>({ remembered, plain, plainWords, hint }: ViewMenuProps<V>) {
  const t = useT()
  const toast = useToast()
  const { view, setView, named, keep, forget } = remembered
  const [isNaming, setNaming] = useState(false)
  const now = JSON.stringify(view)
  const here = named.find((one) => JSON.stringify(one.view) === now)
  const groups: readonly MenuGroup[] = [
    {
      id: 'views',
      entries: [
        { id: 'plain', words: plainWords, isChosen: JSON.stringify(plain) === now },
        ...named.map((one) => ({ id: `go ${one.name}`, words: one.name, isChosen: one === here }))
      ]
    },
    {
      id: 'keep',
      entries: [
        { id: 'keep', words: t('project.view.keep') },
        ...(here === undefined ? [] : [{ id: 'forget', words: t('project.view.forget', { name: here.name }), isDanger: true }])
      ]
    }
  ]
  const act = (id: string): void => {
    if (id === 'plain') setView(plain)
    else if (id === 'keep') setNaming(true)
    else if (id === 'forget' && here !== undefined) forget(here.name)
    else setView(named.find(({ name }) => id === `go ${name}`)?.view ?? view)
  }
  return (
    <>
      <Menu trigger={<Button icon={LayoutList}>{here === undefined ? t('project.view.menu') : here.name}</Button>} label={t('project.view.menu')} groups={groups} onAction={act} placement="bottom start" />
      {isNaming && <NameView hint={hint} onClose={() => { setNaming(false) }} onKeep={(name) => { keep(name); toast({ words: t('project.view.kept', { name }) }) }} />}
    </>
  )
}

function NameView({ hint, onClose, onKeep }: { readonly hint: string; readonly onClose: () => void; readonly onKeep: (name: string) => void }) {
  const t = useT()
  const [name, setName] = useState('')
  const keep = (): void => {
    if (name.trim() === '') return
    onKeep(name.trim())
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={name.trim() === ''} onPress={keep}>{t('project.view.keepVerb')}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('project.view.keep')} actions={actions}>
      <TextField label={t('project.view.name')} description={hint} value={name} onChange={setName} maxLength={80} autoFocus onKeyDown={(event) => { if (event.key === 'Enter') keep() }} />
    </Dialog>
  )
}
