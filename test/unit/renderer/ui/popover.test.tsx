import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Button } from '@renderer/ui/button'
import { LanguageProvider } from '@renderer/ui/language'
import { Popover } from '@renderer/ui/popover'

afterEach(() => { localStorage.clear() })

it('a popover says what it is by its own name, not by that of the button that opens it', () => {
  render(<LanguageProvider><Popover trigger={<Button>ตัวกรอง 3</Button>} label="ตัวกรองเพิ่มเติม"><p>เนื้อหา</p></Popover></LanguageProvider>)
  act(() => { screen.getByRole('button').click() })
  expect(screen.getByRole('dialog', { name: 'ตัวกรองเพิ่มเติม' })).toBeTruthy()
})
