import type { LucideIcon } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { Button } from './button'

export interface FileButtonProps {
  readonly children: string
  readonly icon?: LucideIcon | undefined
  /** Endings, e.g. `.json`. */
  readonly accept: readonly string[]
  /** The chosen file; nothing is read before. */
  readonly onFile: (file: File) => void
}

/** A button that lets the user choose one file of this machine. */
export function FileButton({ children, icon, accept, onFile }: FileButtonProps) {
  const take = (files: FileList | null): void => {
    const file = files?.[0]
    if (file !== undefined) onFile(file)
  }
  return (
    <FileTrigger acceptedFileTypes={[...accept]} onSelect={take}>
      <Button icon={icon}>{children}</Button>
    </FileTrigger>
  )
}

export interface FilesButtonProps extends Omit<FileButtonProps, 'onFile'> {
  /** The chosen files, at least one; nothing is read before. */
  readonly onFiles: (files: readonly File[]) => void
}

/** The same for any number of files. */
export function FilesButton({ children, icon, accept, onFiles }: FilesButtonProps) {
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onFiles([...files])
  }
  return (
    <FileTrigger acceptedFileTypes={[...accept]} allowsMultiple onSelect={take}>
      <Button icon={icon}>{children}</Button>
    </FileTrigger>
  )
}
