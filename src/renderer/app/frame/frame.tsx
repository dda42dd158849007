import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { readProfile, type Profile } from '@renderer/data/profile'
import { Palette } from '@renderer/features/find/palette'
import { useWarmSearch } from '@renderer/features/find/use-search'
import { useLive } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { Skeleton } from '@renderer/ui/progress'
import { Button } from '@renderer/ui/button'
import { ErrorBoundary } from '../error-boundary'
import { sectionsOf } from '../sections'
import { useAppActions } from '../use-app-actions'
import { useNativeMenu } from '../use-native-menu'
import { useShortcuts } from '../use-shortcuts'
import { AppTour } from './app-tour'
import { Banners } from './banners'
import { Nav } from './nav'
import { StatusBar } from './status-bar'
import { TitleBar } from './title-bar'
import './frame.css'

/** What stands around every page: title bar, banners, main menu, status bar. It never jumps. */
export function Frame() {
  const profile = useLive(readProfile, [])
  return profile === undefined ? null : <FrameOf profile={profile} />
}

function FrameOf({ profile }: { readonly profile: Profile }) {
  const t = useT()
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const sections = sectionsOf(profile.role)
  const [isFinding, setFinding] = useState(false)
  const openPalette = useCallback(() => { setFinding(true) }, [])
  useAppActions(profile.role, openPalette)
  useShortcuts()
  useNativeMenu(profile.role)
  useWarmSearch()
  useFocusOnNewPage(main.current, pathname)
  return (
    <div className="frame">
      <Button className="frame-skip" onPress={() => { main.current?.focus() }}>{t('shell.nav.skip')}</Button>
      <TitleBar profile={profile} sections={sections} onFind={openPalette} />
      <Banners />
      <div className="frame-body">
        <Nav sections={sections} />
        <main ref={main} className="frame-main" tabIndex={-1}>
          <ErrorBoundary key={pathname} where={pathname.split('/')[1] ?? ''}>
            <Suspense fallback={<Skeleton />}><Outlet /></Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <StatusBar />
      <AppTour role={profile.role} />
      <Palette isOpen={isFinding} onClose={() => { setFinding(false) }} />
    </div>
  )
}

/** A new page takes the focus, so that Tab goes on inside it and a screen reader starts there; not when the menu was used by key. */
function useFocusOnNewPage(main: HTMLElement | null, pathname: string): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else if (document.activeElement === document.body) main?.focus({ preventScroll: true })
  }, [main, pathname])
}
