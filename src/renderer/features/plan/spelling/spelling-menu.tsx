import { BookPlus, EyeOff, Wand2 } from 'lucide-react'
import { useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import type { SpellingFinding } from '@shared/spelling/spelling-finding'
import { useT } from '@renderer/ui/language'
import '@renderer/ui/floating.css'

/** A doubtful word that was asked about, and where it stands in the window. */
export interface AskedWord {
  readonly finding: SpellingFinding
  readonly box: { readonly left: number; readonly bottom: number }
}

export interface SpellingMenuProps {
  readonly asked: AskedWord
  readonly onFix: (finding: SpellingFinding) => void
  readonly onAdd: (word: string) => void
  readonly onIgnore: (word: string) => void
  readonly onClose: () => void
}

/** What can be done about a doubtful word: take the suggestion, make it a word of the office, or skip it. */
export function SpellingMenu({ asked: { finding, box }, onFix, onAdd, onIgnore, onClose }: SpellingMenuProps) {
  const t = useT()
  const anchor = useRef<HTMLSpanElement>(null)
  const act = (key: string): void => {
    if (key === 'fix') onFix(finding)
    else if (key === 'add') onAdd(finding.typed)
    else onIgnore(finding.typed)
    onClose()
  }
  return (
    <>
      <span ref={anchor} className="spelling-anchor" style={{ left: box.left, top: box.bottom }} aria-hidden />
      <Popover className="ui-popover" aria-label={t('search.spelling.menu', { word: finding.typed })} triggerRef={anchor} placement="bottom start" offset={4} isOpen onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
        <Menu className="ui-menu" aria-label={t('search.spelling.menu', { word: finding.typed })} autoFocus="first" onAction={(key) => { act(String(key)) }}>
          <MenuSection>
            <Header className="ui-menu-heading">{t(`search.spelling.kind.${finding.kind}`)}</Header>
            <MenuItem id="fix" className="ui-menu-item" textValue={finding.suggestion}>
              <Wand2 size={17} strokeWidth={1.75} aria-hidden />
              <span className="ui-menu-item-words">{t('search.spelling.fix', { word: finding.suggestion })}</span>
            </MenuItem>
            {finding.kind !== 'typing' && (
              <MenuItem id="add" className="ui-menu-item" textValue={t('search.spelling.add')}>
                <BookPlus size={17} strokeWidth={1.75} aria-hidden />
                <span className="ui-menu-item-words">{t('search.spelling.add')}</span>
              </MenuItem>
            )}
            <MenuItem id="ignore" className="ui-menu-item" textValue={t('search.spelling.ignore')}>
              <EyeOff size={17} strokeWidth={1.75} aria-hidden />
              <span className="ui-menu-item-words">{t('search.spelling.ignore')}</span>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </>
  )
}
