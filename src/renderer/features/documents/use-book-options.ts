import { useCallback, useMemo } from 'react'
import { useRemembered } from '@renderer/ui/use-remembered'
import type { BookOptions } from './book-request'

const readNumerals = (stored: string): BookOptions['numerals'] | undefined => (stored === 'thai' || stored === 'arabic' ? stored : undefined)
const readProfile = (stored: string): BookOptions['profile'] | undefined => (stored === 'word' || stored === 'libreoffice' ? stored : undefined)

/** Digits and reader of the last document made on this machine; official papers begin with Thai digits and Word. */
export function useBookOptions(): readonly [BookOptions, (options: BookOptions) => void] {
  const [numerals, setNumerals] = useRemembered('documents.numerals', 'thai', readNumerals)
  const [profile, setProfile] = useRemembered('documents.profile', 'word', readProfile)
  const options = useMemo(() => ({ numerals, profile }), [numerals, profile])
  const change = useCallback((next: BookOptions) => {
    setNumerals(next.numerals)
    setProfile(next.profile)
  }, [setNumerals, setProfile])
  return [options, change]
}
