import { act, render, screen } from '@testing-library/react'
import * as english from 'react-aria-components/i18n/en-US'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { afterEach, describe, expect, it } from 'vitest'
import { translator } from '@shared/i18n/translator'
import { ARIA_PACKAGES, ariaKey } from '@renderer/ui/aria-words'
import { LanguageProvider, useLanguage } from '@renderer/ui/language'

const texts = (english as unknown as { readonly default: Readonly<Record<string, object>> }).default
const LATIN = /[A-Za-z]{2,}/
const KEYS = /\b(?:Enter|Alt|Tab|Esc)\b/g

afterEach(() => { localStorage.clear() })

function Sheet() {
  const { setLanguage } = useLanguage()
  return (
    <DialogTrigger isOpen>
      <Button>open</Button>
      <Popover><Dialog aria-label="sheet"><Button onPress={() => { setLanguage('en') }}>change</Button></Dialog></Popover>
    </DialogTrigger>
  )
}

describe('the words react-aria adds by itself', () => {
  it('are all known, and none of them is English in Thai', () => {
    const say = translator('th')
    for (const [name, place] of Object.entries(ARIA_PACKAGES)) {
      const keys = Object.keys(texts[name] ?? {}).filter((text) => text !== 'focusAnnouncement').map((text) => ariaKey(place, text))
      expect(keys.length, name).toBeGreaterThan(0)
      for (const key of keys) expect(say(key).replaceAll(/\{\{\w+\}\}/g, '').replaceAll(KEYS, ''), key).not.toMatch(LATIN)
    }
  })

  it('are spoken in the language of the window, and change with it', () => {
    localStorage.setItem('planner.language', 'th')
    render(<LanguageProvider><Sheet /></LanguageProvider>)
    const dismissals = (): string[] => screen.getAllByRole('button', { hidden: true }).map((button) => button.getAttribute('aria-label') ?? '').filter((words) => words !== '')
    expect(new Set(dismissals())).toEqual(new Set(['ออกจากหน้าต่างย่อย']))
    act(() => { screen.getByRole('button', { name: 'change' }).click() })
    expect(new Set(dismissals())).toEqual(new Set(['Leave this window']))
  })
})
