import { useEffect, useRef, useState } from 'react'

/** One file dragged from outside anywhere onto the page, as long as `isOpen`; `true` while it is held over it. */
export function useSheetDrop(isOpen: boolean, onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFile)
  useEffect(() => { take.current = onFile })
  useEffect(() => {
    if (!isOpen) return undefined
    const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true && !event.defaultPrevented
    const over = (event: DragEvent): void => {
      if (!brings(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!brings(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file !== undefined) take.current(file)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
      setOver(false)
    }
  }, [isOpen])
  return isOver
}
