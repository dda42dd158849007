import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
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
        <AriaMenu className="ui-menu" aria-label={label} onAction={(key) => { onAction(String(key)) }}>
          {groups.map((group) => (
            <MenuSection key={group.id} id={group.id} {...given({ 'aria-label': group.heading === undefined ? label : undefined })}>
              {group.heading !== undefined && <Header className="ui-menu-heading">{group.heading}</Header>}
              {group.entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
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
