import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button, IconButton } from './button'
import { classes } from './given'
import { useUiWords } from './words'
import './dialog.css'

export interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** The buttons, the main one last. */
  readonly actions?: ReactNode
  /** `large`: as much of the window as there is, with panes that scroll by themselves. */
  readonly size?: 'normal' | 'wide' | 'large' | undefined
  /** Esc and a press outside do not close it: a choice is needed. */
  readonly mustChoose?: boolean | undefined
}

/** A question over the page; focus stays inside and returns when it closes. */
export function Dialog({ isOpen, onClose, title, children, actions, size = 'normal', mustChoose = false }: DialogProps) {
  const words = useUiWords()
  return (
    <ModalOverlay
      className="ui-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => { if (!open) onClose() }}
      isDismissable={false}
      isKeyboardDismissDisabled={mustChoose}
    >
      <Modal className={classes('ui-dialog', size !== 'normal' && `ui-dialog-${size}`)}>
        <AriaDialog className="ui-dialog-body">
          <header className="ui-dialog-head">
            <Heading level={2} slot="title" className="ui-dialog-title">{title}</Heading>
            {!mustChoose && <IconButton label={words.close} icon={X} dense onPress={onClose} />}
          </header>
          <div className="ui-dialog-content">{children}</div>
          {actions !== undefined && <footer className="ui-dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly title: string
  /** What will happen, and whether it can be taken back. */
  readonly children: ReactNode
  /** The verb, with the count: "ลบ ๓ โครงการ". */
  readonly verb: string
  readonly isDanger?: boolean | undefined
  readonly isPending?: boolean | undefined
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Only for what cannot be undone; everything else gets เลิกทำ instead. Focus starts on cancel when it is dangerous. */
export function ConfirmDialog({ isOpen, title, children, verb, isDanger = false, isPending, onConfirm, onCancel }: ConfirmDialogProps) {
  const words = useUiWords()
  const actions = (
    <>
      <Button onPress={onCancel} autoFocus={isDanger}>{words.cancel}</Button>
      <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending} autoFocus={!isDanger}>{verb}</Button>
    </>
  )
  return <Dialog isOpen={isOpen} onClose={onCancel} title={title} actions={actions}>{children}</Dialog>
}

export interface DrawerProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly side?: 'left' | 'right' | undefined
  readonly children: ReactNode
}

/** A sheet from the side, over the page. */
export function Drawer({ isOpen, onClose, title, side = 'right', children }: DrawerProps) {
  const words = useUiWords()
  return (
    <ModalOverlay className="ui-overlay" isOpen={isOpen} isDismissable onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal className={classes('ui-drawer', `ui-drawer-${side}`)}>
        <AriaDialog className="ui-dialog-body ui-drawer-body">
          <header className="ui-dialog-head">
            <Heading level={2} slot="title" className="ui-dialog-title">{title}</Heading>
            <IconButton label={words.close} icon={X} dense onPress={onClose} />
          </header>
          <div className="ui-dialog-content">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
