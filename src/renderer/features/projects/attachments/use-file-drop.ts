import { useEffect, useState, type DragEvent } from 'react'

/** Files that are dropped on an element, or pasted anywhere on the page, as long as `isOpen`. */
export function useFileDrop(isOpen: boolean, onFiles: (files: readonly File[]) => void, nameOfPicture: () => string) {
  const [isOver, setOver] = useState(false)
  usePastedFiles(isOpen, onFiles, nameOfPicture)
  const brings = (event: DragEvent): boolean => isOpen && event.dataTransfer.types.includes('Files')
  return {
    isOver,
    dropProps: {
      onDragOver: (event: DragEvent): void => {
        if (!brings(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave: (event: DragEvent): void => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      },
      onDrop: (event: DragEvent): void => {
        if (!brings(event)) return
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }
    }
  }
}

/** A picture from the clipboard, or files copied in the file manager. A copied table brings a picture of itself as well: that is text. */
function usePastedFiles(isOpen: boolean, onFiles: (files: readonly File[]) => void, nameOfPicture: () => string): void {
  useEffect(() => {
    if (!isOpen) return undefined
    const paste = (event: ClipboardEvent): void => {
      const data = event.clipboardData
      if (event.defaultPrevented || data === null || data.files.length === 0 || data.types.includes('text/plain')) return
      event.preventDefault()
      onFiles([...data.files].map((file) => (file.name === 'image.png' ? new File([file], `${nameOfPicture()}.png`, { type: file.type }) : file)))
    }
    document.addEventListener('paste', paste)
    return () => { document.removeEventListener('paste', paste) }
  }, [isOpen, onFiles, nameOfPicture])
}
