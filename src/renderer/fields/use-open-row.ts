import { useEffect, useState } from 'react'
import { useFieldFocus } from './field-focus'

/** Whether a row shows its details: pressed open, or opened by a link to a field that only the details show. */
export function useOpenRow(record: string, inSight: readonly string[]): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(false)
  const { target, jumps } = useFieldFocus()
  const isMeant = target !== null && target.record === record && !inSight.includes(target.field)
  useEffect(() => { if (isMeant && jumps > 0) setOpen(true) }, [isMeant, jumps])
  return [isOpen, setOpen]
}
