import { Check, type LucideIcon } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { classes, given } from './given'
import { KeyHint } from './key-hint'
import './floating.css'

export interface MenuEntry {
  readonly id: string
  readonly words: string
  readonly icon?: LucideIcon | undefined
  /** Shown at the right, e.g. `Ctrl+Z`. */
  readonly keys?: string | undefined
  readonly isDanger?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  /** A tick before the words: the entry is the chosen one. */
  readonly isChosen?: boolean | undefined
}

export interface MenuGroup {
  readonly id: string
  readonly heading?: string | undefined
  readonly entries: readonly MenuEntry[]
}

export interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactElement
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly onAction: (id: string) => void
  readonly placement?: 'bottom start' | 'bottom end' | undefined
}

/** A menu of verbs in groups; arrow keys, first letters and Enter work. */
export function Menu({ trigger, label, groups, onAction, placement = 'bottom end' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="ui-popover" placement={placement} offset={6}>
        <Entries label={label} groups={groups} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  )
}

export interface GripMenuProps extends Pick<MenuProps, 'label' | 'groups' | 'onAction'> {
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * A menu behind a button that lies on something draggable. A button of react-aria opens on the press and keeps the browser from
 * dragging; this one waits for the click, so that the same place can be taken hold of.
 */
export function GripMenu({ label, groups, onAction, className, children }: GripMenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || event.altKey || event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(true)
  }
  return (
    <>
      <button ref={button} type="button" className={className} aria-label={label} aria-haspopup="menu" aria-expanded={isOpen} onClick={() => { setOpen(true) }} onKeyDown={onKeyDown}>
        {children}
      </button>
      <Popover className="ui-popover" placement="bottom end" offset={6} triggerRef={button} isOpen={isOpen} onOpenChange={setOpen} aria-label={label}>
        <Entries label={label} groups={groups} onAction={onAction} onClose={() => { setOpen(false) }} autoFocus="first" />
      </Popover>
    </>
  )
}

interface EntriesProps extends Pick<MenuProps, 'label' | 'groups' | 'onAction'> {
  readonly onClose?: (() => void) | undefined
  readonly autoFocus?: 'first' | undefined
}

function Entries({ label, groups, onAction, onClose, autoFocus }: EntriesProps) {
  return (
    <AriaMenu className="ui-menu" aria-label={label} onAction={(key) => { onAction(String(key)) }} {...given({ onClose, autoFocus })}>
      {groups.map((group) => (
        <MenuSection key={group.id} id={group.id} {...given({ 'aria-label': group.heading === undefined ? label : undefined })}>
          {group.heading !== undefined && <Header className="ui-menu-heading">{group.heading}</Header>}
          {group.entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
        </MenuSection>
      ))}
    </AriaMenu>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const Icon = entry.icon
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.words}
      className={classes('ui-menu-item', entry.isDanger === true && 'ui-menu-item-danger')}
      {...given({ isDisabled: entry.isDisabled, 'aria-current': entry.isChosen === true ? ('true' as const) : undefined })}
    >
      {entry.isChosen !== undefined && <span className="ui-menu-tick">{entry.isChosen && <Check size={16} aria-hidden />}</span>}
      {Icon !== undefined && <Icon size={17} strokeWidth={1.75} aria-hidden />}
      <span className="ui-menu-item-words">{entry.words}</span>
      {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
    </MenuItem>
  )
}
