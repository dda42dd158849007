import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useWorkspaces } from '@renderer/live/workspaces'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'

/** "ดูข้อมูลตัวอย่าง": opens the sample beside the own work. Never shown inside the sample. */
export function SampleButton({ dense = false }: { readonly dense?: boolean | undefined }) {
  const t = useT()
  const toast = useToast()
  const { open, openSample } = useWorkspaces()
  const [isOpening, setOpening] = useState(false)
  if (open === 'sample') return null
  const show = async (): Promise<void> => {
    setOpening(true)
    const opened = await openSample()
    setOpening(false)
    if (!opened.ok) toast({ words: errorWords(t, opened.error).what })
  }
  return (
    <Button icon={Eye} dense={dense} isPending={isOpening} onPress={() => { void show() }}>
      {t(isOpening ? 'begin.sample.opening' : 'begin.sample.open')}
    </Button>
  )
}
