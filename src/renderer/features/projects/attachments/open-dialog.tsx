import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'

export interface OpenDialogProps {
  readonly name: string
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Asks before a copy goes to another program: what is changed there does not come back. */
export function OpenDialog({ name, isOpen, onOpen, onClose }: OpenDialogProps) {
  const t = useT()
  const actions = (
    <>
      <Button onPress={onClose}>{t('attachment.openDialog.cancel')}</Button>
      <Button variant="primary" onPress={onOpen} autoFocus>{t('attachment.openDialog.open')}</Button>
    </>
  )
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('attachment.openDialog.title')} actions={actions}>
      <p className="attachment-open-name">{name}</p>
      <p>{t('attachment.openDialog.copy')}</p>
      <p>{t('attachment.openDialog.trust')}</p>
    </Dialog>
  )
}
