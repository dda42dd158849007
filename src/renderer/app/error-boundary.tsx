import { Component, type ReactNode } from 'react'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { ErrorNotice } from '@renderer/ui/notice'
import { reportBug } from './bug-report'

interface Props {
  /** Where it stands, for the log. */
  readonly where: string
  readonly children: ReactNode
}

/** Catches a bug of a screen: a page with an id instead of a blank window; the rest of the program goes on. */
export class ErrorBoundary extends Component<Props, { readonly bugId: string | null }> {
  override state = { bugId: null }

  static getDerivedStateFromError(): { readonly bugId: string } {
    return { bugId: '…' }
  }

  override componentDidCatch(failure: unknown): void {
    this.setState({ bugId: reportBug(this.props.where, failure) })
  }

  override render(): ReactNode {
    return this.state.bugId === null ? this.props.children : <CrashNotice bugId={this.state.bugId} />
  }
}

/** A bug, in words. Reloading brings everything back that was saved. */
export function CrashNotice({ bugId }: { readonly bugId: string }) {
  const t = useT()
  return (
    <div className="app-centre">
      <ErrorNotice
        what={t('shell.start.crashed')}
        data={t('shell.start.crashedData')}
        todo={t('shell.start.crashedTodo')}
        code={bugId}
        codeLabel={t('shell.ui.code')}
        actions={<Button variant="primary" onPress={() => { window.location.reload() }}>{t('shell.ui.reload')}</Button>}
      />
    </div>
  )
}
